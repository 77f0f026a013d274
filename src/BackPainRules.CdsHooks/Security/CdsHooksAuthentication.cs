namespace BackPainRules.CdsHooks.Security;

/// <summary>The authentication scheme of CDS clients.</summary>
public static class CdsHooksAuthentication
{
    /// <summary>Its name. A client that is known by it has the claim <c>iss</c>, which is also its name, and <c>tenant</c> where its token says so.</summary>
    public const string Scheme = "CdsHooks";
}

/// <summary>Marks the endpoints that tokens are looked at for.</summary>
internal sealed class CdsHooksEndpoint;
