using System.Collections.Frozen;
using System.Text;
using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Observability;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BackPainRules.CdsHooks.Security;

/// <summary>The keys of those that are trusted.</summary>
internal sealed class ClientKeys
{
    private readonly FrozenDictionary<string, (JwkSetKeys Given, FrozenDictionary<string, RemoteJwkSet> Remote)> byIssuer;

    public ClientKeys(IOptions<CdsHooksOptions> options, IHttpClientFactory clients, TimeProvider time, CdsHooksMetrics metrics, ILogger<ClientKeys> logger)
    {
        var trusted = options.Value.Authentication;
        var remote = trusted.Clients.SelectMany(client => client.JwkSetUrls).Distinct(StringComparer.Ordinal)
            .ToDictionary(url => url, url => new RemoteJwkSet(new(url), clients, trusted, time, metrics, logger), StringComparer.Ordinal);
        byIssuer = trusted.Clients.ToFrozenDictionary(
            client => client.Issuer,
            client => (JwkSetKeys.Read(Encoding.UTF8.GetBytes(client.JwkSet ?? """{"keys":[]}"""), []), client.JwkSetUrls.Distinct(StringComparer.Ordinal).ToFrozenDictionary(url => url, url => remote[url], StringComparer.Ordinal)),
            StringComparer.Ordinal);
    }

    /// <summary>The key that a token says it is signed with, or the kind of reason why there is none. Nothing is fetched but from addresses of the issuer that are on the list.</summary>
    public async ValueTask<(SecurityKey? Key, string? Kind)> FindAsync(ClientToken token, CancellationToken cancellationToken)
    {
        if (!byIssuer.TryGetValue(token.Issuer, out var client)) return (null, "issuer");
        if (token.JwkSetUrl is { } url && !client.Remote.ContainsKey(url)) return (null, "jku");
        if (client.Given.Find(token.KeyId, token.Algorithm) is { } given) return (given, null);
        foreach (var remote in token.JwkSetUrl is { } named ? [client.Remote[named]] : client.Remote.Values)
            if (await remote.FindAsync(token.KeyId, token.Algorithm, cancellationToken).ConfigureAwait(false) is { } fetched) return (fetched, null);
        return (null, "key");
    }
}
