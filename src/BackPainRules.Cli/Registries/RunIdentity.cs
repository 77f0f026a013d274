using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackPainRules.Cli.Registries;

/// <summary>What has to be the same for a screening to be gone on with, besides the input itself: otherwise one half would not fit the other.</summary>
/// <param name="Version">Of backpain.</param>
/// <param name="Knowledge">The hash of the knowledge.</param>
/// <param name="Flag">Who is flagged.</param>
/// <param name="Explains">Whether assessments are written too.</param>
/// <param name="InputSize">The bytes of the whole input; null where they are not known.</param>
internal sealed record RunIdentity(string Version, string Knowledge, string Flag, bool Explains, long? InputSize)
{
    /// <summary>Of a call.</summary>
    public static RunIdentity Of(ScreenCall call, KnowledgeBase knowledge, long? inputSize) =>
        new(typeof(RunIdentity).Assembly.GetName().Version!.ToString(), knowledge.Sha256, call.Flag.ToString(), call.Explain is not null, inputSize);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("backpain", Version);
        writer.WriteString("knowledge", Knowledge);
        writer.WriteString("flag", Flag);
        writer.WriteBoolean("explain", Explains);
        if (InputSize is { } size) writer.WriteNumber("inputSize", size);
        writer.WriteEndObject();
    }

    /// <summary>What is not as it was kept, in words; null where all is.</summary>
    public string? DiffersFrom(JsonNode kept) =>
        (string)kept["backpain"]! != Version ? $"this is another version of backpain ({Version}, then {kept["backpain"]})"
        : (string)kept["knowledge"]! != Knowledge ? $"the knowledge is another ({Knowledge[..12]}…, then {((string)kept["knowledge"]!)[..12]}…)"
        : (string)kept["flag"]! != Flag ? $"other patients are flagged ({Flag}, then {kept["flag"]})"
        : (bool)kept["explain"]! != Explains ? "'--explain' was given once and not the other time"
        : kept["inputSize"] is { } size && InputSize is not null && (long)size != InputSize ? "the input has another size than then"
        : null;
}
