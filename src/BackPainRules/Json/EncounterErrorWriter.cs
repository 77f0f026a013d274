using System.Text;
using System.Text.Json;

namespace BackPainRules.Json;

/// <summary>Writes what is wrong with an encounter, in the place of its assessment.</summary>
public static class EncounterErrorWriter
{
    /// <summary>The errors as JSON, on one line or indented.</summary>
    /// <param name="id">The encounter's id, if it could be read.</param>
    /// <param name="line">The line of an NDJSON stream, from 1; null where there are no lines.</param>
    /// <param name="errors">All errors.</param>
    /// <param name="indented">On several lines, for people.</param>
    public static string Write(string? id, long? line, IReadOnlyList<EncounterError> errors, bool indented = false)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, indented ? AssessmentWriter.Indented : AssessmentWriter.OnOneLine))
            Write(writer, id, line, errors);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the errors as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, string? id, long? line, IReadOnlyList<EncounterError> errors)
    {
        if (writer is null) throw new ArgumentNullException(nameof(writer));
        writer.WriteStartObject();
        if (id is not null) writer.WriteString("id", id);
        if (line is { } number) writer.WriteNumber("line", number);
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("path", error.Path);
            if (error.Value is not null) writer.WriteString("value", error.Value);
            writer.WriteString("message", error.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
