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
        // How soon a busy machine looks at the beginning of a body is its own affair: once more, with more patience, until it has. What it sees then is a client that has gone, or a body that ends too early.
        for (var patience = 100; Ended("aborted", 499) + Ended("refused", 400) < 1 && patience < 10_000; patience *= 2)
        {
            await GoAwayAsync(TestHost.Body[..40], Task.Delay(patience));
            await Task.Delay(patience);
        }
        var before = Ended("aborted", 499);
        await GoAwayAsync(TestHost.Body, called.Task);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20));
        for (var tries = 0; tries < 200 && Ended("aborted", 499) == before; tries++) await Task.Delay(50);
        Assert.NotEqual(before, Ended("aborted", 499));
        Assert.DoesNotContain(heard.Heard, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));

        async Task GoAwayAsync(string part, Task when)
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.Single()).Port);
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /cds-services/fake HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {TestHost.Body.Length}\r\n\r\n{part}"));
            await when;
            connection.LingerState = new(true, 0);
        }

        double Ended(string outcome, int status) => heard.Measured.GetValueOrDefault($"cds_hooks.requests endpoint=call service=fake outcome={outcome} http.response.status_code={status}");
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
