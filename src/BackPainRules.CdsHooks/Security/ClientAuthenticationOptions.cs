namespace BackPainRules.CdsHooks.Security;

/// <summary>Which clients are trusted.</summary>
public sealed class ClientAuthenticationOptions
{
}
