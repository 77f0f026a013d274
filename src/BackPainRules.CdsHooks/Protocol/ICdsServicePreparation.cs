namespace BackPainRules.CdsHooks.Protocol;

/// <summary>What a service may implement besides, if it needs something before it can answer: knowledge that has to be loaded, for one.</summary>
public interface ICdsServicePreparation
{
    /// <summary>Gets it ready, or finds that it is. Called when the app starts, which fails if this does, and by the health check; at any time and from many threads.</summary>
    ValueTask PrepareAsync(CancellationToken cancellationToken);
}
