namespace BackPainRules.Authoring;

/// <summary>A term or an outcome that a document adds, before its words are looked up.</summary>
/// <param name="Kind">What it is: finding, quantity, choice, condition, investigation, mechanism or contributor.</param>
/// <param name="Id">The id that programs use.</param>
/// <param name="Lines">What is said of it, each keyword once.</param>
/// <param name="Citations">Why it is asked for or concluded.</param>
internal sealed record EntrySyntax(string Kind, Phrase Id, IReadOnlyList<EntryLine> Lines, IReadOnlyList<CitationSyntax> Citations)
{
    public EntryLine? Line(string keyword) => Lines.FirstOrDefault(line => line.Keyword == keyword);
}

/// <summary>One thing that is said of an entry: words between commas, a text in quotes, or a range.</summary>
internal sealed record EntryLine(string Keyword, SourceSpan Span, IReadOnlyList<Phrase> Words, string Text = "", NumberSyntax? Low = null, NumberSyntax? High = null);

/// <summary>A rule of the knowledge that is extended, replaced by another or retired.</summary>
/// <remarks>Whatever was left out is null, and is asked for when all of it is known.</remarks>
internal sealed record ChangeSyntax(Phrase Rule, bool Retires)
{
    public Phrase? By { get; init; }

    public Phrase? Version { get; init; }

    public Phrase? Fingerprint { get; init; }

    public Phrase? Reason { get; init; }

    public Phrase? Approver { get; init; }

    public Phrase? Date { get; init; }
}
