using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;
using Microsoft.IdentityModel.Tokens;

namespace BackPainRules.CdsHooks.Security;

/// <summary>The public keys of a JWK Set that signatures can be checked with.</summary>
internal sealed class JwkSetKeys
{
    private readonly ILookup<string, Usable> byId;

    private JwkSetKeys(IEnumerable<Usable> keys) => byId = keys.ToLookup(key => key.Id, StringComparer.Ordinal);

    /// <summary>How many.</summary>
    public int Count => byId.Sum(keys => keys.Count());

    public bool Contains(string id) => byId.Contains(id);

    /// <summary>The one key with this id that fits the algorithm; null if there is none, or more than one.</summary>
    public SecurityKey? Find(string id, string algorithm) => byId[id].Where(key => key.Fits(algorithm)).ToArray() is [var only] ? only.Key : null;

    /// <summary>Reads a set. What cannot be used of it is told and left out.</summary>
    public static JwkSetKeys Read(ReadOnlyMemory<byte> json, List<string> mistakes)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false, MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
            {
                mistakes.Add("a JWK Set is expected: an object with an array of keys");
                return new([]);
            }
            var usable = new List<Usable>();
            foreach (var (index, key) in keys.EnumerateArray().Index())
            {
                if (Mistake(key) is { } mistake) mistakes.Add($"keys[{index}]: {mistake}");
                else usable.Add(Make(key));
            }
            return new(usable);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            mistakes.Add("it is not JSON");
            return new([]);
        }
    }

    private static string? Mistake(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object) return "an object is expected";
        if (key.TryGetProperty("d", out _)) return "this is a private key; give the public one alone";
        if (string.IsNullOrEmpty(Text(key, "kid"))) return "it has no kid";
        if (key.TryGetProperty("use", out _) && Text(key, "use") != "sig") return "it is not for signatures";
        if (key.TryGetProperty("key_ops", out var operations) && (operations.ValueKind != JsonValueKind.Array || !operations.EnumerateArray().Any(operation => CdsRequest.Text(operation) == "verify"))) return "it is not for checking signatures";
        try
        {
            switch (Text(key, "kty"))
            {
                case "EC" when Curve(key) is { } curve:
                    using (ECDsa.Create(new ECParameters { Curve = curve, Q = { X = Bytes(key, "x"), Y = Bytes(key, "y") } })) return null;
                case "EC":
                    return "its curve is not P-256, P-384 or P-521";
                case "RSA":
                    using (var rsa = RSA.Create(Rsa(key))) return rsa.KeySize is >= 2048 and <= 16384 ? null : "an RSA key of 2048 to 16384 bits is expected";
                default:
                    return "a key of kty EC or RSA is expected";
            }
        }
        catch (Exception)
        {
            // Which exceptions the import of strange numbers ends in is up to the platform.
            return "it is no valid key";
        }
    }

    // The library makes keys of its own from these for each thread.
    private static Usable Make(JsonElement key)
    {
        var id = Text(key, "kid")!;
        var algorithm = key.TryGetProperty("alg", out _) ? Text(key, "alg") ?? "" : null;
        return Text(key, "kty") == "EC"
            ? new(id, Text(key, "crv")!, algorithm, new JsonWebKey { Kty = "EC", Crv = Text(key, "crv"), X = Text(key, "x"), Y = Text(key, "y"), Kid = id })
            : new(id, "RSA", algorithm, new RsaSecurityKey(Rsa(key)) { KeyId = id });
    }

    private static RSAParameters Rsa(JsonElement key) => new() { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") };

    private static ECCurve? Curve(JsonElement key) => Text(key, "crv") switch
    {
        "P-256" => ECCurve.NamedCurves.nistP256,
        "P-384" => ECCurve.NamedCurves.nistP384,
        "P-521" => ECCurve.NamedCurves.nistP521,
        _ => null,
    };

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(Text(key, name));

    private static string? Text(JsonElement key, string name) => key.TryGetProperty(name, out var member) ? CdsRequest.Text(member) : null;

    private sealed record Usable(string Id, string Kind, string? Algorithm, SecurityKey Key)
    {
        public bool Fits(string algorithm) => (Algorithm ?? algorithm) == algorithm && Kind == algorithm switch
        {
            "ES256" => "P-256",
            "ES384" => "P-384",
            "ES512" => "P-521",
            _ => "RSA",
        };
    }
}
