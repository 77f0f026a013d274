using System.Text.Json.Serialization;

namespace BackPainRules.CdsHooks.Protocol;

/// <summary>What a server offers.</summary>
/// <param name="Services">Its services; may be none.</param>
public sealed record CdsDiscovery([property: JsonRequired] IReadOnlyList<CdsServiceDescription> Services);
