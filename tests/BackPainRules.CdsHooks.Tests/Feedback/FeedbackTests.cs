using System.Net;
using BackPainRules.CdsHooks.Feedback;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.CdsHooks.Tests.Feedback;

public class FeedbackTests
{
    private const string Accepted = """{"card":"c1","outcome":"accepted","acceptedSuggestions":[{"id":"s1"},{"id":"s2"}],"outcomeTimestamp":"2026-05-04T10:05:31Z"}""";
    private const string Overridden = """{"card":"c2","outcome":"overridden","overrideReason":{"reason":{"system":"http://example.org/reasons","code":"r1"},"userComment":"Mr Smith is known for this"},"outcomeTimestamp":"2026-05-04T12:05:31.25+02:00","extension":{"x":1}}""";

    [Fact]
    public async Task Feedback_is_kept_without_what_the_user_wrote()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await SendAsync(host, $$"""{"feedback":[{{Accepted}},{{Overridden}}]}""");
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        var kept = Kept(host);
        Assert.All(kept, one => Assert.Equal("fake", one.Service));
        Assert.Equal(("c1", FeedbackOutcome.Accepted, new DateTimeOffset(2026, 5, 4, 10, 5, 31, TimeSpan.Zero)), (kept[0].Feedback.Card, kept[0].Feedback.Outcome, kept[0].Feedback.At));
        Assert.Equal(["s1", "s2"], kept[0].Feedback.AcceptedSuggestions);
        Assert.Equal(("c2", FeedbackOutcome.Overridden, new DateTimeOffset(2026, 5, 4, 10, 5, 31, 250, TimeSpan.Zero)), (kept[1].Feedback.Card, kept[1].Feedback.Outcome, kept[1].Feedback.At));
        Assert.Equal(("http://example.org/reasons", "r1"), kept[1].Feedback.OverrideReason);
        Assert.Null(kept[1].Feedback.UserComment);
    }

    [Fact]
    public async Task What_the_user_wrote_is_kept_where_the_options_say_so()
    {
        await using var host = await TestHost.StartAsync(options => options.KeepUserComments = true, services: new FakeService("fake"));
        using var response = await SendAsync(host, $$"""{"feedback":[{{Overridden}}]}""");
        Assert.Equal("Mr Smith is known for this", Assert.Single(Kept(host)).Feedback.UserComment);
    }

    [Fact]
    public async Task The_same_feedback_sent_again_is_the_same()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        for (var time = 0; time < 3; time++) using (await SendAsync(host, $$"""{"feedback":[{{Accepted}},{{Overridden}},{{Accepted}}]}""")) { }
        Assert.Equal(2, Kept(host).Count);
    }

    [Fact]
    public async Task Only_so_many_are_kept_and_the_oldest_goes_first()
    {
        var store = new InMemoryFeedbackStore(capacity: 3);
        await Parallel.ForEachAsync(Enumerable.Range(0, 100), async (_, token) =>
        {
            for (var card = 0; card < 3; card++) await store.AddAsync("s", new($"c{card}", FeedbackOutcome.Accepted, default), token);
        });
        await store.AddAsync("s", new("new", FeedbackOutcome.Overridden, default), default);
        Assert.Equal(3, store.All.Count);
        Assert.Equal("new", store.All[^1].Feedback.Card);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_and_nothing_is_kept()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await SendAsync(host, $$"""
            {"feedback":[{{Accepted}},"SECRET",{},
              {"card":7,"outcome":"SECRET","outcomeTimestamp":"SECRET"},
              {"card":"c","outcome":"accepted","outcomeTimestamp":"2026-05-04T10:05:31Z"},
              {"card":"c","outcome":"accepted","acceptedSuggestions":[],"outcomeTimestamp":"2026-05-04T10:05:31Z"},
              {"card":"","outcome":"accepted","acceptedSuggestions":[{"id":""},"SECRET",{}],"outcomeTimestamp":"2026-05-04"},
              {"card":"c","outcome":"overridden","overrideReason":"SECRET","outcomeTimestamp":"2026-05-04T10:05:31Z"},
              {"card":"c","outcome":"overridden","overrideReason":{"reason":{"system":3},"userComment":3},"outcomeTimestamp":"2026-05-04T10:05:31Z"}]}
            """);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        const string time = "outcomeTimestamp: a date and time as in RFC 3339 is expected, like 2026-05-04T10:05:31Z";
        const string outcome = "outcome: \"accepted\" or \"overridden\" is expected";
        Assert.Equal(
        [
            "$.feedback[1]: an object is expected",
            "$.feedback[2].card: is required: text", $"$.feedback[2].{outcome}", $"$.feedback[2].{time}",
            "$.feedback[3].card: text of 1 to 256 characters is expected", $"$.feedback[3].{outcome}", $"$.feedback[3].{time}",
            "$.feedback[4].acceptedSuggestions: is required where the outcome is \"accepted\": an array of objects with the id of a suggestion",
            "$.feedback[5].acceptedSuggestions: an array of 1 to 100 objects is expected",
            "$.feedback[6].card: text of 1 to 256 characters is expected", $"$.feedback[6].{time}",
            "$.feedback[6].acceptedSuggestions[0].id: text of 1 to 256 characters is expected", "$.feedback[6].acceptedSuggestions[1]: an object is expected", "$.feedback[6].acceptedSuggestions[2].id: is required: text",
            "$.feedback[7].overrideReason: an object is expected",
            "$.feedback[8].overrideReason.userComment: text of 1 to 10000 characters is expected", "$.feedback[8].overrideReason.reason.system: text of 1 to 1024 characters is expected", "$.feedback[8].overrideReason.reason.code: is required: text",
        ], await response.IssuesAsync());
        Assert.Empty(Kept(host));
    }

    [Theory]
    [InlineData("[]", "$: a JSON object is expected")]
    [InlineData("{}", "$.feedback: an array of 1 to 1000 objects is expected")]
    [InlineData("""{"feedback":[]}""", "$.feedback: an array of 1 to 1000 objects is expected")]
    [InlineData("""{"feedback":{}}""", "$.feedback: an array of 1 to 1000 objects is expected")]
    public async Task The_whole_has_to_be_an_object_with_an_array(string body, string issue)
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await SendAsync(host, body);
        Assert.Equal([issue], await response.IssuesAsync());
    }

    [Fact]
    public async Task Of_very_many_mistakes_fifty_are_told_and_how_many_more_there_are()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await SendAsync(host, $$"""{"feedback":[{{string.Join(',', Enumerable.Repeat("0", 1000))}}]}""");
        var issues = await response.IssuesAsync();
        Assert.Equal((51, "and 950 more mistakes"), (issues.Length, issues[^1]));
    }

    [Theory]
    [InlineData("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.5200000+00:00")]
    [InlineData("1996-12-19t16:39:57-08:00", "1996-12-20T00:39:57.0000000+00:00")]
    [InlineData("1990-12-31T23:59:60z", "1991-01-01T00:00:00.0000000+00:00")]
    [InlineData("1937-01-01T12:00:27.123456789+00:20", "1937-01-01T11:40:27.1234567+00:00")]
    [InlineData("2026-05-04T10:05:31", null)]
    [InlineData("2026-05-04T10:05Z", null)]
    [InlineData("2026-05-04T10:05:31123Z", null)]
    [InlineData("2026-05-04 10:05:31Z", null)]
    [InlineData("2026-02-30T10:05:31Z", null)]
    [InlineData("2026-05-04T25:05:31Z", null)]
    [InlineData("2026-05-04T10:05:31+25:00", null)]
    [InlineData("9999-12-31T23:59:60Z", null)]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("٢٠٢٦-05-04T10:05:31Z", null)]
    [InlineData("2026-05-04T10:05:31Z\n", null)]
    public void Times_are_read_as_RFC_3339_says(string text, string? expected)
    {
        using var json = System.Text.Json.JsonDocument.Parse(System.Text.Json.JsonSerializer.Serialize(new { feedback = new[] { new { card = "c", outcome = "overridden", outcomeTimestamp = text } } }));
        if (expected is null) Assert.Equal("$.feedback[0].outcomeTimestamp", Assert.Single(Assert.Throws<CdsRequestException>(() => FeedbackReader.Read(json.RootElement)).Mistakes).Path);
        else Assert.Equal(expected, Assert.Single(FeedbackReader.Read(json.RootElement)).At.ToString("O"));
    }

    [Fact]
    public async Task Half_a_character_is_a_mistake_and_no_failure()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await SendAsync(host, """{"\ud800":1,"feedback":[{"\ud800":1,"card":"\ud800","outcome":"overridden","outcomeTimestamp":"2026-05-04T10:05:31Z"}]}""");
        Assert.Equal(["$.feedback[0].card: text of 1 to 256 characters is expected"], await response.IssuesAsync());
    }

    [Fact]
    public async Task A_store_that_fails_makes_the_client_try_again()
    {
        await using var host = await TestHost.StartAsync(_ => { }, builder => builder.Services.AddSingleton<IFeedbackStore, FailingStore>(), services: new FakeService("fake"));
        using var response = await SendAsync(host, $$"""{"feedback":[{{Accepted}}]}""");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(["something failed that the request is not to blame for"], await response.IssuesAsync());
    }

    private static IReadOnlyList<(string Service, CdsFeedback Feedback)> Kept(TestHost host) => ((InMemoryFeedbackStore)host.Services.GetRequiredService<IFeedbackStore>()).All;

    private static Task<HttpResponseMessage> SendAsync(TestHost host, string body) => host.Client.PostAsync("/cds-services/fake/feedback", TestHost.Json(body));

    private sealed class FailingStore : IFeedbackStore
    {
        public ValueTask AddAsync(string service, CdsFeedback feedback, CancellationToken cancellationToken) => throw new InvalidOperationException("SECRET");
    }
}
