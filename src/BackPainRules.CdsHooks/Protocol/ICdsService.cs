namespace BackPainRules.CdsHooks.Protocol;

/// <summary>One service of CDS Hooks: what it says of itself, and what it answers. The host does the rest: addresses, authentication, limits, and errors.</summary>
/// <remarks>Called from many threads at once.</remarks>
public interface ICdsService
{
    /// <summary>What discovery tells of it. Each service has an id of its own.</summary>
    CdsServiceDescription Description { get; }

    /// <summary>Answers a call for the hook of the service.</summary>
    /// <exception cref="CdsRequestException">The request lacks something without which nothing useful can be said.</exception>
    ValueTask<CdsResponse> CallAsync(CdsRequest request, CancellationToken cancellationToken);
}
