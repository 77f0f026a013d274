using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Security;
using BackPainRules.CdsHooks.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.CdsHooks.Tests.Security;

public class AttackTests
{
    private const string Untrusted = "the token is not signed with a key of a trusted client";

    private static readonly ECDsa stranger = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    /// <summary>Each attack with what the attacker is told.</summary>
    public static readonly Dictionary<string, (Func<string> Authorization, string Told)> Attacks = new()
    {
        ["no scheme"] = (() => Forge.Token(), "a signed JWT in its compact form is expected"),
        ["basic"] = (() => "Basic " + Forge.Token(), "a signed JWT in its compact form is expected"),
        ["nothing"] = (() => "Bearer ", "a signed JWT in its compact form is expected"),
        ["two parts"] = (() => "Bearer " + Forge.Token()[..Forge.Token().LastIndexOf('.')], "a signed JWT in its compact form is expected"),
        ["encrypted"] = (() => "Bearer " + Forge.Token() + ".x.y", "a signed JWT in its compact form is expected"),
        ["not base64url"] = (() => "Bearer " + Forge.Token().Replace('.', '='), "a signed JWT in its compact form is expected"),
        ["not JSON"] = (() => "Bearer " + Forge.Token("{", "{}", Forge.Signer("ES384")), "a signed JWT in its compact form is expected"),
        ["an array"] = (() => "Bearer " + Forge.Token("[]", "[]", Forge.Signer("ES384")), "a signed JWT in its compact form is expected"),
        ["very long"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("x", new string('x', 20_000))), "a signed JWT in its compact form is expected"),
        ["two algorithms"] = (() => "Bearer " + Forge.Token("""{"alg":"none","alg":"ES384","kid":"p384","typ":"JWT"}""", Forge.Claims().ToJsonString(), Forge.Signer("ES384")), "a signed JWT in its compact form is expected"),
        ["two issuers"] = (() => "Bearer " + Forge.Token(Forge.Header().ToJsonString(), Forge.Claims().ToJsonString().Replace("{", """{"iss":"https://evil.example.org/",""", StringComparison.Ordinal), Forge.Signer("ES384")), "a signed JWT in its compact form is expected"),
        ["alg none"] = (() => "Bearer " + Forge.Token(header: Forge.Header("none"), sign: _ => []), "alg"),
        ["alg None, signed"] = (() => "Bearer " + Forge.Token(header: Forge.Header("None"), sign: Forge.Signer("ES384")), "alg"),
        ["alg missing"] = (() => "Bearer " + Forge.Token(header: Forge.Header().Without("alg"), sign: Forge.Signer("ES384")), "alg"),
        ["alg a number"] = (() => "Bearer " + Forge.Token(header: Forge.Header().With("alg", 384), sign: Forge.Signer("ES384")), "alg"),
        ["alg in lower case"] = (() => "Bearer " + Forge.Token(header: Forge.Header("es384"), sign: Forge.Signer("ES384")), "alg"),
        ["the public key as a secret"] = (() => "Bearer " + Forge.Token(header: Forge.Header("HS256", "rsa"), sign: text => new HMACSHA256(Forge.Rsa.ExportSubjectPublicKeyInfo()).ComputeHash(text)), "alg"),
        ["the key set as a secret"] = (() => "Bearer " + Forge.Token(header: Forge.Header("HS256")), "alg"),
        ["typ missing"] = (() => "Bearer " + Forge.Token(header: Forge.Header().Without("typ")), "typ: JWT is expected"),
        ["typ of another kind"] = (() => "Bearer " + Forge.Token(header: Forge.Header().With("typ", "at+jwt")), "typ: JWT is expected"),
        ["kid missing"] = (() => "Bearer " + Forge.Token(header: Forge.Header().Without("kid")), "kid: the id of the key that the token is signed with is required, 1 to 256 characters"),
        ["crit"] = (() => "Bearer " + Forge.Token(header: Forge.Header().With("crit", new JsonArray("b64")).With("b64", false)), "crit: none is understood"),
        ["kid unknown"] = (() => "Bearer " + Forge.Token(header: Forge.Header(key: "p999")), Untrusted),
        ["another key of the client"] = (() => "Bearer " + Forge.Token(header: Forge.Header(key: "rsa")), Untrusted),
        ["an algorithm that is not the key's curve"] = (() => "Bearer " + Forge.Token(header: Forge.Header("ES256", "p384"), sign: text => Forge.P384.SignData(text, HashAlgorithmName.SHA256)), Untrusted),
        ["RSA with a curve's key"] = (() => "Bearer " + Forge.Token(header: Forge.Header("RS384", "p384")), Untrusted),
        ["issuer unknown"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("iss", "https://evil.example.org/")), Untrusted),
        ["issuer without its slash"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("iss", Forge.Issuer.TrimEnd('/'))), Untrusted),
        ["issuer missing"] = (() => "Bearer " + Forge.Token(Forge.Claims().Without("iss")), Untrusted),
        ["issuer half a character"] = (() => "Bearer " + Forge.Token(Forge.Header().ToJsonString(), """{"iss":"\ud800"}""", Forge.Signer("ES384")), Untrusted),
        ["issuer a list"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("iss", new JsonArray(Forge.Issuer))), Untrusted),
        ["a stranger's signature"] = (() => "Bearer " + Forge.Token(sign: text => stranger.SignData(text, HashAlgorithmName.SHA384)), Untrusted),
        ["no signature"] = (() => "Bearer " + Forge.Token(sign: _ => []), Untrusted),
        ["a signature of zeros"] = (() => "Bearer " + Forge.Token(sign: _ => new byte[96]), Untrusted),
        ["another hash"] = (() => "Bearer " + Forge.Token(sign: text => Forge.P384.SignData(text, HashAlgorithmName.SHA256)), Untrusted),
        ["the key in the header"] = (() => "Bearer " + Forge.Token(header: Forge.Header(key: "mine").With("jwk", Forge.Jwk("mine", stranger)), sign: text => stranger.SignData(text, HashAlgorithmName.SHA384)), Untrusted),
        ["claims exchanged"] = (() => "Bearer " + Exchange(Forge.Token(), Forge.Claims()), Untrusted),
        ["jku not on the list"] = (() => "Bearer " + Forge.Token(header: Forge.Header().With("jku", "https://evil.example.org/keys")), Untrusted),
        ["jku not text"] = (() => "Bearer " + Forge.Token(header: Forge.Header().With("jku", 7)), "a signed JWT in its compact form is expected"),
        ["aud missing"] = (() => "Bearer " + Forge.Token(Forge.Claims().Without("aud")), "aud: the address that is called is expected, https://cds.example.org/cds-services"),
        ["aud another server"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("aud", "https://other.example.org/cds-services")), "aud: the address that is called is expected, https://cds.example.org/cds-services"),
        ["aud in http"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("aud", "http://cds.example.org/cds-services")), "aud: the address that is called is expected, https://cds.example.org/cds-services"),
        ["aud with a query"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("aud", "https://cds.example.org/cds-services?x")), "aud: the address that is called is expected, https://cds.example.org/cds-services"),
        ["exp missing"] = (() => "Bearer " + Forge.Token(Forge.Claims().Without("exp")), "exp: when the token expires is required, in seconds since 1970"),
        ["exp text"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("exp", "9999999999")), "exp: when the token expires is required, in seconds since 1970"),
        // The library, which reads the token too, refuses these two.
        ["exp never"] = (() => "Bearer " + Forge.Token(Forge.Header().ToJsonString(), Forge.Claims().Without("exp").ToJsonString().Replace("{", """{"exp":1e308,""", StringComparison.Ordinal), Forge.Signer("ES384")), Untrusted),
        ["expired"] = (() => "Bearer " + Forge.Token(Forge.Claims(now: Forge.Now.AddSeconds(-331))), "exp: the token has expired"),
        ["too long a life"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("exp", Forge.Now.ToUnixTimeSeconds() + 301)), "exp: at most 300 seconds after iat are allowed"),
        ["expires before it is issued"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("exp", Forge.Now.ToUnixTimeSeconds())), "exp: it has to lie after iat"),
        ["iat missing"] = (() => "Bearer " + Forge.Token(Forge.Claims().Without("iat")), "iat: when the token was issued is required, in seconds since 1970"),
        ["issued in the future"] = (() => "Bearer " + Forge.Token(Forge.Claims(now: Forge.Now.AddSeconds(31))), "iat: it lies more than 30 seconds in the future"),
        ["not before the future"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("nbf", Forge.Now.ToUnixTimeSeconds() + 31)), "nbf: it lies more than 30 seconds in the future, or is no number"),
        ["jti missing"] = (() => "Bearer " + Forge.Token(Forge.Claims().Without("jti")), "jti: an id of this token is required, 1 to 256 characters"),
        ["jti a number"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("jti", 7)), Untrusted),
        ["jti very long"] = (() => "Bearer " + Forge.Token(Forge.Claims().With("jti", new string('x', 257))), "jti: an id of this token is required, 1 to 256 characters"),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_attack_gets_through(string attack)
    {
        await using var host = await GuardedHost.StartAsync();
        var (authorization, told) = Attacks[attack];
        using var response = await host.SendAsync(authorization());
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(told == "alg" ? "alg: one of ES256, ES384, ES512, PS256, PS384, PS512, RS256, RS384, RS512 is expected" : told, Assert.Single(await response.IssuesAsync()));
    }

    [Fact]
    public async Task All_that_a_signed_token_lacks_is_told_at_once()
    {
        await using var host = await GuardedHost.StartAsync();
        using var response = await host.DiscoverAsync(Forge.Token(new JsonObject { ["iss"] = Forge.Issuer }));
        Assert.Equal(["aud", "iat", "exp", "jti"], (await response.IssuesAsync()).Select(issue => issue[..3]));
    }

    [Fact]
    public async Task Two_tokens_at_once_are_none()
    {
        await using var host = await GuardedHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cds-services");
        request.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + Forge.Token(), "Bearer " + Forge.Token()]);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Every_single_character_of_a_token_counts()
    {
        await using var host = await GuardedHost.StartAsync();
        var token = Forge.Token();
        for (var at = 0; at < token.Length; at += 3)
        {
            // The last character of a part may have bits that stand for nothing.
            if (token[at] == '.' || at + 1 == token.Length || token[at + 1] == '.') continue;
            var changed = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            using var response = await host.DiscoverAsync(changed);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
        using var whole = await host.DiscoverAsync(token);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    [Fact]
    public async Task A_token_is_good_once()
    {
        await using var host = await GuardedHost.StartAsync();
        var token = Forge.Token();
        using var first = await host.DiscoverAsync(token);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        for (var passed = 0; passed <= 320; passed += 40)
        {
            using var again = await host.DiscoverAsync(token);
            Assert.Equal(["jti: the token was used before; each request needs its own"], await again.IssuesAsync());
            host.Time.Advance(TimeSpan.FromSeconds(40));
        }
        using var expired = await host.DiscoverAsync(token);
        Assert.Equal(["exp: the token has expired"], await expired.IssuesAsync());
    }

    [Fact]
    public async Task Of_many_at_the_same_time_exactly_one_gets_through()
    {
        await using var host = await GuardedHost.StartAsync();
        for (var round = 0; round < 10; round++)
        {
            var token = Forge.Token();
            var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => host.DiscoverAsync(token))));
            Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
            foreach (var response in responses) response.Dispose();
        }
    }

    [Fact]
    public async Task A_refused_token_uses_nothing_up()
    {
        await using var host = await GuardedHost.StartAsync();
        var claims = Forge.Claims();
        using (await host.DiscoverAsync(Forge.Token(claims, sign: text => stranger.SignData(text, HashAlgorithmName.SHA384)))) { }
        using var response = await host.DiscoverAsync(Forge.Token(claims));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task When_the_memory_is_full_nothing_is_accepted_until_something_expires_and_only_from_that_client()
    {
        await using var host = await GuardedHost.StartAsync(options =>
        {
            options.Authentication.MaxTokensAtOnce = 3;
            options.Authentication.Clients.Add(new() { Issuer = "https://second.example.org", JwkSet = Forge.JwkSet });
        });
        for (var number = 0; number < 3; number++) using (var response = await host.DiscoverAsync(Forge.Token())) Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var full = await host.DiscoverAsync(Forge.Token());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "30"), (full.StatusCode, full.Headers.RetryAfter?.ToString()));
        Assert.Equal(["it cannot be told at the moment whether the token was used before"], await full.IssuesAsync());
        using var other = await host.DiscoverAsync(Forge.Token(Forge.Claims().With("iss", "https://second.example.org")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        host.Time.Advance(TimeSpan.FromSeconds(332));
        using var later = await host.DiscoverAsync(Forge.Token(Forge.Claims(now: host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task A_memory_that_fails_accepts_nothing()
    {
        await using var host = await GuardedHost.StartAsync(build: builder => builder.Services.AddSingleton<ITokenReplayGuard, Forgetful>());
        using var response = await host.DiscoverAsync(Forge.Token());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    private static string Exchange(string token, JsonObject claims)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
    }

    private sealed class Forgetful : ITokenReplayGuard
    {
        public ValueTask<TokenUse> UseAsync(string issuer, string id, DateTimeOffset until, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
