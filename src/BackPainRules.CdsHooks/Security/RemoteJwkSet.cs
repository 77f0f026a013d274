using BackPainRules.CdsHooks.Observability;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BackPainRules.CdsHooks.Security;

/// <summary>A JWK Set at an address that is on the list: fetched when it is needed, by one for all, and not again at every unknown key.</summary>
internal sealed class RemoteJwkSet(Uri address, IHttpClientFactory clients, ClientAuthenticationOptions options, TimeProvider time, CdsHooksMetrics metrics, ILogger logger)
{
    public const string ClientName = "BackPainRules.CdsHooks.Keys";
    public const int MaxBytes = 256 * 1024;

    private readonly Lock gate = new();
    private JwkSetKeys? keys;
    private DateTimeOffset fetched;
    private DateTimeOffset? tried;
    private Task fetching = Task.CompletedTask;

    public async ValueTask<SecurityKey?> FindAsync(string id, string algorithm, CancellationToken cancellationToken)
    {
        await Refresh(id).WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (gate) return time.GetUtcNow() - fetched <= options.KeysUsableFor ? keys?.Find(id, algorithm) : null;
    }

    private Task Refresh(string id)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (keys is not null && now - fetched <= options.KeysFreshFor && keys.Contains(id)) return Task.CompletedTask;
            if (!fetching.IsCompleted) return fetching;
            if (now - tried < options.KeysFetchedAtMostEvery) return Task.CompletedTask;
            tried = now;
            return fetching = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.GetAsync(address).ConfigureAwait(false);
            if (response.StatusCode != System.Net.HttpStatusCode.OK) throw new HttpRequestException(HttpRequestError.InvalidResponse, statusCode: response.StatusCode);
            var unusable = new List<string>();
            var read = JwkSetKeys.Read(await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false), unusable);
            if (read.Count == 0) throw new InvalidDataException();
            lock (gate) (keys, fetched) = (read, time.GetUtcNow());
            metrics.FetchedKeys(successfully: true);
            logger.FetchedKeys(address, read.Count, unusable.Count);
        }
        catch (Exception failure)
        {
            metrics.FetchedKeys(successfully: false);
            logger.DidNotFetchKeys(address, failure.GetType().FullName!);
        }
    }
}
