namespace BackPainRules.Inference;

/// <summary>A quantity cut at the thresholds that occur in rules: within a cell no rule can tell two values apart.</summary>
internal sealed class Cells
{
    /// <summary>Far more than doubles of recordable size can be off, and far less than what tells two readings apart.</summary>
    private const double tolerance = 1e-6;

    private decimal[] cuts;
    private readonly double[] nearCuts;
    private readonly int[] cellOfGap;

    public Cells(Quantity quantity, IEnumerable<ValueRange> ranges)
    {
        cuts = [];
        foreach (var range in ranges)
        {
            if (range.Minimum is { } minimum) Cut(minimum);
            if (range.Maximum is { } maximum) Cut(maximum);
        }

        nearCuts = new double[cuts.Length];
        for (var i = 0; i < cuts.Length; i++) nearCuts[i] = (double)cuts[i];
        cellOfGap = new int[cuts.Length + 1];
        var (samples, count) = (new decimal[cuts.Length * 2 + 1], 0);
        for (var gap = 0; gap <= cuts.Length; gap++)
        {
            var (low, high) = (gap == 0 ? quantity.Minimum : cuts[gap - 1], gap == cuts.Length ? quantity.Maximum : cuts[gap]);
            cellOfGap[gap] = count;
            if (low < high || cuts.Length == 0) samples[count++] = gap == 0 ? low : gap == cuts.Length ? high : (low + high) / 2;
            if (gap < cuts.Length) samples[count++] = cuts[gap];
        }

        Array.Resize(ref samples, count);
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

    /// <summary>Keeps the thresholds in order, each once.</summary>
    private void Cut(decimal threshold)
    {
        var place = 0;
        while (place < cuts.Length && cuts[place] < threshold) place++;
        if (place < cuts.Length && cuts[place] == threshold) return;
        var more = new decimal[cuts.Length + 1];
        Array.Copy(cuts, more, place);
        more[place] = threshold;
        Array.Copy(cuts, place, more, place + 1, cuts.Length - place);
        cuts = more;
    }
}
