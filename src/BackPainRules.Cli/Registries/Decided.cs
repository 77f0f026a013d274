namespace BackPainRules.Cli.Registries;

/// <summary>What met rules decide, ready to be counted and written: patients of whom the same rules are met are decided alike.</summary>
/// <param name="Line">What stands behind the line's number.</param>
/// <param name="Suspicions">The places of the suspicions among the counts.</param>
/// <param name="Recommendations">The places of the recommendations among the counts.</param>
internal sealed record Decided(byte[] Line, int[] Suspicions, int[] Recommendations);
