namespace BackPainRules.Authoring;

/// <summary>Rules that differ in a few values only, one to a row.</summary>
/// <param name="Id">The topic that all its rules share: a row adds its name.</param>
/// <param name="Counted">Lists that columns count.</param>
/// <param name="Columns">What is asked, then what is concluded, then perhaps citations.</param>
/// <param name="Rows">The rows without a mistake.</param>
/// <param name="Citations">Why to believe all its rows.</param>
internal sealed record TableSyntax(Phrase Id, IReadOnlyList<CountedSyntax> Counted, IReadOnlyList<ColumnSyntax> Columns, IReadOnlyList<RowSyntax> Rows, IReadOnlyList<CitationSyntax> Citations);

/// <summary>A list with a name, of whose items a column asks for a number.</summary>
internal sealed record CountedSyntax(Phrase Name, CriterionSyntax.Group List);

/// <summary>The head of a column.</summary>
internal abstract record ColumnSyntax(Phrase Head)
{
    /// <summary>What is asked; the cells say what it is.</summary>
    public sealed record Asks(Phrase Head) : ColumnSyntax(Head);

    /// <summary>How many items of a counted list.</summary>
    public sealed record Counts(Phrase Head, CountedSyntax Counted) : ColumnSyntax(Head);

    /// <summary>What is concluded; the cells say how strongly, how soon, or 'yes'.</summary>
    public sealed record Concludes(Phrase Head, string Verb, Phrase? Object, Phrase? By) : ColumnSyntax(Head);

    /// <summary>Why to believe the row.</summary>
    public sealed record Cites(Phrase Head) : ColumnSyntax(Head);
}

/// <summary>A row: its name, and a cell for each column.</summary>
internal sealed record RowSyntax(Phrase Name, IReadOnlyList<CellSyntax> Cells);

/// <summary>What a row says in a column.</summary>
internal abstract record CellSyntax(SourceSpan Span)
{
    /// <summary>A dash: the column does not matter to the row.</summary>
    public sealed record Nothing(SourceSpan Span) : CellSyntax(Span);

    public sealed record Is(PredicateSyntax Predicate) : CellSyntax(Predicate.Span);

    public sealed record AtLeast(SourceSpan Span, int Count) : CellSyntax(Span);

    /// <summary>What stands after the comma of a conclusion, or the text of a note; neither for 'yes'.</summary>
    public sealed record Says(SourceSpan Span, IReadOnlyList<Phrase> Details, string Text) : CellSyntax(Span);

    public sealed record Cited(SourceSpan Span, IReadOnlyList<CitationSyntax> Citations) : CellSyntax(Span);
}
