using System.Diagnostics;

namespace BackPainRules.Authoring;

/// <summary>Turns tables into rules: each row asks for all that its cells ask, and is a rule like any other from here on.</summary>
internal static class TableRules
{
    public static IEnumerable<RuleSyntax> Of(TableSyntax table) => table.Rows.Select(row => Of(table, row));

    /// <summary>The id of the rule that a row is.</summary>
    public static string Id(TableSyntax table, string row) => $"{table.Id.Text}.{row}";

    private static RuleSyntax Of(TableSyntax table, RowSyntax row)
    {
        var cells = table.Columns.Zip(row.Cells, (column, cell) => (column, cell)).ToList();
        var asked = cells.Select(pair => Criterion(pair.column, pair.cell)).OfType<CriterionSyntax>().ToList();
        return new(
            row.Name with { Text = Id(table, row.Name.Text) },
            asked.Count == 1 ? asked[0] : new CriterionSyntax.Group(row.Name.Span, null, asked),
            [.. cells.Select(pair => Conclusion(pair.column, pair.cell)).OfType<ConclusionSyntax>()],
            [.. cells.Select(pair => pair.cell).OfType<CellSyntax.Cited>().SelectMany(cell => cell.Citations), .. table.Citations]);
    }

    private static CriterionSyntax? Criterion(ColumnSyntax column, CellSyntax cell) => (column, cell) switch
    {
        (ColumnSyntax.Asks(var subject), CellSyntax.Is(var predicate)) => new CriterionSyntax.Statement(subject, predicate),
        (ColumnSyntax.Counts(_, var counted), CellSyntax.AtLeast(var span, var count)) => counted.List with { Span = span, Count = count },
        _ => null,
    };

    private static ConclusionSyntax? Conclusion(ColumnSyntax column, CellSyntax cell) => (column, cell) switch
    {
        (ColumnSyntax.Concludes concludes, CellSyntax.Says(var span, var details, var text)) => new(concludes.Verb, span, concludes.Object, concludes.By, details, text),
        (ColumnSyntax.Concludes, not CellSyntax.Nothing) => throw new UnreachableException(),
        _ => null,
    };
}
