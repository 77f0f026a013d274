namespace BackPainRules.CdsHooks.Hosting;

/// <summary>A point in time after which nobody waits anymore, or before that when the client has gone.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource timer;
    private readonly CancellationTokenSource either;

    public Deadline(TimeSpan limit, TimeProvider time, CancellationToken aborted)
    {
        timer = new(limit, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, aborted);
    }

    public CancellationToken Token => either.Token;

    public void Dispose()
    {
        either.Dispose();
        timer.Dispose();
    }
}
