using Microsoft.AspNetCore.Http;

namespace BackPainRules.CdsHooks.Security;

/// <summary>Why a client is not believed.</summary>
/// <param name="Kind">What counters and logs call it.</param>
/// <param name="Issues">What the client is told. Before its signature is known to be good, no more than the form of a token.</param>
/// <param name="Status">401, or 503 where the token may be good and cannot be checked.</param>
internal sealed record TokenRefusal(string Kind, IReadOnlyList<string> Issues, int Status = StatusCodes.Status401Unauthorized)
{
    public static TokenRefusal Missing { get; } = new("missing", ["Authorization: Bearer is required, with a JWT that the client signed for this request"]);

    public static TokenRefusal Malformed { get; } = new("malformed", ["a signed JWT in its compact form is expected"]);

    public static TokenRefusal Type { get; } = new("type", ["typ: JWT is expected"]);

    public static TokenRefusal KeyId { get; } = new("key-id", ["kid: the id of the key that the token is signed with is required, 1 to 256 characters"]);

    public static TokenRefusal Critical { get; } = new("critical", ["crit: none is understood"]);

    public static TokenRefusal Replay { get; } = new("replay", ["jti: the token was used before; each request needs its own"]);

    public static TokenRefusal ReplayUnknown { get; } = new("replay-unknown", ["it cannot be told at the moment whether the token was used before"], StatusCodes.Status503ServiceUnavailable);

    public static TokenRefusal Algorithm(IEnumerable<string> allowed) => new("algorithm", [$"alg: one of {string.Join(", ", allowed.Order(StringComparer.Ordinal))} is expected"]);

    public static TokenRefusal Untrusted(string kind) => new(kind, ["the token is not signed with a key of a trusted client"]);
}
