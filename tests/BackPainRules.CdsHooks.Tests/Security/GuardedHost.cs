using System.Net.Http.Headers;
using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Security;
using BackPainRules.CdsHooks.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace BackPainRules.CdsHooks.Tests.Security;

/// <summary>A host in production that trusts one client.</summary>
internal static class GuardedHost
{
    public static Task<TestHost> StartAsync(Action<CdsHooksOptions>? configure = null, Action<WebApplicationBuilder>? build = null, Action<WebApplication>? use = null, string prefix = "") => TestHost.StartAsync(
        options =>
        {
            options.PublicBaseUrl = new(Forge.Base);
            options.Authentication.Clients.Add(new() { Issuer = Forge.Issuer, JwkSet = Forge.JwkSet });
            configure?.Invoke(options);
        }, build, use, "Production", prefix, new FakeService("fake"));

    public static TrustedCdsClient Client(this CdsHooksOptions options) => options.Authentication.Clients[0];

    public static Task<HttpResponseMessage> SendAsync(this TestHost host, string? authorization, string path = "/cds-services", string? body = null)
    {
        var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = body is null ? null : TestHost.Json(body) };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return host.Client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> DiscoverAsync(this TestHost host, string token) => host.SendAsync(new AuthenticationHeaderValue("Bearer", token).ToString());
}
