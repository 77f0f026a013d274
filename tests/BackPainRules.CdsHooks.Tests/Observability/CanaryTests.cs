using System.Text;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Tests.Hosting;
using BackPainRules.CdsHooks.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackPainRules.CdsHooks.Tests.Observability;

/// <summary>Whatever a client sends is a marker, and no marker comes out but in the answer of a service.</summary>
public class CanaryTests
{
    private const string Marker = "ZqMarkerQz";
    private const string Number = "918273645";

    /// <summary>A call with markers for names, texts and numbers, wherever it does not have to be something else.</summary>
    private static string Body => TestHost.Body
        .Replace("\"1\"", $"\"{Marker}\"", StringComparison.Ordinal).Replace("Practitioner/1", $"Practitioner/{Marker}", StringComparison.Ordinal)
        .Replace("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", Marker, StringComparison.Ordinal)
        .Replace("\"resourceType\":\"Patient\"", $"\"resourceType\":\"Patient\",\"{Marker}\":[{Number},\"{Marker}\",{{\"{Marker}\":{Number}}}],\"identifier\":[{{\"value\":\"{Marker}\"}}]", StringComparison.Ordinal);

    private static string Feedback(string outcome) =>
        $$"""{"{{Marker}}":{{Number}},"feedback":[{"card":"{{Marker}}","outcome":"{{outcome}}","acceptedSuggestions":[{"id":"{{Marker}}"}],"overrideReason":{"reason":{"system":"{{Marker}}","code":"{{Marker}}"},"userComment":"{{Marker}}"},"outcomeTimestamp":"2026-05-04T10:05:31Z"}]}""";

    public static TheoryData<string, string, string> Requests => new()
    {
        { "answers", "/cds-services/answers", Body },
        { "throws", "/cds-services/throws", Body },
        { "throws what it read", "/cds-services/throws-data", Body },
        { "takes its time", "/cds-services/slow", Body },
        { "lacks data", "/cds-services/lacks", Body },
        { "wrong hook", "/cds-services/answers", Body.Replace("patient-view", Marker, StringComparison.Ordinal) },
        { "wrong types", "/cds-services/answers", $$"""{"hook":{{Number}},"context":"{{Marker}}","prefetch":["{{Marker}}"]}""" },
        { "no object", "/cds-services/answers", $"\"{Marker}\"" },
        { "broken JSON", "/cds-services/answers", $$"""{"hook":"patient-view","{{Marker}}":{{Marker}}}""" },
        { "unfinished JSON", "/cds-services/answers", $$"""{"hook":"patient-view","{{Marker}}":"{{Marker}}""" },
        { "deep JSON", "/cds-services/answers", $$"""{"{{Marker}}":{{string.Concat(Enumerable.Repeat($"{{\"{Marker}\":", 200))}}{{Number}}""" },
        { "large JSON", "/cds-services/answers", Body + string.Concat(Enumerable.Repeat(Marker, 20_000)) },
        { "unknown service", "/cds-services/unknown", Body },
        { "feedback", "/cds-services/answers/feedback", Feedback("accepted") },
        { "wrong feedback", "/cds-services/answers/feedback", Feedback(Marker) },
        { "feedback that cannot be kept", "/cds-services/answers/feedback", Feedback("overridden") },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Nothing_that_a_client_sends_comes_out(string what, string path, string body)
    {
        Assert.Contains(Marker, body, StringComparison.Ordinal);
        using var heard = new Listener();
        await using var host = await StartAsync(heard, failing: what == "feedback that cannot be kept");
        var call = host.SendAsync("Bearer " + Forge.Token(Forge.Claims(path).With("tenant", Marker).With("sub", Marker).With(Marker, 918273645)), path, body);
        for (var tries = 0; what == "takes its time" && !call.IsCompleted && tries < 500; tries++)
        {
            await Task.Delay(10);
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }
        using var response = await call;
        Assert.NotEqual(System.Net.HttpStatusCode.Unauthorized, response.StatusCode);
        await AssertSilentAsync(heard, response);
    }

    [Fact]
    public async Task Nothing_of_a_token_comes_out()
    {
        using var heard = new Listener();
        await using var host = await StartAsync(heard);
        string[] tokens =
        [
            Marker, $"{Marker}.{Marker}.{Marker}",
            Forge.Token(Forge.Claims().With("iss", Marker)), Forge.Token(Forge.Claims().With("aud", Marker)), Forge.Token(Forge.Claims().With("jti", Marker)), Forge.Token(Forge.Claims().With("jti", Marker)), Forge.Token(Forge.Claims().With("exp", Marker)), Forge.Token(Forge.Claims().With("iat", 918273645)),
            Forge.Token(header: Forge.Header().With("alg", Marker)), Forge.Token(header: Forge.Header().With("kid", Marker)), Forge.Token(header: Forge.Header().With("typ", Marker)), Forge.Token(header: Forge.Header().With("crit", new JsonArray(Marker))), Forge.Token(header: Forge.Header().With("jku", $"https://{Marker}/")),
            Forge.Token(Forge.Header().ToJsonString(), $$"""{"{{Marker}}":{{Marker}}}""", Forge.Signer("ES384")), Forge.Token(Forge.Claims().With(Marker, Marker), sign: _ => Encoding.UTF8.GetBytes(Marker)),
        ];
        foreach (var token in tokens)
        {
            using var response = await host.DiscoverAsync(token);
            await AssertSilentAsync(heard, response);
            foreach (var part in token.Split('.').Where(part => part.Length > 20)) Assert.DoesNotContain(heard.Heard, line => line.Contains(part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_listener_hears_what_a_service_says_itself()
    {
        using var heard = new Listener();
        await using var host = await TestHost.StartAsync(_ => { }, builder => builder.Logging.AddProvider(heard), services: new FakeService("fake", (request, _) =>
        {
            heard.LogTrace("{Patient}", request.ContextText("patientId"));
            return new(CdsResponse.Empty);
        }));
        using var response = await host.CallAsync(body: Body);
        Assert.Contains(heard.Heard, line => line.Contains(Marker, StringComparison.Ordinal));
    }

    private static async Task AssertSilentAsync(Listener heard, HttpResponseMessage response)
    {
        var said = $"{await response.Content.ReadAsStringAsync()} {response.Headers} {response.Content.Headers}";
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.NotEmpty(heard.Heard);
        foreach (var text in heard.Heard.Append(said))
        {
            Assert.DoesNotContain(Marker, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Number, text, StringComparison.Ordinal);
        }
    }

    private static Task<TestHost> StartAsync(Listener heard, bool failing = false) => TestHost.StartAsync(
        options =>
        {
            options.MaxRequestBytes = 100_000;
            options.PublicBaseUrl = new(Forge.Base);
            options.Authentication.Clients.Add(new() { Issuer = Forge.Issuer, JwkSet = Forge.JwkSet });
        },
        builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(heard);
            if (failing) builder.Services.AddSingleton<CdsHooks.Feedback.IFeedbackStore, Failing>();
        }, environment: "Production", services:
        [
            new FakeService("answers"),
            new FakeService("throws", (_, _) => throw new InvalidOperationException(Marker)),
            new FakeService("throws-data", (request, _) => throw new FormatException(request.ContextText("patientId"), new InvalidOperationException(request.Context.GetRawText())) { Data = { [Marker] = Marker }, Source = Marker, HelpLink = Marker }),
            new FakeService("slow", async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return CdsResponse.Empty;
            }),
            new FakeService("lacks", (_, _) => throw new CdsRequestException(CdsRequestProblem.DataMissing, [new("$.context.patientId", "is required")])),
        ]);

    private sealed class Failing : CdsHooks.Feedback.IFeedbackStore
    {
        public ValueTask AddAsync(string service, CdsFeedback feedback, CancellationToken cancellationToken) => throw new InvalidOperationException(feedback.Card);
    }
}
