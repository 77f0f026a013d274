namespace BackPainRules.Cli.Testing;

/// <summary>Which of all mistakes are tried.</summary>
internal static class MutantSelection
{
    /// <summary>Those in one rule or definition; all, where none is named.</summary>
    public static IReadOnlyList<Mutant> In(this IReadOnlyList<Mutant> mutants, string? block) =>
        block is null ? mutants : [.. mutants.Where(mutant => string.Equals(mutant.Block, block, StringComparison.OrdinalIgnoreCase))];

    /// <summary>So many of them, from everywhere, and always the same ones.</summary>
    public static IReadOnlyList<Mutant> Sample(this IReadOnlyList<Mutant> mutants, int? count) => count is not { } some || some >= mutants.Count ? mutants :
        [.. mutants.Select((mutant, index) => (mutant, index)).OrderBy(pair => Hash(pair.mutant.ToString())).Take(some).OrderBy(pair => pair.index).Select(pair => pair.mutant)];

    /// <summary>FNV-1a: the same on every platform.</summary>
    private static uint Hash(string text) => text.Aggregate(2166136261, (hash, letter) => unchecked((hash ^ letter) * 16777619));
}
