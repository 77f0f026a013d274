namespace BackPainRules.CdsHooks.Security;

/// <summary>A client that is trusted, with its keys: given here, or at addresses that are known to be its own, or both.</summary>
public sealed class TrustedCdsClient
{
    /// <summary>What its tokens name as <c>iss</c>, to the letter.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Its public keys, as the JSON of a JWK Set.</summary>
    public string? JwkSet { get; set; }

    /// <summary>Addresses of its JWK Sets: https alone. A token that names another one as <c>jku</c> is not accepted, and nothing is fetched from there.</summary>
    public IList<string> JwkSetUrls { get; } = [];
}
