namespace BackPainRules.Authoring;

/// <summary>Reads the rows of one table, each for itself: a mistake in one leaves the others to be read.</summary>
/// <param name="table">The id of the table.</param>
/// <param name="head">The cells of its head.</param>
/// <param name="columns">Its columns, or null where the head has a mistake: then only the names of the rows are read.</param>
/// <param name="diagnostics">Where mistakes are noted.</param>
internal sealed class RowReader(Phrase table, IReadOnlyList<SourceLine> head, IReadOnlyList<ColumnSyntax>? columns, Diagnostics diagnostics)
{
    private readonly Dictionary<string, Phrase> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ColumnSyntax> used = [];
    private bool anyBroken;

    /// <summary>The rows without a mistake.</summary>
    public List<RowSyntax> Rows { get; } = [];

    /// <summary>The names of rows that cite nothing themselves.</summary>
    public List<Phrase> Uncited { get; } = [];

    public void Read(List<SourceLine> cells)
    {
        if (columns is null) return;
        var before = diagnostics.Count;
        var name = TableCells.Words(cells[0]);
        if (cells.Count != head.Count)
        {
            diagnostics.Add("BPR040", name.Span, $"this row has {Cells(cells.Count)}, but the head has {head.Count}", "give every column a cell; write '-' where it does not matter to the row",
                new RelatedPlace(head[0].Whole, "the head"));
        }
        else
        {
            CheckName(name);
            var read = columns.Select((column, i) => Cell(column, cells[i + 1])).ToList();
            for (var i = 0; i < columns.Count; i++)
                if (read[i] is not CellSyntax.Nothing) used.Add(columns[i]);
            if (diagnostics.Count == before) Check(name, cells, [.. read.OfType<CellSyntax>()]);
            if (diagnostics.Count == before) Rows.Add(new(name, [.. read.OfType<CellSyntax>()]));
        }

        if (diagnostics.Count == before) return;
        anyBroken = true;
        diagnostics.NotUnderstood.Add($"{table.Text}.{name.Text}");
    }

    /// <summary>A column in which no row says anything would look as if it mattered.</summary>
    public void CheckColumns()
    {
        if (columns is null || anyBroken) return;
        foreach (var column in columns.Where(column => !used.Contains(column)))
            diagnostics.Add("BPR042", column.Head.Span, $"no row says anything about '{column.Head.Text}'", "remove the column, or say in at least one row what it is");
    }

    private CellSyntax? Cell(ColumnSyntax column, SourceLine cell)
    {
        var text = cell.Text.Trim();
        if (text.Length == 0)
        {
            diagnostics.Add("BPR041", cell.Span(cell.Text.Length - 1, 1), $"this cell is blank: it does not say whether {(column is ColumnSyntax.Concludes ? $"the row concludes '{column.Head.Text}'" : $"'{column.Head.Text}' matters")}", "write '-' where the column does not matter to the row");
            return null;
        }

        var parser = new CellParser(cell, diagnostics);
        return text == "-" ? new CellSyntax.Nothing(cell.Whole) : column switch
        {
            ColumnSyntax.Asks => parser.Is(),
            ColumnSyntax.Counts(_, var counted) => parser.AtLeast(counted),
            ColumnSyntax.Concludes concludes => parser.Says(concludes),
            _ => parser.Cited(),
        };
    }

    private void CheckName(Phrase name)
    {
        if (name.Text.Length == 0 || !Identifiers.IsId("row." + name.Text) || name.Text.Contains('.'))
            diagnostics.Add("BPR001", name.Span, name.Text.Length == 0 ? "this row has no name" : $"'{name.Text}' is not the name of a row", $"write lower-case words joined by hyphens; with the table it is the id of a rule: {table.Text}.over-seventy");
    }

    private void Check(Phrase name, List<SourceLine> written, List<CellSyntax> cells)
    {
        var asks = Enumerable.Range(0, columns!.Count).Where(i => columns[i] is ColumnSyntax.Asks or ColumnSyntax.Counts).ToList();
        if (asks.All(i => cells[i] is CellSyntax.Nothing))
            diagnostics.Add("BPR042", name.Span, "this row asks for nothing, so it would be met for everybody", "say in at least one of its cells what must be so");
        if (!columns.Zip(cells, (column, cell) => column is ColumnSyntax.Concludes && cell is not CellSyntax.Nothing).Any(concludes => concludes))
            diagnostics.Add("BPR042", name.Span, "this row concludes nothing", "say in at least one of its cells what follows, or remove the row");
        if (!cells.OfType<CellSyntax.Cited>().Any()) Uncited.Add(name);
        var same = string.Join(" | ", asks.Select(i => TableCells.Words(written[i + 1]).Text));
        if (asked.TryGetValue(same, out var first))
            diagnostics.Add("BPR021", name.Span, $"this row asks for the same as '{first.Text}'", "join them into one row: all rows that are met conclude together", new RelatedPlace(first.Span, "the first one"));
        else
            asked.Add(same, name);
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
