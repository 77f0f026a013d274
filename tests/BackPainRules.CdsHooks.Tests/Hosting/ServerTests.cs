using System.Net;
using System.Net.Sockets;
using System.Text;
using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Tests.Observability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainRules.CdsHooks.Tests.Hosting;

/// <summary>What only a real server on a real connection does.</summary>
public class ServerTests
{
    [Fact]
    public async Task The_size_that_counts_is_that_of_the_options_and_not_that_of_the_server()
    {
        await using var app = await StartAsync(options => options.MaxRequestBytes = 2_000_000, server => server.Limits.MaxRequestBodySize = 1000);
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var large = await client.PostAsync("/cds-services/fake", TestHost.Json(TestHost.Body.PadRight(1_500_000)));
        Assert.Equal(HttpStatusCode.OK, large.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cds-services/fake") { Content = TestHost.Json(TestHost.Body.PadRight(2_100_000)) };
        request.Headers.TransferEncodingChunked = true;
        using var larger = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
        Assert.Equal(["the body is larger than 2000000 bytes"], await larger.IssuesAsync());
    }

    [Fact]
    public async Task A_client_that_goes_away_is_no_failure()
    {
        using var heard = new Listener();
        var called = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        await using var app = await StartAsync(log: heard, answer: async (request, token) =>
        {
            called.SetResult();
            await using var registered = token.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return CdsResponse.Empty;
        });
        var id = app.Urls.Single();
        foreach (var part in new[] { TestHost.Body[..40], TestHost.Body })
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, new Uri(id).Port);
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /cds-services/fake HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {TestHost.Body.Length}\r\n\r\n{part}"));
            if (part == TestHost.Body) await called.Task;
            else await Task.Delay(200);
            connection.LingerState = new(true, 0);
        }
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));
        for (var tries = 0; tries < 200 && Aborted() < 2; tries++) await Task.Delay(50);
        Assert.True(Aborted() >= 2);
        Assert.DoesNotContain(heard.Heard, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));

        double Aborted() => heard.Measured.GetValueOrDefault("cds_hooks.requests endpoint=call service=fake outcome=aborted http.response.status_code=499");
    }

    [Fact]
    public async Task Many_at_once_are_all_answered()
    {
        await using var app = await StartAsync(options => (options.MaxConcurrentCalls, options.MaxWaitingCalls) = (4, 1000));
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            using var response = await client.PostAsync("/cds-services/fake", TestHost.Json(TestHost.Body));
            return await response.Content.ReadAsStringAsync();
        }));
        Assert.All(answers, answer => Assert.Contains("All is as expected", answer, StringComparison.Ordinal));
    }

    private static async Task<WebApplication> StartAsync(Action<CdsHooksOptions>? configure = null, Action<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>? server = null, ILoggerProvider? log = null, Func<CdsRequest, CancellationToken, ValueTask<CdsResponse>>? answer = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (server is not null) builder.WebHost.ConfigureKestrel(server);
        builder.Services.AddCdsHooks(configure).AddCdsService(new FakeService("fake", answer));
        var app = builder.Build();
        app.MapCdsHooks();
        await app.StartAsync();
        return app;
    }
}
