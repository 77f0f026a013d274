using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>What came of calling a service: its response, written, or what it threw.</summary>
internal readonly record struct ServiceResult(CdsResponse? Response, byte[]? Json, Exception? Failure);

/// <summary>A call that goes on by itself, so that nobody has to wait for a service that does not stop.</summary>
internal static class ServiceCall
{
    /// <summary>Calls the service, elsewhere than on the thread of the caller.</summary>
    /// <param name="service">Who is called.</param>
    /// <param name="request">Reads from <paramref name="held"/>.</param>
    /// <param name="held">Is let go when the service has returned, and not before, however long ago anybody stopped waiting: the memory of the request, the permit, the deadline.</param>
    /// <param name="cancellationToken">Tells the service to stop.</param>
    /// <returns>Never fails, so that no failure is left unobserved.</returns>
    public static async Task<ServiceResult> Start(ICdsService service, CdsRequest request, IDisposable[] held, CancellationToken cancellationToken)
    {
        try
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            var response = await service.CallAsync(request, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("a service answered null");
            // Here, because a response may hold parts of the request.
            return new(response, JsonSerializer.SerializeToUtf8Bytes(response, CdsHooksJson.Options), null);
        }
        catch (Exception failure)
        {
            return new(null, null, failure);
        }
        finally
        {
            foreach (var one in held) one.Dispose();
        }
    }
}
