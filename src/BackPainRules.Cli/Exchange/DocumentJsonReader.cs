using System.Text.Json;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Cli.Exchange;

/// <summary>Reads documents from JSON.</summary>
internal static class DocumentJsonReader
{
    private static readonly string[] parts = ["prose", "rules", "definitions", "tables", "evidence", "examples", "vocabulary", "adaptations", "bibliography"];

    /// <summary>The document in canonical form, or every mistake in the JSON with its path, value and what is allowed.</summary>
    public static (KnowledgeDocument? Document, IReadOnlyList<string> Mistakes) Read(string json)
    {
        var mistakes = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 64 });
            var (name, content) = Document(new(document.RootElement, "$", mistakes));
            return mistakes.Count > 0 ? (null, mistakes) : Print(name, content);
        }
        catch (JsonException broken)
        {
            return (null, [$"line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}: this is not JSON: {broken.Message.Split(" LineNumber")[0]}"]);
        }
    }

    /// <summary>Prints, and sees to it that what was printed reads as what was meant: no value may hold a sentence of its own.</summary>
    private static (KnowledgeDocument?, IReadOnlyList<string>) Print(string name, DocumentContent content)
    {
        var words = new CanonicalWords(new(Vocabulary.BuiltIn));
        var document = new KnowledgeDocument(name, content.Print(words));
        var diagnostics = new Diagnostics();
        var read = DocumentContent.Read(document, diagnostics);
        if (diagnostics.Count > 0) return (null, [.. diagnostics.InOrder().Select(mistake => $"written as a document, this has a mistake:\n{mistake}")]);
        var writer = new DocumentJson(words);
        var (meant, understood) = (writer.Write(name, content).Split('\n'), writer.Write(name, read).Split('\n'));
        if (meant.SequenceEqual(understood)) return (document, []);
        var at = Enumerable.Range(0, Math.Min(meant.Length, understood.Length)).First(line => line + 1 == Math.Min(meant.Length, understood.Length) || meant[line] != understood[line]);
        return (null, [$"{meant[at].Trim()}: the language has no way to say this; written as a document it would read {understood[at].Trim()}"]);
    }

    private static (string, DocumentContent) Document(JsonPlace place)
    {
        var members = place.Object("$schema", "format", "name", "lineEnd", "head", "content");
        place.Need(members, "format")?.String(format => format == DocumentJson.Format ? null : $"the format is \"{DocumentJson.Format}\"");
        var name = place.Need(members, "name")?.String(text => text.Trim().Length == 0 || Path.GetFileName(text) != text || text.Any(char.IsControl) ? "the name of a file without folders is expected" : null) ?? "";
        var end = members.TryGetValue("lineEnd", out var written) ? written.String(text => text is "crlf" or "cr" or "lf" ? null : "lf, crlf or cr is expected") : "lf";
        List<(string, string)> head = [];
        if (place.Need(members, "head") is { } front)
            head = [.. front.Object(FrontMatter.Keys).Select(member => (member.Key, member.Value.String(text => text.Trim() != text || text.Length == 0 || text.IndexOfAny(['\r', '\n']) >= 0 ? "one line is expected, without spaces around it" : null)))];
        var content = (place.Need(members, "content")?.Items(0) ?? []).Select(item => (item, part: Part(item))).ToList();
        foreach (var (item, part) in content.SkipLast(1))
            if (part is DocumentPart.Prose { Text: [.., not ('\n' or '\r')] }) item.Fail("prose ends with a line end, because what follows begins a line");
        return (name, new(end switch { "crlf" => "\r\n", "cr" => "\r", _ => "\n" }, head, [.. content.Select(pair => pair.part).OfType<DocumentPart>()]));
    }

    private static DocumentPart? Part(JsonPlace place)
    {
        var members = place.Object(parts);
        if (place.Element.ValueKind != JsonValueKind.Object) return null;
        if (members.Count != 1)
        {
            place.Fail($"one of {string.Join(", ", parts)} is expected, and nothing beside it");
            return null;
        }

        var (kind, inside) = members.Single();
        return kind switch
        {
            "prose" => new DocumentPart.Prose(inside.String(text => text.Length == 0 ? "prose is expected; leave it out where there is none" : null)),
            "rules" => new DocumentPart.Rules([.. inside.Items().Select(BlockJsonReader.Rule)]),
            "definitions" => new DocumentPart.Definitions([.. inside.Items().Select(BlockJsonReader.Definition)]),
            "tables" => new DocumentPart.Tables([.. inside.Items().Select(TableJsonReader.Read).OfType<TableSyntax>()]),
            "evidence" => new DocumentPart.Evidence([.. inside.Items().Select(BlockJsonReader.Evidence)]),
            "examples" => new DocumentPart.Examples([.. inside.Items().Select(ExampleJsonReader.Read)]),
            "vocabulary" => new DocumentPart.Vocabulary([.. inside.Items().Select(LocalJson.Entry)]),
            "adaptations" => new DocumentPart.Adaptations([.. inside.Items().Select(LocalJson.Change)]),
            _ => new DocumentPart.Bibliography([.. inside.Items(0).Select(BlockJsonReader.Source)]),
        };
    }
}
