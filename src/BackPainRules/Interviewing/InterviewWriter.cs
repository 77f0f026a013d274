using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackPainRules.Json;

namespace BackPainRules.Interviewing;

/// <summary>Writes the JSON form of an interview.</summary>
internal static class InterviewWriter
{
    /// <summary>The form of what is written. What reads it knows no other.</summary>
    public const int Version = 1;

    public static string Write(Interview interview, bool indented)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WritePropertyName("encounter");
            EncounterWriter.Write(writer, interview.Encounter);
            writer.WriteBoolean("all", interview.AsksAll);
            WriteTerms(writer, "asked", interview.Asked);
            WriteTerms(writer, "skipped", interview.Skipped);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteTerms(Utf8JsonWriter writer, string name, IEnumerable<Term> terms)
    {
        writer.WriteStartArray(name);
        foreach (var term in terms) writer.WriteStringValue(term.Id);
        writer.WriteEndArray();
    }
}
