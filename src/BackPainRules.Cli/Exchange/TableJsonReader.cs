using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Cli.Exchange;

/// <summary>Reads tables from JSON. Their cells are in the words of the language, and are read as those of a document are.</summary>
internal static class TableJsonReader
{
    public static TableSyntax? Read(JsonPlace place)
    {
        var before = place.Mistakes.Count;
        var members = place.Object("id", "counted", "columns", "rows", "cite");
        var id = place.Need(members, "id")?.Words() ?? "";
        var columns = (place.Need(members, "columns")?.Items() ?? []).Select(Cell).ToList();
        var rows = (place.Need(members, "rows")?.Items() ?? []).Select(row =>
        {
            var inside = row.Object("name", "cells");
            return (List<string>)[row.Need(inside, "name")?.Words() ?? "", .. (row.Need(inside, "cells")?.Items() ?? []).Select(Cell)];
        }).ToList();
        var counted = (members.GetValueOrDefault("counted")?.Items() ?? []).Select(Counted).ToList();
        var cite = members.TryGetValue("cite", out var written) ? BlockJsonReader.Cite(written) : [];
        if (place.Mistakes.Count > before) return null;
        return TableText.Read(id, counted, ["row", .. columns], rows, cite, diagnostic => place.Mistakes.Add($"{place.Path}: {diagnostic.Message}{(diagnostic.Help.Length > 0 ? $"; {diagnostic.Help}" : "")}"));
    }

    private static string Cell(JsonPlace place) => place.String(text =>
        text.IndexOfAny(['\r', '\n']) >= 0 || (text.Contains('|') && !text.Contains('"')) ? "a cell is one line, and holds no | outside a text in double quotes" : null);

    private static IEnumerable<string> Counted(JsonPlace place)
    {
        var members = place.Object("name", "items");
        var items = (place.Need(members, "items")?.Items() ?? []).Select(CriterionJsonReader.Read).ToList();
        return new CriterionPrinter(new(new(Vocabulary.BuiltIn))).Items(items, 4).Prepend($"  counted {place.Need(members, "name")?.Words() ?? ""}").ToList();
    }
}
