using System.Net;
using System.Text;
using System.Text.Json;
using BackPainRules.CdsHooks.Conformance;
using BackPainRules.Tests.House;

namespace BackPainRules.CdsHooks.Tests.Samples;

/// <summary>The sample service, started as the README says and called as the README says, in a process of its own.</summary>
public class CdsServiceTests
{
    [Fact]
    public async Task The_calls_of_the_README_are_answered_with_what_it_quotes()
    {
        Assert.Equal("samples/CdsService", ReadmeCalls.Project);
        Assert.Equal(2, ReadmeCalls.All.Count);
        Assert.Equal(ReadmeCalls.Lines, ReadmeCalls.All.Count);

        using var service = Start();
        using var client = new HttpClient { BaseAddress = new(await service.WaitForAsync(listening)) };
        var answers = new List<string>();
        foreach (var call in ReadmeCalls.All) answers.Add(await AnswerAsync(client, call));

        Assert.Empty(CdsHooksValidator.CheckDiscovery(answers[0]));
        Assert.Empty(CdsHooksValidator.CheckResponse(answers[1]));
        Assert.Equal(ReadmeCalls.Quoted, Assert.Single(Summaries(answers[1])));
        Assert.DoesNotContain("not indicated", ReadmeCalls.Quoted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_its_call_files_is_a_call_that_a_client_may_make_and_is_answered()
    {
        using var service = Start();
        using var client = new HttpClient { BaseAddress = new(await service.WaitForAsync(listening)) };
        using var discovery = JsonDocument.Parse(await client.GetStringAsync("/cds-services"));
        var services = discovery.RootElement.GetProperty("services").EnumerateArray().ToDictionary(one => one.GetProperty("hook").GetString()!);
        var files = Directory.GetFiles(Repository.File("samples/CdsService/Calls"), "*.json");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var body = await File.ReadAllTextAsync(file);
            using var call = JsonDocument.Parse(body);
            var called = services[call.RootElement.GetProperty("hook").GetString()!];
            Assert.Empty(CdsHooksValidator.CheckRequest(body, called.GetRawText()));
            var answer = await AnswerAsync(client, new(new($"http://any/cds-services/{called.GetProperty("id").GetString()}"), "application/json", body));
            Assert.Empty(CdsHooksValidator.CheckResponse(answer));
            Assert.NotEmpty(Summaries(answer));
        }
    }

    /// <summary>The README names the address that <c>dotnet run</c> listens at, in development.</summary>
    [Fact]
    public void The_addresses_of_the_README_are_those_of_the_launch_profile()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.File("samples/CdsService/Properties/launchSettings.json")));
        var profile = Assert.Single(settings.RootElement.GetProperty("profiles").EnumerateObject()).Value;
        Assert.Equal("Development", profile.GetProperty("environmentVariables").GetProperty("ASPNETCORE_ENVIRONMENT").GetString());
        Assert.All(ReadmeCalls.All, call => Assert.Equal(profile.GetProperty("applicationUrl").GetString(), call.Address.GetLeftPart(UriPartial.Authority)));
    }

    private const string listening = "Now listening on: ";

    /// <summary>On a port that the system chooses, so that nobody else has it.</summary>
    private static BuiltProgram Start() => new("CdsService", ["--urls", "http://127.0.0.1:0"], ("ASPNETCORE_ENVIRONMENT", "Development"));

    private static async Task<string> AnswerAsync(HttpClient client, ReadmeCall call)
    {
        using var answer = call.Body is null ? await client.GetAsync(call.Address.PathAndQuery) : await client.PostAsync(call.Address.PathAndQuery, new StringContent(call.Body, Encoding.UTF8, call.ContentType!));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static List<string> Summaries(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return [.. json.RootElement.GetProperty("cards").EnumerateArray().Select(card => card.GetProperty("summary").GetString()!)];
    }
}
