using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Security;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BackPainRules.CdsHooks.Tests.Security;

public class ReplayGuardTests
{
    [Fact]
    public async Task Of_many_threads_exactly_one_is_the_first()
    {
        var guard = new InMemoryReplayGuard(Options.Create(new CdsHooksOptions()), new FakeTimeProvider(Forge.Now));
        // All run over the same ids in the same order: without a lock some are the first twice, or the memory breaks.
        var (first, ready) = (new int[100_000], 0);
        var threads = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            Interlocked.Increment(ref ready);
            SpinWait.SpinUntil(() => Volatile.Read(ref ready) == 4);
            for (var id = 0; id < first.Length; id++)
                if (guard.UseAsync("issuer", $"{id}", Forge.Now.AddMinutes(5), default).Result == TokenUse.First) Interlocked.Increment(ref first[id]);
        }, TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(threads);
        Assert.All(first, count => Assert.Equal(1, count));
    }
}
