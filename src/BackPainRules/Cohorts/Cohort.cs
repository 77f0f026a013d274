namespace BackPainRules.Cohorts;

/// <summary>What is known of many patients, term by term rather than patient by patient: the form in which a whole registry is assessed in one go.</summary>
/// <remarks>
/// Immutable and safe for all threads. It holds exactly what the encounters hold, and gives each of them back. What is left out is unknown, which is
/// not the same as absent. A patient takes about 40 bytes, and 4 more for each quantity that anybody has recorded.
/// </remarks>
public sealed class Cohort
{
    private readonly CohortLayout layout = CohortLayout.BuiltIn;
    private readonly ulong[] bits;
    private readonly QuantityColumn?[] recorded;
    private readonly QuantityColumn?[] lowest;
    private readonly QuantityColumn?[] highest;
    private string?[]? ids;

    internal Cohort(int count)
    {
        Count = count;
        Blocks = (count + CohortLayout.Block - 1) / CohortLayout.Block;
        bits = new ulong[Blocks * layout.Columns * CohortLayout.Words];
        (recorded, lowest, highest) = (new QuantityColumn?[layout.Grids.Length], new QuantityColumn?[layout.Grids.Length], new QuantityColumn?[layout.Grids.Length]);
    }

    /// <summary>How many patients there are.</summary>
    public int Count { get; }

    internal int Blocks { get; }

    /// <summary>The encounter in a row, counted from 0, as it was recorded, with its id.</summary>
    public Encounter this[int row]
    {
        get
        {
            if ((uint)row >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"The cohort has {Count} rows.");
            var encounter = new Encounter { Id = ids?[row] };
            foreach (var place in layout.Parts)
            {
                var part = place.Of(encounter);
                for (var i = 0; i < place.Findings.Length; i++)
                    if (IsSet(place.First + i, row)) part.Record(place.Findings[i], Presence.Present);
                    else if (IsSet(place.First + place.Findings.Length + i, row)) part.Record(place.Findings[i], Presence.Absent);
                foreach (var (quantity, column) in place.Quantities)
                    if (recorded[column]?[row] is { } value) part.Record(quantity, value);
                foreach (var (choice, first) in place.Choices)
                    for (var i = 0; i < choice.Values.Count; i++)
                        if (IsSet(first + i, row)) part.Record(choice, choice.Values[i]);
            }

            return encounter;
        }
    }

    /// <summary>Puts encounters into columns, in their order.</summary>
    /// <param name="encounters">The encounters.</param>
    /// <param name="maxCores">How many cores to use at most; all of them where left out.</param>
    /// <exception cref="ArgumentException">One of them is null, or records a local term.</exception>
    public static Cohort Of(IEnumerable<Encounter> encounters, int? maxCores = null)
    {
        if (encounters is null) throw new ArgumentNullException(nameof(encounters));
        return Of(encounters as IReadOnlyList<Encounter> ?? [.. encounters], Cores.Of(maxCores, default));
    }

    internal static Cohort Of(IReadOnlyList<Encounter> encounters, ParallelOptions cores)
    {
        for (var row = 0; row < encounters.Count; row++)
            if (encounters[row] is null) throw new ArgumentException($"The encounter in row {row} is null.", nameof(encounters));
            else if (encounters[row].Local is not null)
                throw new ArgumentException($"The encounter in row {row} records local terms, and a cohort has columns for the terms of the library alone: assess it with BackPainAssessor.", nameof(encounters));
        var cohort = new Cohort(encounters.Count);
        CohortRecorder.Record(cohort, encounters, cores);
        return cohort;
    }

    /// <summary>All columns of bits of a block, each as long as the block.</summary>
    internal Span<ulong> Block(int block) => bits.AsSpan(block * layout.Columns * CohortLayout.Words, layout.Columns * CohortLayout.Words);

    /// <summary>What was recorded of a quantity, or null where nobody recorded any.</summary>
    internal QuantityColumn? Recorded(int quantity) => recorded[quantity];

    /// <summary>The ends of what is known of a quantity: other than what is recorded only for the age at onset.</summary>
    internal (QuantityColumn? Lowest, QuantityColumn? Highest) Known(int quantity) => (lowest[quantity], highest[quantity]);

    /// <summary>The column to record a quantity in, of a cohort that nobody has seen yet.</summary>
    internal QuantityColumn Recording(int quantity)
    {
        if (Volatile.Read(ref recorded[quantity]) is { } known) return known;
        lock (recorded)
            return recorded[quantity] ??= new(layout.Grids[quantity], Blocks);
    }

    internal void Record(int row, string id)
    {
        if (Volatile.Read(ref ids) is null) Interlocked.CompareExchange(ref ids, new string?[Count], null);
        ids![row] = id;
    }

    /// <summary>Once everything is recorded: what follows from it whatever the knowledge.</summary>
    internal void Close(ParallelOptions cores)
    {
        recorded.CopyTo(lowest, 0);
        recorded.CopyTo(highest, 0);
        if (recorded[layout.Age] is { } ages && recorded[layout.Duration] is { } durations)
            (lowest[layout.Onset], highest[layout.Onset]) = AgesAtOnset.Of(ages, durations, recorded[layout.Onset], Count, cores);
    }

    /// <summary>Sets a bit of a cohort that nobody has seen yet.</summary>
    internal void Set(int column, int row) => WordOf(column, row) |= 1UL << row;

    private bool IsSet(int column, int row) => (WordOf(column, row) >> row & 1) != 0;

    private ref ulong WordOf(int column, int row) =>
        ref bits[((row / CohortLayout.Block * layout.Columns + column) * CohortLayout.Words) + row % CohortLayout.Block / 64];
}
