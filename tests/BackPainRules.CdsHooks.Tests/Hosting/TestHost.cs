using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Protocol;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BackPainRules.CdsHooks.Tests.Hosting;

/// <summary>An app that hosts services, and a client that calls it, in one process.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    public const string Body = """{"hook":"patient-view","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"userId":"Practitioner/1","patientId":"1"},"prefetch":{"patient":{"resourceType":"Patient","id":"1"}}}""";

    private readonly WebApplication app;

    private TestHost(WebApplication app) => (this.app, Client) = (app, app.GetTestClient());

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public FakeTimeProvider Time => (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();

    public static Task<TestHost> StartAsync(params ICdsService[] services) => StartAsync(_ => { }, services: services);

    public static async Task<TestHost> StartAsync(Action<CdsHooksOptions> configure, Action<WebApplicationBuilder>? build = null, Action<WebApplication>? use = null, string environment = "Development", string prefix = "", params ICdsService[] services)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer(server => server.BaseAddress = new("https://cds.example.org/"));
        builder.Logging.ClearProviders();
        builder.Services.TryAddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero)));
        builder.Services.AddCdsHooks(configure);
        foreach (var service in services) builder.Services.AddCdsService(service);
        build?.Invoke(builder);
        var app = builder.Build();
        try
        {
            use?.Invoke(app);
            app.MapCdsHooks(prefix);
            await app.StartAsync();
            return new(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public Task<HttpResponseMessage> CallAsync(string id = "fake", string body = Body) => Client.PostAsync($"/cds-services/{id}", Json(body));

    public static StringContent Json([StringSyntax(StringSyntaxAttribute.Json)] string body) => new(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>Answers, as tests read them.</summary>
internal static class Answers
{
    private static readonly FhirJsonDeserializer strict = new(new DeserializerSettings().UsingMode(DeserializationMode.Strict));

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    /// <summary>What an OperationOutcome says, after a check that it is one.</summary>
    public static async Task<string[]> IssuesAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/fhir+json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
        var json = await response.Content.ReadAsStringAsync();
        Assert.True(strict.TryDeserializeResource(json, out var resource, out var problems), string.Join("; ", problems.Select(problem => problem.Message)));
        var outcome = Assert.IsType<OperationOutcome>(resource);
        return [.. outcome.Issue.Select(issue => issue.Diagnostics!)];
    }
}
