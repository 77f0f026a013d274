using BackPainRules.Authoring;

namespace BackPainRules.Cli.Exchange;

/// <summary>A spreadsheet repeats in every row what all rows rest on; a table says it once, below the rows.</summary>
internal static class SharedCitations
{
    public static TableSyntax Hoist(TableSyntax table)
    {
        var column = table.Columns.ToList().FindIndex(one => one is ColumnSyntax.Cites);
        if (column < 0 || table.Citations.Count > 0) return table;
        var cited = table.Rows.Select(row => (row.Cells[column] as CellSyntax.Cited)?.Citations ?? []).ToList();
        var shared = Enumerable.Range(0, cited.Min(one => one.Count)).TakeWhile(back => cited.Select(one => Say(one[one.Count - 1 - back])).Distinct().Count() == 1).Count();
        if (shared == 0) return table;
        var rest = cited.Select(one => one.Take(one.Count - shared).ToList()).ToList();
        var isNeeded = rest.Any(one => one.Count > 0);
        return table with
        {
            Columns = [.. table.Columns.Where((_, i) => isNeeded || i != column)],
            Rows = [.. table.Rows.Select((row, at) => row with { Cells = [.. row.Cells.Select((cell, i) => i == column ? Cell(rest[at], cell) : cell).Where((_, i) => isNeeded || i != column)] })],
            Citations = [.. cited[0].Skip(cited[0].Count - shared)],
        };
    }

    private static CellSyntax Cell(List<CitationSyntax> citations, CellSyntax cell) =>
        citations.Count > 0 ? new CellSyntax.Cited(cell.Span, citations) : new CellSyntax.Nothing(cell.Span);

    private static string Say(CitationSyntax citation) => $"{citation.Key.Text} {citation.Locator}";
}
