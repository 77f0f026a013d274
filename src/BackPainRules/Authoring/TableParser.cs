namespace BackPainRules.Authoring;

/// <summary>Reads tables: a head, and a rule in each row.</summary>
internal sealed class TableParser(Fence fence, Diagnostics diagnostics) : RuleParser(fence, diagnostics)
{
    private const string example = "| row | age | suspect vertebral fracture |";

    public List<TableSyntax> Read()
    {
        var tables = new List<TableSyntax>();
        ReadBlocks(AtTable, "table", () => tables.Add(ReadTable()));
        return tables;
    }

    private bool AtTable() => Starts("table");

    private TableSyntax ReadTable()
    {
        Take();
        var id = Words("the id of the table", "when");
        if (!Identifiers.IsId(id.Text))
            Fail("BPR001", id.Span, $"'{id.Text}' is not an id", "write lower-case words joined by hyphens, with a dot between topic and name: fracture.by-age");
        EndOfLine("the id");
        var counted = new List<CountedSyntax>();
        while (Starts("counted")) counted.Add(ReadCounted(counted));
        if (Next.Kind != TokenKind.Row)
        {
            Diagnostics.IsMissingFence = true;
            UnexpectedLine("the head of the table", $"begin and end it with '|': {example}");
        }

        var head = Cells();
        var columns = ReadHead(head, counted);
        if (Next.Kind == TokenKind.Row && TableCells.Of(Line(Next)) is { } rule && TableCells.IsRule(rule)) Take();
        if (Next.Kind != TokenKind.Row) UnexpectedLine("a row", "write each row on a line of its own, below the head, between '|' and '|'");
        var reader = new RowReader(id, head, columns, Diagnostics);
        while (Next.Kind == TokenKind.Row) reader.Read(Cells());
        if (columns is null) Diagnostics.IsMissingFence = true;
        reader.CheckColumns();
        return new(id, counted, columns ?? [], reader.Rows, ReadCitations(id, reader.Uncited));
    }

    private List<CitationSyntax> ReadCitations(Phrase id, List<Phrase> uncited)
    {
        if (Starts("cite") || (!AtEnd && !AtTable()))
            return ReadCite(id, AtTable, "a row, 'cite' or the end of the table", "a row begins with '|'; what all rows rest on stands below them: cite Chou2007 table 2");
        foreach (var row in uncited)
            Diagnostics.Add("BPR007", row.Span, $"the row '{row.Text}' says nothing about why to believe it", "end the table with a line such as 'cite Chou2007 table 2', or give it a column 'cite'");
        return [];
    }

    private CountedSyntax ReadCounted(List<CountedSyntax> others)
    {
        Take();
        var name = Words("the name of what is counted");
        var header = From(name.Span);
        if (others.FirstOrDefault(other => other.Name.Is(name.Text)) is { } first)
            Diagnostics.Add("BPR021", name.Span, $"'{name.Text}' is counted a second time", "keep one of them", new RelatedPlace(first.Name.Span, "the first one"));
        var list = ReadGroup(header, 1, 0, 1);
        if (list.Members.FirstOrDefault(member => member is CriterionSyntax.Group) is { } inner)
            Fail("BPR001", inner.Span, "a counted list holds no other list", "give the inner list a name with a definition");
        return new(name, list with { Span = header });
    }

    private static SourceLine Line(Token row) => new(row.Span.Document, row.Span.Line, row.Span.Text);

    private List<SourceLine> Cells()
    {
        var line = Line(Take());
        if (TableCells.Of(line) is { } cells) return cells;
        Fail("BPR001", line.Span(line.Text.TrimEnd().Length, 1), "a row ends with '|'", line.Text.Count(letter => letter == '"') % 2 == 1 ? "a quotation mark of this row has no partner, and what follows it belongs to its text" : "put '|' after its last cell");
        return [];
    }

    /// <summary>The columns, or null once a mistake was noted. All of the head is read before.</summary>
    private List<ColumnSyntax>? ReadHead(List<SourceLine> cells, List<CountedSyntax> counted)
    {
        var before = Diagnostics.Count;
        var heads = cells.Select(TableCells.Words).ToList();
        if (!heads[0].Is("row"))
            Diagnostics.Add("BPR043", heads[0].Span, "the first column of a table holds the names of the rows", $"write 'row' as its head: {example}");
        var columns = new List<ColumnSyntax>();
        for (var i = 1; i < heads.Count; i++)
        {
            if (heads[i].Text.Length == 0)
                Diagnostics.Add("BPR041", heads[i].Span, "this column has no head", "write what it asks, such as 'age', or what it concludes, such as 'suspect vertebral fracture'");
            else if (heads.FindIndex(1, head => head.Is(heads[i].Text)) is var first && first < i)
                Diagnostics.Add("BPR021", heads[i].Span, $"there is already a column '{heads[i].Text}'", "a range can stand in one column: between 50 and 70 years", new RelatedPlace(heads[first].Span, "the first one"));
            else if (Column(heads[i], cells[i], counted) is { } column)
                columns.Add(column);
        }

        if (Diagnostics.Count > before) return null;
        CheckOrder(heads[0], columns);
        foreach (var unused in counted.Where(one => !columns.OfType<ColumnSyntax.Counts>().Any(column => column.Counted == one)))
            Diagnostics.Add("BPR042", unused.Name.Span, $"no column counts '{unused.Name.Text}'", $"give the table a column '{unused.Name.Text}', or remove the list");
        return Diagnostics.Count > before ? null : columns;
    }

    private ColumnSyntax? Column(Phrase head, SourceLine cell, List<CountedSyntax> counted)
    {
        if (head.Is("cite")) return new ColumnSyntax.Cites(head);
        if (counted.FirstOrDefault(one => head.Is(one.Name.Text)) is { } list) return new ColumnSyntax.Counts(head, list);
        return Array.Exists(Verbs, verb => head.Is(verb) || head.Text.StartsWith(verb + " ", StringComparison.OrdinalIgnoreCase))
            ? new CellParser(cell, Diagnostics).Concludes(head)
            : new ColumnSyntax.Asks(head);
    }

    private void CheckOrder(Phrase row, List<ColumnSyntax> columns)
    {
        static int Place(ColumnSyntax column) => column switch { ColumnSyntax.Concludes => 1, ColumnSyntax.Cites => 2, _ => 0 };

        for (var i = 1; i < columns.Count; i++)
            if (Place(columns[i]) < Place(columns[i - 1]))
                Diagnostics.Add("BPR043", columns[i].Head.Span, $"the column '{columns[i].Head.Text}' stands too far right", "first come the columns that ask, then those that conclude, and 'cite' last");
        if (!columns.Any(column => Place(column) == 0))
            Diagnostics.Add("BPR043", row.Span, "this table asks for nothing", "give it a column for each thing that it asks, such as 'age', before those that conclude");
        if (!columns.Any(column => Place(column) == 1))
            Diagnostics.Add("BPR043", row.Span, "this table concludes nothing", "give it a column for each conclusion, such as 'suspect vertebral fracture'");
    }
}
