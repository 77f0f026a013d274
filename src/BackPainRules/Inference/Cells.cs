namespace BackPainRules.Inference;

/// <summary>A quantity cut at the thresholds that occur in rules: within a cell no rule can tell two values apart.</summary>
internal sealed class Cells
{
    /// <summary>Far more than doubles of recordable size can be off, and far less than what tells two readings apart.</summary>
    private const double tolerance = 1e-6;

    private readonly decimal[] cuts;
    private readonly double[] nearCuts;
    private readonly int[] cellOfGap;

    public Cells(Quantity quantity, IEnumerable<ValueRange> ranges)
    {
        var ends = new List<decimal>();
        foreach (var range in ranges)
        {
            if (range.Minimum is { } minimum && !ends.Contains(minimum)) ends.Add(minimum);
            if (range.Maximum is { } maximum && !ends.Contains(maximum)) ends.Add(maximum);
        }

        ends.Sort();
        cuts = ends.ToArray();
        nearCuts = new double[cuts.Length];
        for (var i = 0; i < cuts.Length; i++) nearCuts[i] = (double)cuts[i];
        cellOfGap = new int[cuts.Length + 1];
        var samples = new List<decimal>();
        for (var gap = 0; gap <= cuts.Length; gap++)
        {
            var (low, high) = (gap == 0 ? quantity.Minimum : cuts[gap - 1], gap == cuts.Length ? quantity.Maximum : cuts[gap]);
            cellOfGap[gap] = samples.Count;
            if (low < high || cuts.Length == 0) samples.Add(gap == 0 ? low : gap == cuts.Length ? high : (low + high) / 2);
            if (gap < cuts.Length) samples.Add(cuts[gap]);
        }

        Samples = samples;
    }

    /// <summary>The cells of every quantity that is compared.</summary>
    public static Dictionary<Quantity, Cells> Of(IEnumerable<Criterion.Within> comparisons)
    {
        var ranges = new Dictionary<Quantity, List<ValueRange>>();
        foreach (var (quantity, range) in comparisons)
        {
            if (!ranges.TryGetValue(quantity, out var known)) ranges.Add(quantity, known = []);
            known.Add(range);
        }

        var cells = new Dictionary<Quantity, Cells>();
        foreach (var pair in ranges) cells.Add(pair.Key, new(pair.Key, pair.Value));
        return cells;
    }

    /// <summary>One value of each cell, in ascending order.</summary>
    public IReadOnlyList<decimal> Samples { get; }

    /// <summary>The cell that a value lies in.</summary>
    /// <remarks>Decimals are compared exactly only where the value is next to a threshold: anywhere else the difference of doubles tells.</remarks>
    public int Of(decimal value)
    {
        var near = (double)value;
        var gap = 0;
        for (; gap < nearCuts.Length; gap++)
        {
            var beyond = near - nearCuts[gap];
            if (beyond > tolerance) continue;
            if (beyond < -tolerance || value < cuts[gap]) break;
            if (value == cuts[gap]) return cellOfGap[gap + 1] - 1;
        }

        return cellOfGap[gap];
    }

    public IReadOnlyList<decimal> Cuts => cuts;
}
