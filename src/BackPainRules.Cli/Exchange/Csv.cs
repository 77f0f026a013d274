using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace BackPainRules.Cli.Exchange;

/// <summary>Comma-separated values as RFC 4180 has them, for people with spreadsheets.</summary>
/// <remarks>
/// A spreadsheet takes a cell that begins with = + - or @ for a formula. Such a cell is written with ' before it, which spreadsheets take for a mark of text, and read without
/// it. A dash alone is no formula.
/// </remarks>
internal static class Csv
{
    private const string dangerous = "=+-@\t\r";

    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = cell => MustBeQuoted(cell.Field ?? "") }))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row) writer.WriteField(Shielded(cell));
                writer.NextRecord();
            }
        }

        return text.ToString();
    }

    /// <summary>The rows of a text, with commas, semicolons or tabs between the cells, whichever stands after its first cell.</summary>
    /// <exception cref="WrongCallException">The text is not CSV: a quotation mark without a partner.</exception>
    public static List<Row> Read(string text)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        var rows = new List<Row>();
        string? broken = null;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text),
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            BadDataFound = bad => broken ??= bad.RawRecord,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        while (parser.Read())
        {
            if (broken is not null) throw new WrongCallException($"row {parser.Row} is not CSV: a quotation mark stands inside a cell; double it, and put the cell between quotation marks");
            if (parser.Record!.All(cell => cell.Length == 0)) continue;
            rows.Add(new(parser.RawRow, [.. parser.Record!.Select(Bare)]));
        }

        if (text.Count(letter => letter == '"') % 2 == 1) throw new WrongCallException("this is not CSV: a quotation mark has no partner");
        return rows;
    }

    /// <summary>A row and the line on which it ends.</summary>
    internal sealed record Row(int Line, IReadOnlyList<string> Cells);

    /// <summary>What stands after the first cell, which in all that is read here is the name of a column.</summary>
    private static string Delimiter(string text)
    {
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter == '"') isQuoted = !isQuoted;
            if (!isQuoted && letter is ('\n' or '\r')) break;
            if (!isQuoted && letter is (',' or ';' or '\t')) return letter.ToString();
        }

        return ",";
    }

    private static bool MustBeQuoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell != cell.Trim();

    /// <summary>A cell that no spreadsheet takes for a formula.</summary>
    private static string Shielded(string cell) => cell.Length > 1 && (dangerous.Contains(cell[0]) || cell[0] == '\'') ? "'" + cell : cell.Length == 1 && dangerous.Contains(cell[0]) && cell[0] != '-' ? "'" + cell : cell;

    private static string Bare(string cell) => cell.Length > 1 && cell[0] == '\'' && (dangerous.Contains(cell[1]) || cell[1] == '\'') ? cell[1..] : cell;
}
