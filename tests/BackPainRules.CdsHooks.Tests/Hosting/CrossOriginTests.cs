using System.Net;
using BackPainRules.CdsHooks.Tests.Security;

namespace BackPainRules.CdsHooks.Tests.Hosting;

public class CrossOriginTests
{
    private const string Ehr = "https://ehr.example.org";

    [Theory]
    [InlineData("/cds-services", "GET", "GET, HEAD, OPTIONS")]
    [InlineData("/cds-services/fake", "POST", "POST, OPTIONS")]
    [InlineData("/cds-services/fake/feedback", "POST", "POST, OPTIONS")]
    public async Task A_browser_of_an_allowed_origin_may_ask_first_without_a_token(string path, string method, string allowed)
    {
        await using var host = await GuardedHost.StartAsync(options => options.AllowedOrigins.Add(Ehr));
        using var response = await AskAsync(host, path, method, Ehr);
        Assert.Equal((HttpStatusCode.NoContent, allowed), (response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
        Assert.Equal(Ehr, Header(response, "Access-Control-Allow-Origin"));
        Assert.Contains(method, Header(response, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Equal("Authorization,Content-Type", Header(response, "Access-Control-Allow-Headers"), ignoreCase: true);
        Assert.Null(Header(response, "Access-Control-Allow-Credentials"));
        Assert.Null(Header(response, "Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task Answers_and_refusals_may_be_read_by_an_allowed_origin_alone()
    {
        await using var host = await GuardedHost.StartAsync(options => options.AllowedOrigins.Add(Ehr));
        foreach (var (token, status) in new[] { (Forge.Token(), HttpStatusCode.OK), ("x", HttpStatusCode.Unauthorized) })
        {
            foreach (var origin in new[] { Ehr, "https://evil.example.org", "https://ehr.example.org.evil.example.org", "http://ehr.example.org", "null" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/cds-services");
                request.Headers.TryAddWithoutValidation("Origin", origin);
                request.Headers.Authorization = new("Bearer", status == HttpStatusCode.OK ? Forge.Token() : token);
                using var response = await host.Client.SendAsync(request);
                Assert.Equal(status, response.StatusCode);
                Assert.Equal(origin == Ehr ? Ehr : null, Header(response, "Access-Control-Allow-Origin"));
            }
        }
    }

    [Fact]
    public async Task By_default_no_origin_is_allowed()
    {
        await using var host = await GuardedHost.StartAsync();
        using var response = await AskAsync(host, "/cds-services", "GET", Ehr);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://ehr.example.org/")]
    [InlineData("https://EHR.example.org")]
    [InlineData("ehr.example.org")]
    [InlineData("null")]
    public async Task Only_origins_are_origins(string origin)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => GuardedHost.StartAsync(options => options.AllowedOrigins.Add(origin)));
        Assert.Contains("AllowedOrigins[0]: an origin is expected, like https://ehr.example.org", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(TestHost host, string path, string method, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        return await host.Client.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
