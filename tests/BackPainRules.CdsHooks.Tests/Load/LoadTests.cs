using System.Diagnostics;
using System.Globalization;
using BackPainRules.CdsHooks.Conformance;
using BackPainRules.CdsHooks.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace BackPainRules.CdsHooks.Tests.Load;

/// <summary>Many calls at a time over sockets: each is answered as if it were alone.</summary>
public class LoadTests(ITestOutputHelper output)
{
    private const int Rounds = 14;
    private const int AtATime = 32;

    [Fact]
    public async Task Hundreds_of_calls_at_a_time_are_each_answered_as_the_same_call_alone()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        var discovery = await client.GetStringAsync("/cds-services");
        IReadOnlyList<ClientCall> calls = [.. ClientCalls.Usual(discovery), .. ClientCalls.Large(discovery, 1_000)];
        var alone = new Dictionary<ClientCall, byte[]>();
        foreach (var call in calls)
        {
            var answer = await call.SendAsync(client);
            Assert.Equal(200, answer.Status);
            Assert.True(CdsHooksValidator.CheckResponse(answer.Body) is [], call.Name);
            alone.Add(call, answer.Body);
        }

        // Of the same patient different hooks say different things, and of different patients the same hook.
        Assert.True(alone.Values.Select(Convert.ToBase64String).Distinct().Count() > calls.Count / 2);

        var times = new List<double>();
        ClientCall[] queue = [.. Enumerable.Range(0, Rounds).SelectMany(_ => calls)];
        new Random(6).Shuffle(queue);
        await Parallel.ForEachAsync(queue, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (call, _) =>
        {
            var from = Stopwatch.GetTimestamp();
            var answer = await call.SendAsync(client);
            lock (times) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            Assert.Equal(200, answer.Status);
            Assert.True(alone[call].AsSpan().SequenceEqual(answer.Body), $"{call.Name}: answered otherwise than alone");
        });

        Assert.Equal(queue.Length, times.Count);
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Count} calls, {AtATime} at a time: p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms, max {times[^1]:0.0} ms"));
    }

    /// <summary>On sockets, and with time enough that a busy machine does not decide what is answered.</summary>
    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new RecordClock());
        builder.Services.Configure<CdsHooksOptions>(options => (options.TimeToAnswer, options.TimeToRead) = (TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2)));
        builder.Services.AddBackPainCdsHooks();
        var app = builder.Build();
        app.MapBackPainCdsHooks();
        await app.StartAsync();
        return app;
    }
}
