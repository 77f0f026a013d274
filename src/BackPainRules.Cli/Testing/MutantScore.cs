namespace BackPainRules.Cli.Testing;

/// <summary>How many deliberate mistakes were noticed.</summary>
internal sealed class MutantScore(IReadOnlyList<MutantResult> results)
{
    public int Noticed { get; } = Count(results, Fate.Noticed);

    public int CaughtByCheck { get; } = Count(results, Fate.CaughtByCheck);

    public int NoDifference { get; } = Count(results, Fate.NoDifference);

    public int Unnoticed { get; } = Count(results, Fate.Unnoticed);

    /// <summary>The share that examples noticed, of those that were theirs to notice: what check catches, and what changes nothing for anybody, does not count for them.</summary>
    public double Percent => Noticed + Unnoticed == 0 ? 100 : 100.0 * Noticed / (Noticed + Unnoticed);

    private static int Count(IReadOnlyList<MutantResult> results, Fate fate) => results.Count(result => result.Fate == fate);
}
