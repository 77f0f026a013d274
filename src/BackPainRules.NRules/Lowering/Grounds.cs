namespace BackPainRules.NRules.Lowering;

/// <summary>What a judgment rests on: that so many of the signs are there, and that nothing bears one other sign.</summary>
internal sealed record Grounds(int Count, IReadOnlyList<Sign> Signs, Sign? Without = null)
{
    public bool TakesAll => Count >= Signs.Count;

    public bool TakesAny => Count == 1;
}
