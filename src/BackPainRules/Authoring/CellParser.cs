namespace BackPainRules.Authoring;

/// <summary>Reads what stands in one cell of a table.</summary>
internal sealed class CellParser(SourceLine cell, Diagnostics diagnostics) : RuleParser(new Fence("table", cell, [cell]) { IsCell = true }, diagnostics)
{
    private static readonly string[] withoutObject = ["expect course", "note", "outside scope"];

    /// <summary>What the subject of a column is, or null once a mistake was noted.</summary>
    public CellSyntax? Is() => Read(() => new CellSyntax.Is(ReadPredicate()), "the criterion");

    /// <summary>How many of a list.</summary>
    public CellSyntax? AtLeast(CountedSyntax counted) => Read(() =>
    {
        if (!Accept("at least")) Unexpected("'at least' and a number", $"this column counts '{counted.Name.Text}': write for example at least {Math.Min(2, counted.List.Members.Count)}");
        var count = Number();
        if (count.Value != decimal.Truncate(count.Value) || count.Value < 1 || count.Value > counted.List.Members.Count)
            Fail("BPR013", count.Span, $"there cannot be at least {Numbers.Print(count.Value)} of '{counted.Name.Text}'", $"use a number from 1 to {counted.List.Members.Count}");
        return new CellSyntax.AtLeast(cell.Whole, (int)count.Value);
    }, "the count");

    /// <summary>What stands after the conclusion in the head of the column.</summary>
    public CellSyntax? Says(ColumnSyntax.Concludes column) => Read(() =>
    {
        if (column.Verb is "note" or "expect course") return new CellSyntax.Says(cell.Whole, [], Text("the text").Text);
        if (Accept("yes")) return new CellSyntax.Says(cell.Whole, [], "");
        if (column.Verb is "mechanism" or "contributor" or "outside scope")
            Fail("BPR001", cell.Whole, $"'{cell.Text.Trim()}' cannot be said of a {(column.Verb == "outside scope" ? "rule that is outside the scope" : column.Verb)}", "write 'yes' where the row concludes it, and '-' where it does not");
        List<Phrase> details = [Detail(), .. Details()];
        return new CellSyntax.Says(cell.Whole, details, "");
    }, "the conclusion");

    /// <summary>The sources of the row.</summary>
    public CellSyntax? Cited() => Read(() => new CellSyntax.Cited(cell.Whole, ReadCitations()), "the citation");

    /// <summary>A conclusion as the head of a column.</summary>
    public ColumnSyntax? Concludes(Phrase head) => Read<ColumnSyntax>(() =>
    {
        var verb = Verb();
        if (withoutObject.Contains(verb)) return new ColumnSyntax.Concludes(head, verb, null, null);
        return verb == "substitute"
            ? new ColumnSyntax.Concludes(head, verb, Words("an investigation", "by"), By())
            : new ColumnSyntax.Concludes(head, verb, Words($"what to {(verb is "suspect" or "recommend" ? verb : "name as " + verb)}"), null);
    }, "the head of the column; what follows the comma stands in the cells");

    private T? Read<T>(Func<T> read, string what) where T : class
    {
        try
        {
            var syntax = read();
            if (AtEnd) return syntax;
            FailIfForbidden();
            Fail("BPR014", Next.Span, $"'{Next.Text}' follows {what.Split(';')[0]}, where the cell should end", what.Contains(';') ? what.Substring(what.IndexOf(';') + 2) : "a cell says one thing; remove it, or give it a column of its own");
            return null;
        }
        catch (Abandoned)
        {
            return null;
        }
    }
}
