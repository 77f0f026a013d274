using System.Text;
using System.Text.Json;

namespace BackPainRules.Json;

/// <summary>Writes the JSON form of an encounter: what is recorded and nothing else. Reading it gives an equal encounter.</summary>
public static class EncounterWriter
{
    /// <summary>The encounter as JSON, on one line or indented.</summary>
    public static string Write(Encounter encounter, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, indented ? AssessmentWriter.Indented : AssessmentWriter.OnOneLine))
            Write(writer, encounter);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the encounter as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, Encounter encounter)
    {
        if (writer is null) throw new ArgumentNullException(nameof(writer));
        if (encounter is null) throw new ArgumentNullException(nameof(encounter));
        writer.WriteStartObject();
        if (encounter.Id is { } id) writer.WriteString("id", id);
        foreach (var part in Vocabulary.BuiltIn.Terms.Concat(encounter.Local?.LocalTerms.All ?? []).Where(encounter.Knows).GroupBy(term => term.Part))
        {
            writer.WriteStartObject(part.Key);
            foreach (var term in part) Write(writer, term, encounter.ValueOf(term)!);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Term term, object value)
    {
        writer.WritePropertyName(term.Name);
        if (value is decimal number) writer.WriteRawValue(Numbers.Print(number));
        else writer.WriteStringValue(value is Presence presence ? Words.Of(presence) : (string)value);
    }
}
