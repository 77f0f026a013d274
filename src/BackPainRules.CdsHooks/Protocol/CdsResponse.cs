using System.Text.Json.Serialization;

namespace BackPainRules.CdsHooks.Protocol;

/// <summary>What a service answers. Without cards it has nothing to say, which is not the same as that all is well.</summary>
/// <param name="Cards">The cards, the most urgent first.</param>
public sealed record CdsResponse([property: JsonRequired] IReadOnlyList<Card> Cards)
{
    /// <summary>An answer without cards.</summary>
    public static CdsResponse Empty { get; } = new([]);

    /// <summary>What the client may apply without showing it. The services of this package propose none.</summary>
    public IReadOnlyList<CardAction>? SystemActions { get; init; }
}
