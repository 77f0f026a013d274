using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainRules.CdsHooks.Tests.Security;

/// <summary>Makes tokens, good and bad, without the library that checks them.</summary>
internal static class Forge
{
    public const string Issuer = "https://ehr.example.org/";
    public const string Base = "https://cds.example.org";

    public static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
    public static readonly ECDsa P256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public static readonly ECDsa P384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    public static readonly ECDsa P521 = ECDsa.Create(ECCurve.NamedCurves.nistP521);
    public static readonly RSA Rsa = RSA.Create(2048);
    private static int count;

    /// <summary>A JWK Set of all keys: p256, p384, p521, rsa.</summary>
    public static string JwkSet { get; } = Set(Jwk("p256", P256), Jwk("p384", P384), Jwk("p521", P521), Jwk("rsa", Rsa));

    public static string Set(params JsonObject[] keys) => new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString();

    public static JsonObject Jwk(string id, ECDsa key, string use = "sig")
    {
        var q = key.ExportParameters(false).Q;
        return new() { ["kty"] = "EC", ["crv"] = $"P-{key.KeySize}", ["kid"] = id, ["use"] = use, ["x"] = Base64Url.EncodeToString(q.X), ["y"] = Base64Url.EncodeToString(q.Y) };
    }

    public static JsonObject Jwk(string id, RSA key)
    {
        var rsa = key.ExportParameters(false);
        return new() { ["kty"] = "RSA", ["kid"] = id, ["n"] = Base64Url.EncodeToString(rsa.Modulus), ["e"] = Base64Url.EncodeToString(rsa.Exponent) };
    }

    public static JsonObject Header(string algorithm = "ES384", string key = "p384") => new() { ["alg"] = algorithm, ["kid"] = key, ["typ"] = "JWT" };

    public static JsonObject Claims(string path = "/cds-services", DateTimeOffset? now = null) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Base + path,
        ["iat"] = (now ?? Now).ToUnixTimeSeconds(),
        ["exp"] = (now ?? Now).ToUnixTimeSeconds() + 300,
        ["jti"] = $"jti-{Interlocked.Increment(ref count)}",
    };

    public static string Token(JsonObject? claims = null, JsonObject? header = null, Func<byte[], byte[]>? sign = null) =>
        Token((header ?? Header()).ToJsonString(), (claims ?? Claims()).ToJsonString(), sign ?? Signer((string?)(header ?? Header())["alg"] ?? ""));

    public static string Token(string header, string claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static Func<byte[], byte[]> Signer(string algorithm) => algorithm switch
    {
        "ES256" => text => P256.SignData(text, HashAlgorithmName.SHA256),
        "ES384" => text => P384.SignData(text, HashAlgorithmName.SHA384),
        "ES512" => text => P521.SignData(text, HashAlgorithmName.SHA512),
        ['R', 'S', .. var bits] => text => Rsa.SignData(text, new("SHA" + bits), RSASignaturePadding.Pkcs1),
        ['P', 'S', .. var bits] => text => Rsa.SignData(text, new("SHA" + bits), RSASignaturePadding.Pss),
        ['H', 'S', .. var bits] => text => new HMACSHA256(Encoding.UTF8.GetBytes(JwkSet)).ComputeHash(text),
        _ => _ => [],
    };

    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }

    public static JsonObject Without(this JsonObject json, string name)
    {
        json.Remove(name);
        return json;
    }
}
