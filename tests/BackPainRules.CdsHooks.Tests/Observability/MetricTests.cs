using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Tests.Hosting;
using BackPainRules.CdsHooks.Tests.Security;

namespace BackPainRules.CdsHooks.Tests.Observability;

public class MetricTests
{
    [Fact]
    public async Task Requests_cards_feedback_and_refusals_are_counted()
    {
        // Other tests count at the same time: these services have names of their own.
        using var heard = new Listener();
        var (good, bad) = ($"good-{Guid.NewGuid():N}", $"bad-{Guid.NewGuid():N}");
        await using var host = await TestHost.StartAsync(
            new FakeService(good, (_, _) => new(new CdsResponse([FakeService.Card, FakeService.Card with { Indicator = CardIndicator.Critical }, FakeService.Card]))),
            new FakeService(bad, (_, _) => throw new InvalidOperationException()));
        foreach (var (id, body) in new[] { (good, TestHost.Body), (good, TestHost.Body), (good, "{"), (bad, TestHost.Body) }) using (await host.CallAsync(id, body)) { }
        using (await host.Client.PostAsync($"/cds-services/{good}/feedback", TestHost.Json("""{"feedback":[{"card":"c","outcome":"overridden","outcomeTimestamp":"2026-05-04T10:05:31Z"}]}"""))) { }
        await using var guarded = await GuardedHost.StartAsync();
        using (await guarded.SendAsync(null)) { }

        double Of(string name) => heard.Measured.GetValueOrDefault(name);
        Assert.Equal(2, Of($"cds_hooks.requests endpoint=call service={good} outcome=answered http.response.status_code=200"));
        Assert.Equal(2, Of($"cds_hooks.request.duration endpoint=call service={good} outcome=answered http.response.status_code=200"));
        Assert.Equal(1, Of($"cds_hooks.requests endpoint=call service={good} outcome=refused http.response.status_code=400"));
        Assert.Equal(1, Of($"cds_hooks.requests endpoint=call service={bad} outcome=failed http.response.status_code=200"));
        Assert.Equal(1, Of($"cds_hooks.requests endpoint=feedback service={good} outcome=answered http.response.status_code=200"));
        Assert.Equal((4, 2), (Of($"cds_hooks.cards service={good} indicator=info"), Of($"cds_hooks.cards service={good} indicator=critical")));
        Assert.Equal(1, Of($"cds_hooks.feedback service={good} outcome=overridden"));
        Assert.True(Of("cds_hooks.authentication.failures kind=missing") >= 1);
        Assert.Contains(heard.Heard, line => line.StartsWith("activity cds_hooks call", StringComparison.Ordinal) && line.Contains(bad, StringComparison.Ordinal) && line.Contains("failed", StringComparison.Ordinal));
    }
}
