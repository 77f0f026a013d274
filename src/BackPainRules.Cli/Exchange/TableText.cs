using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Cli.Exchange;

/// <summary>Reads a table whose cells came from elsewhere, with all that is said about mistakes in the tables of documents.</summary>
internal static class TableText
{
    public static TableSyntax? Read(
        string id, IEnumerable<IEnumerable<string>> counted, IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<CitationSyntax> cite, Action<Diagnostic> mistake)
    {
        string[] text = [$"table {id}", .. counted.SelectMany(list => list), Line(head), .. rows.Select(Line), .. cite.Count > 0 ? RulePrinter.Cite(cite) : []];
        var lines = text.Select((line, index) => new SourceLine("table", index + 1, line)).ToList();
        var diagnostics = new Diagnostics();
        var tables = new TableParser(new("table", lines[0], lines), diagnostics).Read();
        foreach (var diagnostic in diagnostics.InOrder()) mistake(diagnostic);
        return diagnostics.Count > 0 ? null : tables.Single();
    }

    private static string Line(IReadOnlyList<string> cells) => $"  | {string.Join(" | ", cells)} |";
}
