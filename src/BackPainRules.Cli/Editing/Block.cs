using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>A rule, a definition, a worked case, figures of evidence or a source, with the lines that it takes up.</summary>
/// <param name="Keyword">The word that it begins with; empty for a source.</param>
/// <param name="Name">Its name or title; empty where it has none.</param>
/// <param name="NamePlace">Where the name stands, or the first word.</param>
/// <param name="Lines">Its lines, the first with the keyword.</param>
internal sealed record Block(string Keyword, string Name, SourceSpan NamePlace, IReadOnlyList<SourceLine> Lines)
{
    public int FirstLine => Lines[0].Number;

    public int LastLine => Lines[^1].Number;

    /// <summary>The block as the author wrote it, without the empty lines after it.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text)).TrimEnd();
}
