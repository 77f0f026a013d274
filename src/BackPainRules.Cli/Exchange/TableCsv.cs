using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Cli.Exchange;

/// <summary>A table of rules as comma-separated values: a line for the head, a line for each row.</summary>
/// <remarks>The last column, <c>cite</c>, holds all that a row rests on. The head of a column that counts is its name, a colon and what is counted, with semicolons between.</remarks>
internal sealed class TableCsv(CanonicalWords words)
{
    public string Write(TableSyntax table)
    {
        var printer = new TablePrinter(words);
        var columns = Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i] is not ColumnSyntax.Cites).ToList();
        var names = printer.Head(table);
        return Csv.Write(
        [
            ["row", .. columns.Select(i => Head(table.Columns[i], names[i + 1])), "cite"],
            .. table.Rows.Select(row => (IEnumerable<string>)[row.Name.Text, .. columns.Select(i => printer.Row(table, row)[i + 1]), string.Join("; ", Citations(table, row).Select(RulePrinter.Citation))]),
        ]);
    }

    /// <summary>The table, or null once mistakes were told: each with the line and the column in which it stands.</summary>
    public static TableSyntax? Read(string id, string csv, Action<string> mistake)
    {
        if (Csv.Read(csv) is not [var first, .. var rest])
        {
            mistake("there is no row in this file; the first one is the head of the table: row, what is asked, what is concluded, cite");
            return null;
        }

        var heads = first.Cells.Select(cell => cell.Trim()).ToList();
        var counted = heads.Select(head => head.IndexOf(':') is > 0 and var colon ? (name: head[..colon].Trim(), items: head[(colon + 1)..].Split(';')) : default).ToList();
        var head = heads.Select((cell, i) => counted[i].name ?? cell).ToList();
        var problems = false;
        foreach (var (line, cells) in rest.Prepend(first).Select(row => (row.Line, row.Cells)))
            foreach (var cell in cells.Where(cell => cell.IndexOfAny(['\r', '\n']) >= 0 || (cell.Contains('|') && !cell.Contains('"'))))
                Tell($"line {line}: '{new string([.. cell.Select(letter => char.IsControl(letter) ? ' ' : letter)])}': a cell is one line, and holds no | outside a text in double quotes");
        if (problems) return null;

        return TableText.Read(id, counted.Where(one => one.name is not null).Select(one => one.items.Select(item => $"    - {item.Trim()}").Prepend($"  counted {one.name}")), head, [.. rest.Select(row => row.Cells)], [], diagnostic =>
        {
            // Before the head stand the id and the counted lists, below it no line but rows.
            var row = diagnostic.Span.Line - 2 - counted.Where(one => one.name is not null).Sum(one => one.items.Length + 1);
            Tell($"{(row < 0 ? "the head" : row == 0 ? $"line {first.Line}" : row <= rest.Count ? $"line {rest[row - 1].Line}" : $"line {rest.LastOrDefault()?.Line ?? first.Line}")}: {diagnostic.Message}{(diagnostic.Help.Length > 0 ? $"; {diagnostic.Help}" : "")}");
        });

        void Tell(string message)
        {
            problems = true;
            mistake(message);
        }
    }

    private static string Head(ColumnSyntax column, string name) => column is not ColumnSyntax.Counts(_, var counted) ? name
        : $"{name}: {string.Join("; ", counted.List.Members.OfType<CriterionSyntax.Statement>().Select(new CriterionPrinter(new(new(Vocabulary.BuiltIn))).Statement))}";

    private static IEnumerable<CitationSyntax> Citations(TableSyntax table, RowSyntax row) => [.. row.Cells.OfType<CellSyntax.Cited>().SelectMany(cell => cell.Citations), .. table.Citations];
}
