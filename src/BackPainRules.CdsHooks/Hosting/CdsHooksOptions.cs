using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Security;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>How CDS services are hosted. Checked as a whole when the endpoints are mapped.</summary>
public sealed class CdsHooksOptions
{
    /// <summary>The address under which clients know this server, without <c>/cds-services</c> and the prefix of the mapping: <c>https://cds.example.org</c>, or with the path that a proxy takes away.</summary>
    /// <remarks>Tokens are made out to it. Required where clients are authenticated, because the host that a request names is the word of whoever sent it.</remarks>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Which clients are trusted, and how they prove who they are.</summary>
    public ClientAuthenticationOptions Authentication { get; } = new();

    /// <summary>Origins of browsers that may call: <c>https://ehr.example.org</c>. None by default.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The size of a call, in bytes; 1 KB to 1 GB. Feedback may have a tenth of it.</summary>
    public long MaxRequestBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How deep JSON may be nested; 8 to 1000 levels.</summary>
    public int MaxJsonDepth { get; set; } = 128;

    /// <summary>How long a client may take to send its request.</summary>
    public TimeSpan TimeToRead { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may wait for its turn, and then a service for its answer. Who runs out of time is answered with <see cref="FailureCard"/>.</summary>
    public TimeSpan TimeToAnswer { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many calls are read and answered at the same time. One that ran out of time counts until its service gives up.</summary>
    public int MaxConcurrentCalls { get; set; } = 64;

    /// <summary>How many more calls may wait for their turn. Those beyond are answered with <see cref="FailureCard"/>.</summary>
    public int MaxWaitingCalls { get; set; } = 256;

    /// <summary>What a clinician sees if a service fails: an error would be shown as "nothing to worry about", or not at all. Null for a general text.</summary>
    public Func<CdsServiceDescription, Card>? FailureCard { get; set; }

    /// <summary>Whether what users write when they dismiss a card is kept. It may hold anything about a patient.</summary>
    public bool KeepUserComments { get; set; }
}
