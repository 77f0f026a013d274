using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Security;
using BackPainRules.CdsHooks.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.CdsHooks.Tests.Security;

/// <summary>Keys that are given, and keys that are fetched.</summary>
public class KeySetTests
{
    private const string Url = "https://ehr.example.org/keys";

    [Fact]
    public async Task Keys_are_fetched_from_the_address_on_the_list_whether_or_not_a_token_names_it()
    {
        foreach (var header in new[] { Forge.Header(), Forge.Header().With("jku", Url) })
        {
            var server = new KeyServer();
            await using var host = await StartAsync(server);
            using var response = await host.DiscoverAsync(Forge.Token(header: header));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal([Url], server.Asked);
        }
    }

    [Theory]
    [InlineData("https://ehr.example.org/keys/")]
    [InlineData("https://ehr.example.org/KEYS")]
    [InlineData("https://ehr.example.org/keys?x")]
    [InlineData("https://ehr.example.org/keys#x")]
    [InlineData("http://ehr.example.org/keys")]
    [InlineData("https://ehr.example.org@evil.example.org/keys")]
    [InlineData("https://other.example.org/keys")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Nothing_is_fetched_from_an_address_that_is_not_on_the_list_of_that_issuer(string url)
    {
        var server = new KeyServer();
        await using var host = await StartAsync(server, options => options.Authentication.Clients.Add(new() { Issuer = "https://other.example.org", JwkSetUrls = { "https://other.example.org/keys" } }));
        using var response = await host.DiscoverAsync(Forge.Token(header: Forge.Header().With("jku", url)));
        Assert.Equal(["the token is not signed with a key of a trusted client"], await response.IssuesAsync());
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_key_that_is_given_is_used_without_asking_anybody()
    {
        var server = new KeyServer();
        await using var host = await StartAsync(server, options => options.Client().JwkSet = Forge.JwkSet);
        using var response = await host.DiscoverAsync(Forge.Token(header: Forge.Header().With("jku", Url)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Concurrent_calls_share_a_fetch_and_a_flood_of_unknown_keys_makes_one_a_minute()
    {
        var server = new KeyServer { Delay = TimeSpan.FromMilliseconds(100) };
        await using var host = await StartAsync(server);
        var responses = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => host.DiscoverAsync(Forge.Token())));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Single(server.Asked);

        async Task FloodAsync()
        {
            foreach (var response in await Task.WhenAll(Enumerable.Range(0, 30).Select(number => host.DiscoverAsync(Forge.Token(Forge.Claims(now: host.Time.GetUtcNow()), Forge.Header(key: $"unknown-{number}")))))) Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
        await FloodAsync();
        Assert.Single(server.Asked);
        host.Time.Advance(TimeSpan.FromSeconds(61));
        await FloodAsync();
        await FloodAsync();
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task A_new_key_is_found_and_one_that_was_withdrawn_is_forgotten_within_the_hour()
    {
        var server = new KeyServer { Keys = Forge.Set(Forge.Jwk("p384", Forge.P384)) };
        await using var host = await StartAsync(server);
        async Task<HttpStatusCode> CallAsync(string algorithm, string key)
        {
            using var response = await host.DiscoverAsync(Forge.Token(Forge.Claims(now: host.Time.GetUtcNow()), Forge.Header(algorithm, key)));
            return response.StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await CallAsync("ES384", "p384"));
        server.Keys = Forge.Set(Forge.Jwk("p256", Forge.P256));
        host.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, await CallAsync("ES384", "p384"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync("ES256", "p256"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync("ES384", "p384"));
        host.Time.Advance(TimeSpan.FromMinutes(61));
        server.Keys = Forge.Set(Forge.Jwk("p521", Forge.P521));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync("ES256", "p256"));
    }

    [Fact]
    public async Task Keys_outlast_a_server_that_is_down_for_a_day_and_no_longer()
    {
        var server = new KeyServer();
        await using var host = await StartAsync(server);
        using var first = await host.DiscoverAsync(Forge.Token());
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        server.Status = HttpStatusCode.InternalServerError;
        host.Time.Advance(TimeSpan.FromHours(23));
        using var still = await host.DiscoverAsync(Forge.Token(Forge.Claims(now: host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        host.Time.Advance(TimeSpan.FromHours(2));
        using var gone = await host.DiscoverAsync(Forge.Token(Forge.Claims(now: host.Time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Unauthorized, gone.StatusCode);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, null)]
    [InlineData(HttpStatusCode.NoContent, null)]
    [InlineData(HttpStatusCode.NotFound, null)]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    [InlineData(HttpStatusCode.OK, "[]")]
    [InlineData(HttpStatusCode.OK, """{"keys":7}""")]
    [InlineData(HttpStatusCode.OK, """{"keys":[7,{},{"kty":"oct","kid":"p384","k":"AAAA"}]}""")]
    [InlineData(HttpStatusCode.OK, "huge")]
    [InlineData(HttpStatusCode.OK, "throws")]
    public async Task Whatever_a_key_server_answers_is_no_reason_to_fail(HttpStatusCode status, string? keys)
    {
        var server = new KeyServer { Status = status, Keys = keys switch { null => Forge.JwkSet, "huge" => Forge.JwkSet + new string(' ', RemoteJwkSet.MaxBytes), _ => keys } };
        await using var host = await StartAsync(server);
        using var response = await host.DiscoverAsync(Forge.Token());
        Assert.Equal(["the token is not signed with a key of a trusted client"], await response.IssuesAsync());
        Assert.Single(server.Asked);
    }

    [Fact]
    public void Redirects_are_not_followed()
    {
        using var services = new ServiceCollection().AddCdsHooks().BuildServiceProvider();
        var handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(RemoteJwkSet.ClientName);
        while (handler is DelegatingHandler { InnerHandler: { } inner }) handler = inner;
        Assert.False(Assert.IsType<SocketsHttpHandler>(handler).AllowAutoRedirect);
    }

    public static TheoryData<string, string, string?> Sets()
    {
        using var weak = RSA.Create(1024);
        var private384 = Forge.Jwk("p384", Forge.P384).With("d", "AAAA");
        return new()
        {
            { "for encryption", Forge.Set(Forge.Jwk("p384", Forge.P384, use: "enc")), "keys[0]: it is not for signatures" },
            { "for signing", Forge.Set(Forge.Jwk("p384", Forge.P384).With("key_ops", new JsonArray("sign"))), "keys[0]: it is not for checking signatures" },
            { "private", Forge.Set(private384), "keys[0]: this is a private key; give the public one alone" },
            { "symmetric", """{"keys":[{"kty":"oct","kid":"p384","k":"AAAA"}]}""", "keys[0]: a key of kty EC or RSA is expected" },
            { "weak", Forge.Set(Forge.Jwk("p384", weak)), "keys[0]: an RSA key of 2048 to 16384 bits is expected" },
            { "nameless", Forge.Set(Forge.Jwk("", Forge.P384)), "keys[0]: it has no kid" },
            { "of another curve", Forge.Set(Forge.Jwk("p384", Forge.P384).With("crv", "secp256k1")), "keys[0]: its curve is not P-256, P-384 or P-521" },
            { "off the curve", Forge.Set(Forge.Jwk("p384", Forge.P384).With("x", "AAAA")), "keys[0]: it is no valid key" },
            { "without numbers", """{"keys":[{"kty":"RSA","kid":"p384"}]}""", "keys[0]: it is no valid key" },
            { "no set", "7", "a JWK Set is expected: an object with an array of keys" },
            { "no JSON", "x", "it is not JSON" },
            { "empty", """{"keys":[]}""", "it holds no keys" },
            { "for another algorithm", Forge.Set(Forge.Jwk("p384", Forge.P384).With("alg", "ES256")), null },
            { "there twice", Forge.Set(Forge.Jwk("p384", Forge.P384), Forge.Jwk("p384", Forge.P384)), null },
        };
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Keys_that_cannot_be_used_are_told_at_the_start_or_not_used(string what, string set, string? mistake)
    {
        Assert.NotEmpty(what);
        if (mistake is not null)
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => GuardedHost.StartAsync(options => options.Client().JwkSet = set));
            Assert.EndsWith($"- Authentication.Clients[0].JwkSet: {mistake}", failure.Message, StringComparison.Ordinal);
        }

        await using var host = await StartAsync(new() { Keys = set });
        using var response = await host.DiscoverAsync(Forge.Token());
        Assert.Equal(["the token is not signed with a key of a trusted client"], await response.IssuesAsync());
    }

    private static Task<TestHost> StartAsync(KeyServer server, Action<CdsHooksOptions>? configure = null) => GuardedHost.StartAsync(options =>
    {
        options.Client().JwkSet = null;
        options.Client().JwkSetUrls.Add(Url);
        configure?.Invoke(options);
    }, builder => builder.Services.AddHttpClient(RemoteJwkSet.ClientName).ConfigurePrimaryHttpMessageHandler(() => server));

    /// <summary>Stands for the network.</summary>
    private sealed class KeyServer : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        public string Keys { get; set; } = Forge.JwkSet;

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public TimeSpan Delay { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (Asked) Asked.Add(request.RequestUri!.OriginalString);
            await Task.Delay(Delay, cancellationToken);
            if (Keys == "throws") throw new HttpRequestException("SECRET");
            return new(Status) { Content = new StringContent(Keys, Encoding.UTF8), Headers = { Location = Status == HttpStatusCode.Found ? new("https://evil.example.org/keys") : null } };
        }
    }
}
