using System.Text.Json;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>JSON to be checked: text, UTF-8, or an element that was read already. Converts from each by itself.</summary>
/// <remarks>The default value is no JSON at all, and is reported as such.</remarks>
public readonly struct JsonInput
{
    /// <summary>JSON that is nested deeper than this is not read.</summary>
    public const int MaxDepth = 512;

    private readonly Func<JsonElement>? read;

    private JsonInput(Func<JsonElement> read) => this.read = read;

    /// <summary>JSON as text.</summary>
    public static implicit operator JsonInput(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(() => JsonElement.Parse(json, Options));
    }

    /// <summary>JSON as UTF-8.</summary>
    public static implicit operator JsonInput(byte[] json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(() => JsonElement.Parse(json, Options));
    }

    /// <summary>JSON as UTF-8.</summary>
    public static implicit operator JsonInput(ReadOnlyMemory<byte> json) => new(() => JsonElement.Parse(json.Span, Options));

    /// <summary>JSON that was read already; its document must not be disposed before the check is done.</summary>
    public static implicit operator JsonInput(JsonElement json) => new(() => json);

    private static JsonDocumentOptions Options => new() { MaxDepth = MaxDepth };

    /// <summary>The root, or null with one issue that says why there is none.</summary>
    internal JsonPlace? Root(Findings findings)
    {
        try
        {
            var root = read?.Invoke() ?? default;
            if (root.ValueKind != JsonValueKind.Undefined) return new(root, findings);
            findings.Error("$", Requirement.Json, "there is no JSON here");
        }
        catch (JsonException mistake)
        {
            findings.Error("$", Requirement.Json, $"this is not JSON, or it is nested deeper than {MaxDepth}: line {mistake.LineNumber + 1}, byte {mistake.BytePositionInLine + 1}");
        }
        catch (ArgumentException)
        {
            findings.Error("$", Requirement.Json, "this is not Unicode text");
        }

        return null;
    }
}
