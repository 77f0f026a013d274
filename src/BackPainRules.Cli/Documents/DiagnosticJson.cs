using System.Text.Json;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Documents;

/// <summary>Diagnostics for other programs, as an array of objects.</summary>
internal static class DiagnosticJson
{
    public static string Write(IReadOnlyList<Diagnostic> diagnostics) => JsonText.Write(writer => writer.Objects(diagnostics, diagnostic =>
    {
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("severity", SeverityOf(diagnostic));
        writer.WriteString("message", diagnostic.Message);
        Place(writer, diagnostic.Span);
        writer.WriteString("help", diagnostic.Help);
        writer.Objects("related", diagnostic.Related, place =>
        {
            writer.WriteString("why", place.Why);
            Place(writer, place.Span);
        });
        if (diagnostic.Patients.Count > 0) writer.Raw("patients", diagnostic.Patients.Select(patient => patient.ToJson(indented: false)));
    }));

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>, in SARIF too.</summary>
    public static string SeverityOf(Diagnostic diagnostic) => Words.Of(diagnostic.Severity);

    private static void Place(Utf8JsonWriter writer, SourceSpan span)
    {
        writer.WriteString("document", span.Document);
        writer.WriteNumber("line", span.Line);
        writer.WriteNumber("column", span.Column);
        writer.WriteNumber("length", span.Length);
    }
}
