using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Security;

/// <summary>A token taken apart, of which nothing is known to be true yet.</summary>
/// <remarks>Names that occur twice make it malformed, so that nobody else can read another value than is read here.</remarks>
internal sealed record ClientToken(string Raw, string Algorithm, string KeyId, string? JwkSetUrl, string Issuer, JsonElement Payload)
{
    private const int Longest = 16 * 1024;
    private static readonly SearchValues<char> letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static (ClientToken? Token, TokenRefusal? Refusal) Read(string raw, ISet<string> algorithms)
    {
        if (raw.Length > Longest || raw.Split('.') is not [var head, var body, var signature]) return (null, TokenRefusal.Malformed);
        if (Decode(head) is not { } header || Decode(body) is not { } payload || signature.AsSpan().ContainsAnyExcept(letters)) return (null, TokenRefusal.Malformed);
        if (Text(header, "alg") is not { } algorithm || !algorithms.Contains(algorithm)) return (null, TokenRefusal.Algorithm(algorithms));
        if (Text(header, "typ") != "JWT") return (null, TokenRefusal.Type);
        if (Text(header, "kid") is not { Length: > 0 and <= 256 } key) return (null, TokenRefusal.KeyId);
        if (header.TryGetProperty("crit", out _)) return (null, TokenRefusal.Critical);
        if (header.TryGetProperty("jku", out var jku) && Text(header, "jku") is null) return (null, TokenRefusal.Malformed);
        return (new(raw, algorithm, key, jku.ValueKind == JsonValueKind.Undefined ? null : Text(header, "jku"), Text(payload, "iss") ?? "", payload), null);
    }

    /// <summary>A claim that is text, or null.</summary>
    public string? Claim(string name) => Text(Payload, name);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var member) ? CdsRequest.Text(member) : null;

    private static JsonElement? Decode(string part)
    {
        if (part.Length == 0 || part.AsSpan().ContainsAnyExcept(letters)) return null;
        try
        {
            var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), new() { AllowDuplicateProperties = false, MaxDepth = 8 }).RootElement;
            return json.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
