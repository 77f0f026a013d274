namespace BackPainRules.CdsHooks.Security;

/// <summary>Remembers which tokens were used. Register your own where several servers share one address, so that a token is used once at all of them.</summary>
/// <remarks>Called from many threads at once: of two calls for the same token exactly one is told <see cref="TokenUse.First"/>.</remarks>
public interface ITokenReplayGuard
{
    /// <summary>Uses a token.</summary>
    /// <param name="issuer">Whose token; one of the trusted clients.</param>
    /// <param name="id">Its <c>jti</c>, up to 256 characters.</param>
    /// <param name="until">It may be forgotten after this, because it has expired.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    ValueTask<TokenUse> UseAsync(string issuer, string id, DateTimeOffset until, CancellationToken cancellationToken);
}

/// <summary>Whether a token was used before.</summary>
public enum TokenUse
{
    /// <summary>Nobody knows, and so it is not accepted: the memory is full, for one.</summary>
    Unknown,

    /// <summary>It was not.</summary>
    First,

    /// <summary>It was.</summary>
    Again,
}
