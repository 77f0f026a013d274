namespace BackPainRules.CdsHooks.Protocol;

/// <summary>What discovery tells of a service.</summary>
/// <param name="Id">The last segment of its address, <c>{base}/cds-services/{id}</c>: letters, digits, hyphens.</param>
/// <param name="Hook">The hook that it is called on: <c>patient-view</c>.</param>
/// <param name="Description">What it does, in a sentence or two.</param>
public sealed record CdsServiceDescription(string Id, string Hook, string Description)
{
    /// <summary>Its name for people.</summary>
    public string? Title { get; init; }

    /// <summary>FHIR queries that the client is asked to run, by key.</summary>
    public IReadOnlyDictionary<string, string>? Prefetch { get; init; }

    /// <summary>What has to hold for it to be of use, for people.</summary>
    public string? UsageRequirements { get; init; }
}
