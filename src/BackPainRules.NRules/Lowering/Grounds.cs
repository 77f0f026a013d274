namespace BackPainRules.NRules.Lowering;

/// <summary>What a judgment rests on: that so many of the signs are there, and that nothing bears one other sign.</summary>
internal sealed record Grounds(int Count, IReadOnlyList<Sign> Signs, Sign? Without = null)
{
    public bool TakesAll => Count >= Signs.Count;

    public bool TakesAny => Count == 1;

    /// <summary>Whether there is one way at most to have them. "Any of" several can be had in several ways at a time.</summary>
    public bool Once => TakesAll || !TakesAny;
}
