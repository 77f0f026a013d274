using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Sets of small numbers, a bit for each, in words that lie side by side.</summary>
internal static class BitSpans
{
    public static void Add(this Span<ulong> set, int number) => set[number >> 6] |= 1UL << number;

    public static bool Contains(this ReadOnlySpan<ulong> set, int number) => (set[number >> 6] >> number & 1) != 0;

    public static bool Overlaps(this ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < others.Length; i++)
            if ((set[i] & others[i]) != 0) return true;
        return false;
    }

    public static void Join(this Span<ulong> set, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < set.Length; i++) set[i] |= others[i];
    }

    /// <summary>Writes what is in both sets.</summary>
    public static void Meet(this Span<ulong> set, ReadOnlySpan<ulong> others, Span<ulong> into)
    {
        for (var i = 0; i < set.Length && i < others.Length && i < into.Length; i++) into[i] = set[i] & others[i];
    }

    public static int Count(this ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many numbers of the set are below this one.</summary>
    public static int CountBelow(this ReadOnlySpan<ulong> set, int number)
    {
        var count = BitOperations.PopCount(set[number >> 6] & ((1UL << number) - 1));
        for (var word = 0; word < number >> 6; word++) count += BitOperations.PopCount(set[word]);
        return count;
    }

    /// <summary>The set of these numbers.</summary>
    public static ulong[] Of(IEnumerable<int> numbers, int words)
    {
        var set = new ulong[words];
        foreach (var number in numbers) set.AsSpan().Add(number);
        return set;
    }
}
