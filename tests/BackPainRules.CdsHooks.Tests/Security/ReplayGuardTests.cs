using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Security;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BackPainRules.CdsHooks.Tests.Security;

public class ReplayGuardTests
{
    [Fact]
    public void Of_many_threads_exactly_one_is_the_first()
    {
        var guard = new InMemoryReplayGuard(Options.Create(new CdsHooksOptions()), new FakeTimeProvider(Forge.Now));
        using var together = new Barrier(8);
        var first = new int[2000];
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (var id = 0; id < first.Length; id++)
            {
                together.SignalAndWait();
                if (guard.UseAsync("issuer", $"{id}", Forge.Now.AddMinutes(5), default).Result == TokenUse.First) Interlocked.Increment(ref first[id]);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.All(first, count => Assert.Equal(1, count));
    }
}
