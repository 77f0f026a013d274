using System.Net;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Tests.Hosting;

/// <summary>A client shows "all clear" for any error: who can be answered is answered.</summary>
public class FailureTests
{
    private const string General = "Decision support failed: nothing was checked and nothing is ruled out. Screening is up to you.";

    public static TheoryData<string> Failures => ["throws", "throws later", "null", "no cards", "a card that cannot be written", "cancels itself"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_service_that_fails_is_answered_for_with_a_card_that_says_so(string failure)
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake", async (_, _) => failure switch
        {
            "throws" => throw new InvalidOperationException("SECRET"),
            "throws later" => await FailLaterAsync(),
            "null" => null!,
            "no cards" => new CdsResponse(null!),
            "a card that cannot be written" => new([FakeService.Card with { Indicator = (CardIndicator)77, Suggestions = [new("x", Guid.Empty) { Actions = [new(ActionType.Create, "x") { Resource = default(System.Text.Json.JsonElement) }] }] }]),
            _ => throw new OperationCanceledException("SECRET"),
        }));
        await AssertFailureAsync(await host.CallAsync());
    }

    [Fact]
    public async Task A_service_that_stops_when_told_is_stopped_at_the_time_limit()
    {
        var told = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(new FakeService("fake", async (_, token) =>
        {
            told.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return CdsResponse.Empty;
        }));
        var call = host.CallAsync();
        await told.Task;
        host.Time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(call.IsCompleted);
        host.Time.Advance(TimeSpan.FromSeconds(0.2));
        await AssertFailureAsync(await call);
    }

    [Fact]
    public async Task A_service_that_does_not_stop_holds_no_answer_back()
    {
        using var started = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        var patient = "";
        var done = new TaskCompletionSource();
        await using var host = await TestHost.StartAsync(new FakeService("fake", (request, _) =>
        {
            started.Release();
            release.Wait(CancellationToken.None);
            patient = request.ContextText("patientId")!;
            done.SetResult();
            return new(CdsResponse.Empty);
        }));
        var call = host.CallAsync();
        await started.WaitAsync();
        host.Time.Advance(TimeSpan.FromSeconds(6));
        await AssertFailureAsync(await call);
        release.Set();
        await done.Task;
        Assert.Equal("1", patient);
    }

    [Fact]
    public async Task Those_for_whom_there_is_no_place_are_told_so_by_a_card()
    {
        using var started = new SemaphoreSlim(0);
        var go = new TaskCompletionSource<CdsResponse>();
        await using var host = await TestHost.StartAsync(options => (options.MaxConcurrentCalls, options.MaxWaitingCalls) = (1, 1), services: new FakeService("fake", async (_, _) =>
        {
            started.Release();
            return await go.Task;
        }));
        var first = host.CallAsync();
        await started.WaitAsync();
        var others = new[] { host.CallAsync(), host.CallAsync() };
        var refused = await Task.WhenAny(others);
        await AssertFailureAsync(await refused);
        go.SetResult(CdsResponse.Empty);
        using var answered = await first;
        using var waited = await others.Single(other => other != refused);
        Assert.Equal("""{"cards":[]}""", await answered.Content.ReadAsStringAsync());
        Assert.Equal("""{"cards":[]}""", await waited.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_abandoned_call_keeps_its_place_until_its_service_gives_up()
    {
        using var started = new SemaphoreSlim(0);
        var go = new TaskCompletionSource<CdsResponse>();
        await using var host = await TestHost.StartAsync(options => (options.MaxConcurrentCalls, options.MaxWaitingCalls) = (1, 0), services: new FakeService("fake", async (_, _) =>
        {
            started.Release();
            return await go.Task;
        }));
        var first = host.CallAsync();
        await started.WaitAsync();
        host.Time.Advance(TimeSpan.FromSeconds(6));
        await AssertFailureAsync(await first);
        await AssertFailureAsync(await host.CallAsync());
        Assert.Equal(0, started.CurrentCount);
        go.SetResult(CdsResponse.Empty);
        for (var tries = 0; started.CurrentCount == 0 && tries < 1000; tries++) (await host.CallAsync()).Dispose();
        Assert.True(started.CurrentCount > 0);
    }

    [Fact]
    public async Task The_text_may_be_ones_own_and_its_failure_hides_none()
    {
        foreach (var own in new Func<CdsServiceDescription, Card>?[] { service => FakeService.Card with { Summary = $"{service.Id} is down" }, _ => throw new InvalidOperationException("SECRET"), _ => null! })
        {
            await using var host = await TestHost.StartAsync(options => options.FailureCard = own, services: new FakeService("fake", (_, _) => throw new InvalidOperationException("SECRET")));
            using var response = await host.CallAsync();
            var summary = (await response.JsonAsync()).GetProperty("cards")[0].GetProperty("summary").GetString();
            Assert.Contains(summary, new[] { "fake is down", General });
        }
    }

    private static async Task<CdsResponse> FailLaterAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("SECRET");
    }

    private static async Task AssertFailureAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("SECRET", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var card = Assert.Single((await response.JsonAsync()).GetProperty("cards").EnumerateArray());
            Assert.Equal(("warning", General, "Fake"), (card.GetProperty("indicator").GetString(), card.GetProperty("summary").GetString(), card.GetProperty("source").GetProperty("label").GetString()));
            Assert.True(card.GetProperty("uuid").TryGetGuid(out _));
        }
    }
}
