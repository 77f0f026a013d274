namespace BackPainRules.Fhir;

/// <summary>What a client sent for one of the queries that it was asked to run.</summary>
/// <param name="Key">The name of the query.</param>
/// <param name="State">What came.</param>
/// <param name="ResourceTypes">The types of resources that it was to bring.</param>
public sealed record PrefetchReading(string Key, PrefetchState State, IReadOnlyList<string> ResourceTypes)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {State}";
}

/// <summary>What came for a query. Only one of these is data, and none is a no.</summary>
public enum PrefetchState
{
    /// <summary>Resources came, all of them.</summary>
    Supplied,

    /// <summary>The key is missing: the client did not run the query or could not.</summary>
    Missing,

    /// <summary><c>null</c>: the query was answered with nothing.</summary>
    Null,

    /// <summary>A bundle without entries: the query was answered with nothing.</summary>
    Empty,

    /// <summary>An OperationOutcome: the query failed.</summary>
    Failed,

    /// <summary>A bundle with a link to a next page, or that counts more than it has: what it affirms counts, what it denies or lacks does not.</summary>
    Truncated,

    /// <summary>Something that is no resource.</summary>
    Unparseable,
}
