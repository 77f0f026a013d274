namespace BackPainRules.Cli.Testing;

/// <summary>What examples show of a rule or definition.</summary>
/// <param name="Name">Its id or name.</param>
/// <param name="Document">The file name of the document that it stands in.</param>
/// <param name="Met">Examples that expect it to be met.</param>
/// <param name="NotMet">Examples that expect it not to be met.</param>
/// <param name="Open">Examples that expect it to be open.</param>
/// <param name="Statements">What it asks, where that is more than one thing.</param>
/// <param name="Missing">An example for each thing that none shows.</param>
internal sealed record BlockCoverage(string Name, string Document, int Met, int NotMet, int Open, IReadOnlyList<StatementCoverage> Statements, IReadOnlyList<UnshownCase> Missing);

/// <summary>Something that no example shows.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="Patient">A patient who would show it.</param>
/// <param name="Expectation">What the rules make of this patient now.</param>
internal sealed record UnshownCase(string What, Encounter Patient, string Expectation);
