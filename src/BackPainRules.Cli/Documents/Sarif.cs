using System.Text.Json;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Documents;

/// <summary>Diagnostics as SARIF 2.1.0, which code hosts show beside the lines of a change.</summary>
internal static class Sarif
{
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="paths">Where each document lies, by its name; as it was named, so that a relative path stays one.</param>
    public static string Write(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyDictionary<string, string> paths) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.Objects("runs", [diagnostics], _ =>
        {
            WriteTool(writer, diagnostics);
            writer.WriteString("columnKind", "utf16CodeUnits");
            writer.Objects("results", diagnostics, diagnostic => WriteResult(writer, diagnostic, paths));
        });
        writer.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter writer, IReadOnlyList<Diagnostic> diagnostics)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "backpain");
        writer.Objects("rules", diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal), code => writer.WriteString("id", code));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Diagnostic diagnostic, IReadOnlyDictionary<string, string> paths)
    {
        writer.WriteString("ruleId", diagnostic.Code);
        writer.WriteString("level", DiagnosticJson.SeverityOf(diagnostic));
        WriteMessage(writer, diagnostic.Help.Length == 0 ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Help})");
        writer.Objects("locations", [diagnostic.Span], span => WriteLocation(writer, span, paths));
        if (diagnostic.Related.Count == 0) return;
        writer.Objects("relatedLocations", diagnostic.Related, place =>
        {
            WriteLocation(writer, place.Span, paths);
            WriteMessage(writer, place.Why);
        });
    }

    private static void WriteMessage(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject("message");
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, SourceSpan span, IReadOnlyDictionary<string, string> paths)
    {
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", UriOf(paths.GetValueOrDefault(span.Document, span.Document)));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", span.Line);
        writer.WriteNumber("startColumn", span.Column);
        writer.WriteNumber("endColumn", span.Column + span.Length);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string UriOf(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Where(step => step != ".").Select(Uri.EscapeDataString));
}
