using System.Diagnostics;

namespace BackPainRules.Authoring.Printing;

/// <summary>Prints tables, their columns below each other.</summary>
internal sealed class TablePrinter(CanonicalWords words)
{
    private readonly CriterionPrinter criteria = new(words);
    private readonly RulePrinter rules = new(words);

    public IEnumerable<string> Print(TableSyntax table) =>
    [
        $"table {table.Id.Text}",
        .. table.Counted.SelectMany(counted => criteria.Items(counted.List.Members, 4).Prepend($"  counted {counted.Name.Text}")),
        .. Lines(Head(table), [.. table.Rows.Select(row => Row(table, row))]),
        .. table.Citations.Count > 0 ? RulePrinter.Cite(table.Citations) : [],
    ];

    /// <summary>The heads of all columns, that of the names first.</summary>
    public List<string> Head(TableSyntax table) => ["row", .. table.Columns.Select(Head)];

    /// <summary>A row, cell by cell, its name first.</summary>
    public List<string> Row(TableSyntax table, RowSyntax row) => [row.Name.Text, .. table.Columns.Zip(row.Cells, Cell)];

    private string Head(ColumnSyntax column) => column switch
    {
        ColumnSyntax.Asks(var head) => words.Asked(head.Text),
        ColumnSyntax.Counts(_, var counted) => counted.Name.Text,
        ColumnSyntax.Concludes(var head, var verb, var about, var by) => rules.Head(new(verb, head.Span, about, by, [], "")),
        _ => "cite",
    };

    private string Cell(ColumnSyntax column, CellSyntax cell) => cell switch
    {
        CellSyntax.Nothing => "-",
        CellSyntax.Is(var predicate) => criteria.Predicate(column.Head.Text, predicate),
        CellSyntax.AtLeast(_, var count) => $"at least {count}",
        CellSyntax.Says { Text.Length: > 0 } says => $"\"{says.Text}\"",
        CellSyntax.Says { Details.Count: 0 } => "yes",
        CellSyntax.Says says => string.Join(", ", says.Details.Select(detail => CanonicalWords.Detail(detail.Text))),
        CellSyntax.Cited cited => string.Join("; ", cited.Citations.Select(RulePrinter.Citation)),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> Lines(List<string> head, List<List<string>> rows)
    {
        var widths = head.Select((_, i) => rows.Select(row => row[i].Length).Append(head[i].Length).Append(3).Max()).ToList();
        yield return Line(head);
        yield return $"  |{string.Concat(widths.Select(width => new string('-', width + 2) + "|"))}";
        foreach (var row in rows) yield return Line(row);

        string Line(List<string> cells) => $"  |{string.Concat(cells.Select((cell, i) => $" {cell.PadRight(widths[i])} |"))}";
    }
}
