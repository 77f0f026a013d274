using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackPainRules.Cli;

/// <summary>Writes JSON for people and programs: indented, letters as letters, the same bytes everywhere.</summary>
internal static class JsonText
{
    /// <summary>As the library writes lines.</summary>
    public static readonly JsonWriterOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, indented))
            write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>An array, with an object for each item.</summary>
    public static void Objects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WritePropertyName(name);
        writer.Objects(items, write);
    }

    /// <inheritdoc cref="Objects{T}(Utf8JsonWriter, string, IEnumerable{T}, Action{T})"/>
    public static void Objects<T>(this Utf8JsonWriter writer, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>An array of what is JSON already.</summary>
    public static void Raw(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteRawValue(value);
        writer.WriteEndArray();
    }
}
