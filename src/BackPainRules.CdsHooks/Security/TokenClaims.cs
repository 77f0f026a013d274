using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Security;

/// <summary>What a token has to claim. All that is wrong is told, because whoever is told has signed it.</summary>
internal static class TokenClaims
{
    private const int LongestId = 256;

    /// <summary>Checks the claims of a token whose signature is good.</summary>
    /// <param name="token">The token.</param>
    /// <param name="audience">The address that was called.</param>
    /// <param name="now">When.</param>
    /// <param name="options">How long it may be valid, and how far clocks may be off.</param>
    /// <param name="until">When it is not accepted anymore, by any clock.</param>
    public static TokenRefusal? Refuse(ClientToken token, string audience, DateTimeOffset now, ClientAuthenticationOptions options, out DateTimeOffset until)
    {
        var wrong = new List<(string Kind, string Issue)>();
        if (!IsFor(token.Payload, audience)) wrong.Add(("audience", $"aud: the address that is called is expected, {audience}"));

        var (skew, lifetime) = (options.ClockSkew.TotalSeconds, options.MaxTokenLifetime.TotalSeconds);
        var clock = now.ToUnixTimeMilliseconds() / 1000.0;
        var (issued, expires) = (Seconds(token.Payload, "iat"), Seconds(token.Payload, "exp"));
        if (issued is null) wrong.Add(("claims", "iat: when the token was issued is required, in seconds since 1970"));
        if (expires is null) wrong.Add(("claims", "exp: when the token expires is required, in seconds since 1970"));
        if (issued > clock + skew) wrong.Add(("future", $"iat: it lies more than {skew} seconds in the future"));
        if (expires <= clock - skew) wrong.Add(("expired", "exp: the token has expired"));
        if (expires <= issued) wrong.Add(("lifetime", "exp: it has to lie after iat"));
        if (expires > issued + lifetime) wrong.Add(("lifetime", $"exp: at most {lifetime} seconds after iat are allowed"));
        if (token.Payload.TryGetProperty("nbf", out _) && !(Seconds(token.Payload, "nbf") <= clock + skew)) wrong.Add(("future", $"nbf: it lies more than {skew} seconds in the future, or is no number"));
        if (token.Claim("jti") is not { Length: > 0 and <= LongestId }) wrong.Add(("claims", $"jti: an id of this token is required, 1 to {LongestId} characters"));

        until = wrong.Count == 0 ? DateTimeOffset.FromUnixTimeSeconds((long)Math.Ceiling(expires!.Value)) + options.ClockSkew : default;
        return wrong.Count == 0 ? null : new(wrong[0].Kind, [.. wrong.Select(one => one.Issue)]);
    }

    private static bool IsFor(JsonElement payload, string audience) => payload.TryGetProperty("aud", out var named) && named.ValueKind switch
    {
        JsonValueKind.String => IsSame(named, audience),
        JsonValueKind.Array => named.EnumerateArray().Any(one => IsSame(one, audience)),
        _ => false,
    };

    private static bool IsSame(JsonElement named, string audience) => CdsRequest.Text(named) is { } text && (text.EndsWith('/') ? text.AsSpan()[..^1] : text).SequenceEqual(audience);

    private static double? Seconds(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var seconds) && seconds is >= 0 and < 1e11 ? seconds : null;
}
