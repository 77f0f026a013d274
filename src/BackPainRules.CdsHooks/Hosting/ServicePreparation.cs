using BackPainRules.CdsHooks.Protocol;
using Microsoft.Extensions.Hosting;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Gets services ready before the first request, so that no patient waits for it and none meets a service that cannot be got ready.</summary>
internal sealed class ServicePreparation(CdsServiceCatalog catalog) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var service in catalog.Entries.Select(entry => entry.Service).OfType<ICdsServicePreparation>()) await service.PrepareAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
