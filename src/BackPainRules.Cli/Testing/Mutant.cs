namespace BackPainRules.Cli.Testing;

/// <summary>A document with one deliberate mistake in it: some of its lines written otherwise.</summary>
/// <param name="Document">The file name.</param>
/// <param name="Block">The rule or definition that the mistake is in.</param>
/// <param name="Kind">What sort of mistake it is, in a word or two.</param>
/// <param name="FirstLine">The first line that is changed, from 1.</param>
/// <param name="Column">Where on it the change begins, from 1.</param>
/// <param name="Old">The lines as they are.</param>
/// <param name="New">The lines as they would be; none where they are left out.</param>
internal sealed record Mutant(string Document, string Block, string Kind, int FirstLine, int Column, IReadOnlyList<string> Old, IReadOnlyList<string> New)
{
    public override string ToString() => $"{Document}:{FirstLine}:{Column}: {string.Join(" / ", Old.Select(line => line.Trim()))} -> {string.Join(" / ", New.Select(line => line.Trim()))}";
}
