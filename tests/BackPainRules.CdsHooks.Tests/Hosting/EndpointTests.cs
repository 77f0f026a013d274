using System.Net;
using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Tests.Hosting;

public class EndpointTests
{
    [Fact]
    public async Task Discovery_tells_of_the_services()
    {
        await using var host = await TestHost.StartAsync(new FakeService("one"), new FakeService("two"));
        using var response = await host.Client.GetAsync("/cds-services");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(
            """{"services":[{"id":"one","hook":"patient-view","description":"Says what the test says.","title":"Fake","prefetch":{"patient":"Patient/{{context.patientId}}"}},{"id":"two","hook":"patient-view","description":"Says what the test says.","title":"Fake","prefetch":{"patient":"Patient/{{context.patientId}}"}}]}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Discovery_of_no_services_is_an_empty_list()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal("""{"services":[]}""", await host.Client.GetStringAsync("/cds-services"));
        using var call = await host.CallAsync("any");
        Assert.Equal(["there are no services here"], await call.IssuesAsync());
    }

    [Fact]
    public async Task A_call_is_answered_with_cards()
    {
        CdsRequest? seen = null;
        var patient = "";
        await using var host = await TestHost.StartAsync(new FakeService("fake", (request, _) =>
        {
            seen = request;
            patient = request.TryGetPrefetch("patient", out var json) ? json.GetProperty("id").GetString()! : "";
            return new(new CdsResponse([FakeService.Card]));
        }));
        using var response = await host.CallAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("""{"cards":[{"uuid":"6f9619ff-8b86-4011-b42d-00c04fc964ff","summary":"All is as expected","indicator":"info","source":{"label":"A test"}}]}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "1"), (seen?.HookInstance, patient));
    }

    [Fact]
    public async Task Services_may_live_below_a_prefix()
    {
        await using var host = await TestHost.StartAsync(_ => { }, prefix: "/hooks/v1/", services: new FakeService("fake"));
        Assert.Contains("fake", await host.Client.GetStringAsync("/hooks/v1/cds-services"), StringComparison.Ordinal);
        using var response = await host.Client.PostAsync("/hooks/v1/cds-services/fake", TestHost.Json(TestHost.Body));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/feedback")]
    public async Task An_unknown_service_is_answered_with_those_that_there_are(string below)
    {
        await using var host = await TestHost.StartAsync(new FakeService("one"), new FakeService("two"));
        using var response = await host.Client.PostAsync("/cds-services/three" + below, TestHost.Json(TestHost.Body));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(["the services here are: one, two"], await response.IssuesAsync());
    }

    [Theory]
    [InlineData("POST", "/cds-services", "GET, HEAD, OPTIONS")]
    [InlineData("GET", "/cds-services/fake", "POST, OPTIONS")]
    [InlineData("PUT", "/cds-services/fake/feedback", "POST, OPTIONS")]
    public async Task Another_method_is_answered_with_those_that_are_allowed(string method, string address, string allowed)
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await host.Client.SendAsync(new(new(method), address) { Content = TestHost.Json(TestHost.Body) });
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
        Assert.Equal([$"the methods {allowed} are allowed here"], await response.IssuesAsync());
    }

    [Fact]
    public async Task All_mistakes_of_a_call_are_told_at_once_and_none_in_the_words_of_the_client()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await host.CallAsync(body: """{"hook":"SECRET","context":"SECRET","prefetch":["SECRET"]}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var issues = await response.IssuesAsync();
        Assert.Equal(["$.hook: this service is for the hook \"patient-view\"", "$.context: an object is expected", "$.prefetch: an object is expected, or nothing"], issues);
    }

    [Theory]
    [InlineData("", "line 1, byte 1: the body is not JSON, or is nested more than 128 levels deep")]
    [InlineData("{\"hook\":\n \"patient-view\", SECRET}", "line 2, byte 18: the body is not JSON, or is nested more than 128 levels deep")]
    [InlineData("{\"hook\":\"patient-view\"", "line 1, byte 23: the body is not JSON, or is nested more than 128 levels deep")]
    [InlineData("null", "$: a JSON object is expected")]
    [InlineData("[]", "$: a JSON object is expected")]
    public async Task What_is_not_JSON_is_answered_with_the_place(string body, string issue)
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake"));
        using var response = await host.CallAsync(body: body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([issue], await response.IssuesAsync());
    }

    [Fact]
    public async Task What_is_missing_and_indispensable_is_412()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake", (_, _) => throw new CdsRequestException(CdsRequestProblem.DataMissing, [new("$.context.patientId", "is required"), new("$.prefetch.patient", "is required")])));
        using var response = await host.CallAsync();
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal(["$.context.patientId: is required", "$.prefetch.patient: is required"], await response.IssuesAsync());
    }

    [Fact]
    public async Task One_byte_that_is_not_a_character_silences_nothing()
    {
        var hook = "";
        await using var host = await TestHost.StartAsync(new FakeService("fake", (request, _) =>
        {
            hook = request.Hook;
            return new(CdsResponse.Empty);
        }));
        byte[] latin1 = [.. "{\"hook\":\"patient-view\",\"context\":{\"patientId\":\"J"u8, 0xF6, .. "rg\\ud800\",\"\\ud800\":1}}"u8];
        using var content = new ByteArrayContent(latin1) { Headers = { ContentType = new("application/json") } };
        using var response = await host.Client.PostAsync("/cds-services/fake", content);
        Assert.Equal("""{"cards":[]}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("patient-view", hook);
    }

    [Fact]
    public async Task A_response_may_hold_parts_of_the_request()
    {
        await using var host = await TestHost.StartAsync(new FakeService("fake", (request, _) =>
        {
            request.TryGetPrefetch("patient", out JsonElement patient);
            var action = new CardAction(ActionType.Update, "Do it") { Resource = patient };
            return new(new CdsResponse([FakeService.Card with { Suggestions = [new("Do it", Guid.Empty) { Actions = [action] }], SelectionBehavior = SelectionBehavior.Any }]));
        }));
        using var response = await host.CallAsync();
        Assert.Contains("""{"resourceType":"Patient","id":"1"}""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
