namespace BackPainRules.Inference;

/// <summary>A quantity cut at the thresholds that occur in rules: within a cell no rule can tell two values apart.</summary>
internal sealed class Cells
{
    private readonly decimal[] cuts;
    private readonly int[] cellOfGap;

    public Cells(Quantity quantity, IEnumerable<ValueRange> ranges)
    {
        cuts = [.. ranges.SelectMany(range => new[] { range.Minimum, range.Maximum }).OfType<decimal>().Distinct().OrderBy(cut => cut)];
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

    /// <summary>One value of each cell, in ascending order.</summary>
    public IReadOnlyList<decimal> Samples { get; }

    /// <summary>The cell that a value lies in.</summary>
    public int Of(decimal value)
    {
        var at = Array.BinarySearch(cuts, value);
        if (at < 0) return cellOfGap[~at];
        return cellOfGap[at + 1] - 1;
    }

    public IReadOnlyList<decimal> Cuts => cuts;
}
