using System.Buffers;
using System.Text.Json;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Errors as FHIR R4 says them.</summary>
internal static class OperationOutcomeJson
{
    private const int Most = 50;

    /// <summary>An OperationOutcome with an issue for each sentence; of very many, the first fifty and how many there are.</summary>
    public static byte[] Of(string code, IEnumerable<string> issues)
    {
        var all = issues as IReadOnlyList<string> ?? [.. issues];
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "OperationOutcome");
            json.WriteStartArray("issue");
            foreach (var issue in all.Count > Most ? all.Take(Most).Append($"and {all.Count - Most} more mistakes") : all)
            {
                json.WriteStartObject();
                json.WriteString("severity", "error");
                json.WriteString("code", code);
                json.WriteString("diagnostics", issue);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
