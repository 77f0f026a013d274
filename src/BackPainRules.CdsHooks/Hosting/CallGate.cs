using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Lets so many calls in at a time, and so many wait, the first come first.</summary>
internal sealed class CallGate(IOptions<CdsHooksOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter limiter = new(new()
    {
        PermitLimit = options.Value.MaxConcurrentCalls,
        QueueLimit = options.Value.MaxWaitingCalls,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A permit, or null if too many wait already.</summary>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        return null;
    }

    public void Dispose() => limiter.Dispose();
}
