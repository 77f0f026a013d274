using System.Security.Claims;
using BackPainRules.CdsHooks.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackPainRules.CdsHooks.Security;

/// <summary>Decides who a client is: the form of its token, the key, the signature, the claims, and that it comes for the first time, in this order.</summary>
internal sealed class TokenCheck(IOptions<CdsHooksOptions> options, ClientKeys keys, ITokenReplayGuard replays, TimeProvider time)
{
    private const string Bearer = "Bearer ";
    private static readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    private readonly CdsHooksOptions options = options.Value;

    /// <summary>The client, or why it is not believed.</summary>
    public async Task<(ClaimsIdentity? Client, TokenRefusal? Refusal)> CheckAsync(HttpRequest request)
    {
        if (request.Headers.Authorization.Count == 0) return (null, TokenRefusal.Missing);
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return (null, TokenRefusal.Malformed);
        var (token, refusal) = ClientToken.Read(header[Bearer.Length..].Trim(' '), options.Authentication.Algorithms);
        if (token is null) return (null, refusal);

        var aborted = request.HttpContext.RequestAborted;
        var (key, kind) = await keys.FindAsync(token, aborted).ConfigureAwait(false);
        if (key is null) return (null, TokenRefusal.Untrusted(kind!));
        if (!await IsSignedAsync(token, key).ConfigureAwait(false)) return (null, TokenRefusal.Untrusted("signature"));
        if (TokenClaims.Refuse(token, AddressOf(request), time.GetUtcNow(), options.Authentication, out var until) is { } wrong) return (null, wrong);
        return await UseAsync(token, until, aborted).ConfigureAwait(false) switch
        {
            TokenUse.First => (Identify(token), null),
            TokenUse.Again => (null, TokenRefusal.Replay),
            _ => (null, TokenRefusal.ReplayUnknown),
        };
    }

    /// <summary>The address that was called, as clients know it.</summary>
    private string AddressOf(HttpRequest request)
    {
        var known = options.PublicBaseUrl?.AbsoluteUri.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
        return known + request.Path.ToUriComponent().TrimEnd('/');
    }

    private static async Task<bool> IsSignedAsync(ClientToken token, SecurityKey key) => (await handler.ValidateTokenAsync(token.Raw, new()
    {
        IssuerSigningKey = key,
        ValidAlgorithms = [token.Algorithm],
        RequireSignedTokens = true,
        // The claims are checked by the rules of CDS Hooks, in TokenClaims.
        ValidateIssuer = false,
        ValidateAudience = false,
        ValidateLifetime = false,
        RequireExpirationTime = false,
    }).ConfigureAwait(false)).IsValid;

    private async ValueTask<TokenUse> UseAsync(ClientToken token, DateTimeOffset until, CancellationToken aborted)
    {
        try
        {
            return await replays.UseAsync(token.Issuer, token.Claim("jti")!, until, aborted).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !aborted.IsCancellationRequested)
        {
            return TokenUse.Unknown;
        }
    }

    private static ClaimsIdentity Identify(ClientToken token)
    {
        var identity = new ClaimsIdentity([new("iss", token.Issuer, ClaimValueTypes.String, token.Issuer)], CdsHooksAuthentication.Scheme, "iss", null);
        if (token.Claim("tenant") is { } tenant) identity.AddClaim(new("tenant", tenant, ClaimValueTypes.String, token.Issuer));
        return identity;
    }
}
