using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Security;
using BackPainRules.CdsHooks.Tests.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Tests.Security;

public class AuthenticationTests
{
    private const string Feedback = """{"feedback":[{"card":"c","outcome":"overridden","outcomeTimestamp":"2026-05-04T10:05:31Z"}]}""";

    [Theory]
    [InlineData("/cds-services", null)]
    [InlineData("/cds-services/fake", TestHost.Body)]
    [InlineData("/cds-services/fake/feedback", Feedback)]
    public async Task Every_request_needs_a_token_made_out_to_its_address(string path, string? body)
    {
        await using var host = await GuardedHost.StartAsync();
        using var without = await host.SendAsync(null, path, body);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (without.StatusCode, without.Headers.WwwAuthenticate.ToString()));
        Assert.Equal(["Authorization: Bearer is required, with a JWT that the client signed for this request"], await without.IssuesAsync());

        using var with = await host.SendAsync("Bearer " + Forge.Token(Forge.Claims(path)), path, body);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);

        foreach (var other in new[] { "/cds-services", "/cds-services/fake", "/cds-services/fake/feedback", "/cds-services/other", "", "/" }.Where(other => other != path))
        {
            using var wrong = await host.SendAsync("Bearer " + Forge.Token(Forge.Claims(other)), path, body);
            Assert.Equal((HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\""), (wrong.StatusCode, wrong.Headers.WwwAuthenticate.ToString()));
            Assert.Equal([$"aud: the address that is called is expected, {Forge.Base}{path}"], await wrong.IssuesAsync());
        }
    }

    [Theory]
    [InlineData("ES256", "p256")]
    [InlineData("ES384", "p384")]
    [InlineData("ES512", "p521")]
    [InlineData("RS256", "rsa")]
    [InlineData("RS384", "rsa")]
    [InlineData("RS512", "rsa")]
    [InlineData("PS256", "rsa")]
    [InlineData("PS384", "rsa")]
    [InlineData("PS512", "rsa")]
    public async Task Every_asymmetric_algorithm_is_understood_and_only_those_on_the_list_are_accepted(string algorithm, string key)
    {
        await using var open = await GuardedHost.StartAsync();
        using var accepted = await open.DiscoverAsync(Forge.Token(header: Forge.Header(algorithm, key)));
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);

        await using var strict = await GuardedHost.StartAsync(options =>
        {
            if (!options.Authentication.Algorithms.Remove(algorithm)) Assert.Fail(algorithm);
        });
        using var refused = await strict.DiscoverAsync(Forge.Token(header: Forge.Header(algorithm, key)));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.StartsWith("alg: one of ", Assert.Single(await refused.IssuesAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"https://cds.example.org/cds-services/\"")]
    [InlineData("[\"https://cds.example.org/cds-services\"]")]
    [InlineData("[\"https://other.example.org\",\"https://cds.example.org/cds-services\"]")]
    public async Task The_audience_may_be_one_of_several_and_end_in_a_slash(string audience)
    {
        await using var host = await GuardedHost.StartAsync();
        using var response = await host.DiscoverAsync(Forge.Token(Forge.Claims().With("aud", JsonNode.Parse(audience))));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_address_is_the_one_that_clients_know_and_not_the_one_behind_the_proxy_or_the_one_a_request_names()
    {
        await using var host = await GuardedHost.StartAsync(options => options.PublicBaseUrl = new("https://Public.Example.org:443/behind/"), prefix: "hooks");
        foreach (var (audience, expected) in new[] { ("https://public.example.org/behind/hooks/cds-services", HttpStatusCode.OK), ("https://cds.example.org/hooks/cds-services", HttpStatusCode.Unauthorized), ("https://evil.example.org/hooks/cds-services", HttpStatusCode.Unauthorized) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/hooks/cds-services") { Headers = { Host = new Uri(audience).Host } };
            request.Headers.Add("X-Forwarded-Host", new Uri(audience).Host);
            request.Headers.Authorization = new("Bearer", Forge.Token(Forge.Claims().With("aud", audience)));
            using var response = await host.Client.SendAsync(request);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_app_knows_the_client_and_its_tenant_and_may_ask_for_more()
    {
        var seen = "";
        await using var host = await TestHost.StartAsync(
            options =>
            {
                options.PublicBaseUrl = new(Forge.Base);
                options.Authentication.Clients.Add(new() { Issuer = Forge.Issuer, JwkSet = Forge.JwkSet });
            },
            builder => builder.Services.AddHttpContextAccessor().AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder(CdsHooksAuthentication.Scheme).RequireClaim("tenant", "t1").Build()),
            app => app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    seen = $"{context.User.Identity?.AuthenticationType} {context.User.Identity?.Name} {context.User.FindFirst("iss")?.Value} {context.User.FindFirst("tenant")?.Value}";
                    return Task.CompletedTask;
                });
                return next(context);
            }), "Production", services: new FakeService("fake"));
        using var response = await host.DiscoverAsync(Forge.Token(Forge.Claims().With("tenant", "t1")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"CdsHooks {Forge.Issuer} {Forge.Issuer} t1", seen);
    }

    [Fact]
    public async Task Who_is_known_and_may_not_is_told_so()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.UseTestServer(builder.WebHost);
        builder.Services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Forge.Now));
        builder.Services.AddCdsService(new FakeService("fake")).AddCdsHooks(options =>
        {
            options.PublicBaseUrl = new(Forge.Base);
            options.Authentication.Clients.Add(new() { Issuer = Forge.Issuer, JwkSet = Forge.JwkSet });
        });
        await using var app = builder.Build();
        app.MapCdsHooks().RequireAuthorization(policy => policy.RequireClaim("tenant", "t1"));
        await app.StartAsync();
        using var client = Microsoft.AspNetCore.TestHost.HostBuilderTestServerExtensions.GetTestClient(app);
        foreach (var (tenant, expected) in new[] { ("t1", HttpStatusCode.OK), ("t2", HttpStatusCode.Forbidden) })
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", Forge.Token(Forge.Claims().With("tenant", tenant)));
            using var response = await client.GetAsync("/cds-services");
            Assert.Equal(expected, response.StatusCode);
            if (expected == HttpStatusCode.Forbidden) Assert.Equal(["this client is known, and may not do this"], await response.IssuesAsync());
        }
    }

    [Theory]
    [InlineData("routed before")]
    [InlineData("authenticated before it is routed")]
    [InlineData("made anonymous")]
    public async Task Whatever_middleware_an_app_has_the_door_is_the_same(string app)
    {
        await using var host = await GuardedHost.StartAsync(use: builder =>
        {
            if (app == "routed before") builder.UseRouting().UseAuthentication().UseAuthorization();
            if (app == "authenticated before it is routed") builder.UseAuthentication().UseRouting().UseAuthorization();
            if (app == "made anonymous") builder.UseRouting().Use((context, next) =>
            {
                var endpoint = context.GetEndpoint()!;
                context.SetEndpoint(new(endpoint.RequestDelegate, new([.. endpoint.Metadata, new Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute()]), "open"));
                return next(context);
            }).UseAuthorization();
        });
        using var without = await host.SendAsync(null);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        using var with = await host.DiscoverAsync(Forge.Token());
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
    }

    [Fact]
    public async Task Other_addresses_of_the_app_are_left_alone()
    {
        await using var host = await GuardedHost.StartAsync(use: app => app.MapGet("/health", (HttpContext context) => $"{context.User.Identity?.IsAuthenticated}"));
        using var response = await host.SendAsync("Bearer " + Forge.Token(Forge.Claims("/health")), "/health");
        Assert.Equal("False", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_app_with_a_scheme_of_its_own_keeps_it_as_its_default()
    {
        await using var host = await GuardedHost.StartAsync(
            build: builder => builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Everybody>("everybody", null),
            use: app => app.MapGet("/own", (HttpContext context) => context.User.Identity?.Name).RequireAuthorization());
        Assert.Equal("anybody", await host.Client.GetStringAsync("/own"));
        using var without = await host.SendAsync(null);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        using var with = await host.DiscoverAsync(Forge.Token());
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
    }

    [Fact]
    public async Task In_development_nobody_is_asked_unless_the_options_say_so()
    {
        await using var open = await TestHost.StartAsync(new FakeService("fake"));
        using var answered = await open.SendAsync(null);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);

        await using var closed = await TestHost.StartAsync(options =>
        {
            options.Authentication.RequireInDevelopment = true;
            options.PublicBaseUrl = new("http://localhost:5000");
            options.Authentication.Clients.Add(new() { Issuer = Forge.Issuer, JwkSet = Forge.JwkSet });
        });
        using var refused = await closed.SendAsync(null);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Outside_development_anybody_is_answered_only_where_the_options_say_so()
    {
        await using var host = await TestHost.StartAsync(options => options.Authentication.AllowUnauthenticatedClients = true, environment: "Production", services: new FakeService("fake"));
        using var response = await host.SendAsync(null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development2")]
    public async Task An_app_that_trusts_nobody_does_not_start(string environment)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.StartAsync(_ => { }, environment: environment, services: new FakeService("fake")));
        Assert.Equal(
            """
            CDS Hooks cannot be hosted like this:
            - PublicBaseUrl: it is required, because tokens of clients are made out to it: https://cds.example.org, the address under which clients know this server, without /cds-services
            - Authentication.Clients: no client is trusted, so nobody could call. Add each with its Issuer and its JwkSet or JwkSetUrls; or, if something before this server authenticates clients, set Authentication.AllowUnauthenticatedClients
            """.ReplaceLineEndings(), failure.Message);
    }

    private sealed class Everybody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
            Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "anybody")], "everybody")), "everybody")));
    }
}
