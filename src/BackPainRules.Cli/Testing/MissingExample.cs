namespace BackPainRules.Cli.Testing;

/// <summary>A patient who is not among the examples, and the mistakes that nobody notices without.</summary>
/// <param name="Mutants">The mistakes.</param>
/// <param name="Patient">The patient; null where none could be worked out.</param>
/// <param name="Expectations">What the rules say of this patient now, and would not with the mistakes.</param>
internal sealed record MissingExample(IReadOnlyList<Mutant> Mutants, Encounter? Patient, IReadOnlyList<string> Expectations)
{
    /// <summary>One for each patient, in the order of the documents.</summary>
    public static IEnumerable<MissingExample> Of(IReadOnlyList<MutantResult> results) =>
        results.Where(result => result.Fate == Fate.Unnoticed).GroupBy(result => $"{result.Mutant.Document}: {result.Patient}").Select(same => new MissingExample(
            [.. same.Select(result => result.Mutant)], same.First().Patient, [.. same.SelectMany(result => result.Expectations ?? []).Distinct()]));
}
