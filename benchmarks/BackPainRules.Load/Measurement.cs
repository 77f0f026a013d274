using System.Collections.Concurrent;
using System.Diagnostics;

namespace BackPainRules.Load;

/// <summary>What came of many calls at a time.</summary>
/// <param name="Name">What was called.</param>
/// <param name="Concurrency">How many calls were under way at each moment.</param>
/// <param name="Elapsed">How long all of it took.</param>
/// <param name="Milliseconds">How long each call took, in order.</param>
/// <param name="Errors">How many were not answered as the same call alone.</param>
/// <param name="Sent">Bytes of all bodies that were sent.</param>
/// <param name="Received">Bytes of all bodies that were received.</param>
internal sealed record Measurement(string Name, int Concurrency, TimeSpan Elapsed, double[] Milliseconds, int Errors, long Sent, long Received)
{
    public double CallsPerSecond => Milliseconds.Length / Elapsed.TotalSeconds;

    /// <summary>What so many of a hundred calls did not exceed.</summary>
    public double Percentile(double percent) => Milliseconds[Math.Max(0, (int)Math.Ceiling(Milliseconds.Length * percent / 100) - 1)];

    /// <summary>Makes calls until the time is over or there were enough of them, each worker its next one when the last is answered.</summary>
    public static async Task<Measurement> TakeAsync(string name, int concurrency, TimeSpan time, int most, Func<int, KnownCall> choose, HttpClient client)
    {
        var times = new ConcurrentBag<double>();
        var (next, errors, sent, received) = (0, 0, 0L, 0L);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < time && Interlocked.Increment(ref next) is var number && number <= most)
            {
                var known = choose(number - 1);
                var from = Stopwatch.GetTimestamp();
                var answer = await known.Call.SendAsync(client);
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                if (!known.IsSame(answer)) Interlocked.Increment(ref errors);
                Interlocked.Add(ref sent, known.Call.Body.Length);
                Interlocked.Add(ref received, answer.Body.Length);
            }
        })));
        return new(name, concurrency, clock.Elapsed, [.. times.Order()], errors, sent, received);
    }
}
