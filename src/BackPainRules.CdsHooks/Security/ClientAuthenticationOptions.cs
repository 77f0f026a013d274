namespace BackPainRules.CdsHooks.Security;

/// <summary>Which clients are trusted, and how they prove who they are: with a JWT of their own on every request, as CDS Hooks 2.0.1 lays down.</summary>
/// <remarks>Required everywhere but in the environment <c>Development</c>. An app that requires it and trusts nobody does not start.</remarks>
public sealed class ClientAuthenticationOptions
{
    internal static readonly string[] Known = ["ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];

    /// <summary>The clients.</summary>
    public IList<TrustedCdsClient> Clients { get; } = [];

    /// <summary>Answers anybody, outside development too. Only for servers that nobody reaches but through something that authenticates clients itself, such as a proxy with mutual TLS.</summary>
    public bool AllowUnauthenticatedClients { get; set; }

    /// <summary>Authenticates clients in development, too.</summary>
    public bool RequireInDevelopment { get; set; }

    /// <summary>Names of the algorithms that tokens may be signed with. Asymmetric ones alone are possible: ES, RS and PS with 256, 384 or 512, which is all of them unless said otherwise.</summary>
    public ISet<string> Algorithms { get; } = new HashSet<string>(Known, StringComparer.Ordinal);

    /// <summary>How long after its issue a token may expire; up to an hour.</summary>
    public TimeSpan MaxTokenLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far the clocks of clients may be off; up to five minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many tokens of one client may be valid at a time. Those beyond are not accepted, because it could not be told whether they come again.</summary>
    public int MaxTokensAtOnce { get; set; } = 100_000;

    /// <summary>How long a key set that was fetched is used without asking again. A key that a client withdraws may be accepted for so long.</summary>
    public TimeSpan KeysFreshFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a key set is used if it cannot be fetched again.</summary>
    public TimeSpan KeysUsableFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How much time passes at least between two fetches of a key set, whatever tokens come.</summary>
    public TimeSpan KeysFetchedAtMostEvery { get; set; } = TimeSpan.FromMinutes(1);

    internal bool IsRequired(bool inDevelopment) => inDevelopment ? RequireInDevelopment : !AllowUnauthenticatedClients;
}
