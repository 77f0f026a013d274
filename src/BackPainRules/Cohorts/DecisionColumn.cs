using System.Collections;

namespace BackPainRules.Cohorts;

/// <summary>One decision for every patient of a cohort, in the order of its rows.</summary>
/// <remarks>Immutable and safe for all threads. It takes a few bits a patient, and can be counted without looking at each.</remarks>
/// <typeparam name="T">What is decided, for example <see cref="Urgency"/>.</typeparam>
public sealed class DecisionColumn<T> : IReadOnlyList<T>
{
    private readonly T[] values;
    private readonly ulong[][] atLeast;

    internal DecisionColumn(T[] values, ulong[][] atLeast, int count) => (this.values, this.atLeast, Count) = (values, atLeast, count);

    /// <summary>How many patients there are.</summary>
    public int Count { get; }

    /// <summary>What is decided for a row, counted from 0.</summary>
    public T this[int row]
    {
        get
        {
            if ((uint)row >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"The column has {Count} rows.");
            var rung = 0;
            while (rung < atLeast.Length && (atLeast[rung][row >> 6] >> row & 1) != 0) rung++;
            return values[rung];
        }
    }

    /// <summary>For how many patients just this is decided.</summary>
    public int CountOf(T value)
    {
        var rung = Array.IndexOf(values, value);
        return rung < 0 ? 0 : CountFrom(rung) - CountFrom(rung + 1);
    }

    /// <summary>Writes the whole column.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than the column.</exception>
    public void CopyTo(Span<T> destination)
    {
        if (destination.Length < Count) throw new ArgumentException($"The destination has room for {destination.Length} of {Count} rows.", nameof(destination));
        for (var first = 0; first < Count; first += 64)
        {
            var rows = destination.Slice(first, Math.Min(64, Count - first));
            rows.Fill(values[0]);
            for (var rung = 0; rung < atLeast.Length && atLeast[rung][first >> 6] is not 0 and var word; rung++)
                for (var i = 0; i < rows.Length; i++)
                    if ((word >> i & 1) != 0) rows[i] = values[rung + 1];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var row = 0; row < Count; row++) yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many patients are on this rung or above.</summary>
    private int CountFrom(int rung)
    {
        if (rung == 0) return Count;
        if (rung > atLeast.Length) return 0;
        var count = 0;
        foreach (var word in atLeast[rung - 1]) count += BitCount(word);
        return count;
    }

    private static int BitCount(ulong word)
    {
#if NET
        return System.Numerics.BitOperations.PopCount(word);
#else
        word -= word >> 1 & 0x5555555555555555;
        word = (word & 0x3333333333333333) + (word >> 2 & 0x3333333333333333);
        return (int)(((word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56);
#endif
    }
}
