using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackPainRules.Benchmarks;
using BackPainRules.CdsHooks.Tests.Load;

namespace BackPainRules.Load;

/// <summary>Starts the services, calls them as clients do, and says how long they took.</summary>
internal static class LoadRun
{
    /// <summary>One call of so many is over a large record.</summary>
    private const int Rare = 100;

    private static readonly int[] concurrencies = [1, 8, 32];

    public static async Task<(string Text, int Errors)> RunAsync(Plan plan)
    {
        using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(1) };
        var clock = Stopwatch.StartNew();
        var discovery = await client.GetStringAsync("/cds-services");
        var discovered = clock.Elapsed;
        var (usual, large) = (ClientCalls.Usual(discovery), ClientCalls.Large(discovery, plan.Observations));

        clock.Restart();
        await usual[0].SendAsync(client);
        var first = clock.Elapsed;
        var (known, knownLarge) = (await KnowAsync(usual, client), await KnowAsync(large, client));

        // The runtime compiles for good what was called often enough: as long as all measurements.
        await Measurement.TakeAsync("warm up", 8, plan.Time, plan.Calls, Mixed, client);

        var share = plan.Time / 7;
        var measured = new List<Measurement>();
        foreach (var concurrency in concurrencies)
            measured.Add(await Measurement.TakeAsync("usual records", concurrency, share, plan.Calls, number => known[number % known.Length], client));
        foreach (var concurrency in concurrencies)
            measured.Add(await Measurement.TakeAsync($"one in {Rare} is large", concurrency, share, plan.Calls, Mixed, client));
        measured.Add(await Measurement.TakeAsync("large records", 1, share, plan.Calls, number => knownLarge[number % knownLarge.Length], client));
        var errors = measured.Sum(measurement => measurement.Errors);

        var text = new StringBuilder("| Called | At a time | Calls/s | p50, ms | p95 | p99 | max | Calls | Errors | Sent, MB | Received, MB |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var one in measured)
            text.Append(CultureInfo.InvariantCulture, $"| {one.Name} | {one.Concurrency} | {one.CallsPerSecond:#,0} | {one.Percentile(50):0.0} | {one.Percentile(95):0.0} | {one.Percentile(99):0.0} | {one.Milliseconds[^1]:0.0} | {one.Milliseconds.Length:#,0} | {one.Errors} | {one.Sent / 1e6:#,0.0} | {one.Received / 1e6:#,0.0} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\nA usual call has {usual.Average(call => call.Body.Length) / 1e3:0.0} KB, a large one {large.Average(call => call.Body.Length) / 1e6:0.0} MB. ");
        text.Append(CultureInfo.InvariantCulture, $"From the start of the process until it listens: {server.Start.TotalMilliseconds:#,0} ms; discovery then {discovered.TotalMilliseconds:0} ms, the first call {first.TotalMilliseconds:0} ms. ");
        text.Append(CultureInfo.InvariantCulture, $"Most memory of the server: {server.PeakMemory / 1e6:#,0} MB.\n\n{PerformancePage.Machine}");
        return (text.ToString(), errors);

        KnownCall Mixed(int number) => number % Rare == Rare / 2 ? knownLarge[number / Rare % knownLarge.Length] : known[number % known.Length];
    }

    /// <summary>Each call alone.</summary>
    private static async Task<KnownCall[]> KnowAsync(IEnumerable<ClientCall> calls, HttpClient client)
    {
        var known = new List<KnownCall>();
        foreach (var call in calls) known.Add(await KnownCall.TakeAsync(call, client));
        return [.. known];
    }
}
