using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Conformance;
using BackPainRules.CdsHooks.Tests.Hosting;
using BackPainRules.CdsHooks.Tests.Services;
using BackPainRules.Fhir.Tests.Bundles;
using Microsoft.Extensions.Logging;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>The services for low back pain as a client meets them: over HTTP, with the validator on both sides.</summary>
public class OverHttpTests
{
    private const string Json = "application/json; charset=utf-8";

    [Fact]
    public async Task Discovery_stands_at_its_address_and_conforms()
    {
        await using var host = await StartAsync();
        using var response = await host.Client.GetAsync("/cds-services");
        Assert.Equal((HttpStatusCode.OK, Json), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        var body = await response.Content.ReadAsStringAsync();
        Assert.Empty(CdsHooksValidator.CheckDiscovery(body));
        Assert.Equal(4, Services(body).Count);
    }

    [Fact]
    public async Task Each_service_answers_at_its_address()
    {
        await using var host = await StartAsync();
        foreach (var service in Services(await host.Client.GetStringAsync("/cds-services")))
            foreach (var name in BundleFiles.Names)
            {
                var request = Request((string)service["hook"]!, name);
                Assert.Empty(CdsHooksValidator.CheckRequest(request, service.ToJsonString()));
                using var response = await host.CallAsync((string)service["id"]!, request);
                Assert.Equal((HttpStatusCode.OK, Json), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
                Assert.Empty(CdsHooksValidator.CheckResponse(await response.Content.ReadAsStringAsync()));
            }
    }

    [Fact]
    public async Task A_call_about_nobody_is_412()
    {
        await using var host = await StartAsync();
        using var response = await host.CallAsync("back-pain-triage", """{"hook":"patient-view","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"userId":"Practitioner/1"}}""");
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Contains("$.context.patientId", Assert.Single(await response.IssuesAsync()));
    }

    [Fact]
    public async Task The_access_token_of_a_client_is_not_handed_on()
    {
        var log = new ConcurrentQueue<string>();
        await using var host = await StartAsync(log);
        foreach (var service in Services(await host.Client.GetStringAsync("/cds-services")))
        {
            var request = JsonNode.Parse(Request((string)service["hook"]!, "cauda-equina"))!;
            request["fhirServer"] = "https://fhir.kanarek.example";
            request["fhirAuthorization"] = JsonNode.Parse("""{"access_token":"kanarek","token_type":"Bearer","expires_in":300,"scope":"user/*.read","subject":"kanarek"}""");
            using var response = await host.CallAsync((string)service["id"]!, request.ToJsonString());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("kanarek", await response.Content.ReadAsStringAsync() + response.Headers, StringComparison.OrdinalIgnoreCase);
        }

        Assert.NotEmpty(log);
        Assert.All(log, line => Assert.DoesNotContain("kanarek", line, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_a_client_adds_is_let_be()
    {
        await using var host = await StartAsync();
        var request = JsonNode.Parse(Request("patient-view", "infection"))!;
        var plain = await Text(await host.CallAsync("back-pain-triage", request.ToJsonString()));
        foreach (var addition in new[] { """{"org.example.a":[1,null,{}]}""", "7", "null", "[]" })
        {
            request["extension"] = JsonNode.Parse(addition);
            request["context"]!["extension"] = JsonNode.Parse(addition);
            request["unheardOf"] = JsonNode.Parse(addition);
            Assert.Equal(plain, await Text(await host.CallAsync("back-pain-triage", request.ToJsonString())));
        }
    }

    [Fact]
    public async Task A_call_that_conforms_is_never_refused()
    {
        await using var host = await StartAsync();
        foreach (var request in Broken("request"))
        {
            var hasError = CdsHooksValidator.CheckRequest(request).Any(issue => issue.Severity == ConformanceSeverity.Error);
            var named = JsonElement.Parse(request) is { ValueKind: JsonValueKind.Object } call && call.TryGetProperty("hook", out var hook) && hook.ValueKind == JsonValueKind.String && hook.GetString() == "order-sign"
                && call.TryGetProperty("context", out var context) && context.ValueKind == JsonValueKind.Object && (context.TryGetProperty("patientId", out _));
            using var response = await host.CallAsync("back-pain-order-sign", request);
            Assert.True((int)response.StatusCode < 500, request);
            if (!hasError && named) Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            if (response.StatusCode == HttpStatusCode.OK) Assert.Empty(CdsHooksValidator.CheckResponse(await response.Content.ReadAsStringAsync()));
        }
    }

    [Fact]
    public async Task Feedback_that_conforms_is_taken()
    {
        await using var host = await StartAsync();
        foreach (var feedback in Broken("feedback").Prepend(Documents.Feedback))
        {
            using var response = await host.Client.PostAsync("/cds-services/back-pain-triage/feedback", TestHost.Json(feedback));
            Assert.True((int)response.StatusCode < 500, feedback);
            if (!CdsHooksValidator.CheckFeedback(feedback).Any(issue => issue.Severity == ConformanceSeverity.Error)) Assert.True(response.IsSuccessStatusCode, feedback);
        }
    }

    [Fact]
    public async Task Feedback_about_each_suggestion_that_was_offered_conforms_and_is_taken()
    {
        await using var host = await StartAsync();
        var answer = await Text(await host.CallAsync("back-pain-order-sign", Request("order-sign", "cauda-equina")));
        foreach (var card in JsonNode.Parse(answer)!["cards"]!.AsArray())
            foreach (var suggestion in card!["suggestions"]?.AsArray() ?? [])
            {
                var feedback = $$"""{"feedback":[{"card":"{{card["uuid"]}}","outcome":"accepted","acceptedSuggestions":[{"id":"{{suggestion!["uuid"]}}"}],"outcomeTimestamp":"2026-05-04T10:31:00Z"}]}""";
                Assert.Empty(CdsHooksValidator.CheckFeedback(feedback, answer));
                Assert.Equal(HttpStatusCode.OK, (await host.Client.PostAsync("/cds-services/back-pain-order-sign/feedback", TestHost.Json(feedback))).StatusCode);
            }
    }

    [Fact]
    public async Task The_card_for_a_service_that_failed_conforms()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake", (_, _) => throw new InvalidOperationException()));
        using var response = await host.CallAsync();
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(CdsHooksValidator.CheckResponse(body));
        Assert.Single(JsonNode.Parse(body)!["cards"]!.AsArray());
    }

    private static Task<TestHost> StartAsync(ConcurrentQueue<string>? log = null) => TestHost.StartAsync(_ => { }, builder =>
    {
        builder.Services.AddBackPainCdsHooks();
        if (log is not null) builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Recorder(log));
    });

    private static IReadOnlyList<JsonNode> Services(string discovery) => [.. JsonNode.Parse(discovery)!["services"]!.AsArray().Select(service => service!)];

    private static async Task<string> Text(HttpResponseMessage response)
    {
        using (response) return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The call of a client that does as it should.</summary>
    private static string Request(string hook, string record)
    {
        var (prefetch, patient) = Call.Record(record);
        var context = new JsonObject { ["userId"] = "Practitioner/1", ["patientId"] = patient, ["encounterId"] = "e1" };
        if (hook.StartsWith("order", StringComparison.Ordinal)) context["draftOrders"] = Call.Draft();
        if (hook == "order-select") context["selections"] = new JsonArray("ServiceRequest/ct");
        return new JsonObject { ["hook"] = hook, ["hookInstance"] = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", ["context"] = context, ["prefetch"] = prefetch }.ToJsonString();
    }

    private static IEnumerable<string> Broken(string kind) => Breakage.Read().Where(row => (string)row[0] == kind && (string)row[1] != "$")
        .Select(row => Documents.With(kind, (string)row[1], (string)row[2] == "-" ? null : (string)row[2]));

    private sealed class Recorder(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            log.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => log.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
