using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Protocol;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BackPainRules.CdsHooks.Observability;

/// <summary>Healthy if discovery has something to answer and every service has what it needs. No service is called.</summary>
internal sealed class CdsHooksHealthCheck(CdsServiceCatalog catalog) : IHealthCheck
{
    public const string Name = "cds-hooks";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (catalog.Mistakes.Count > 0) return HealthCheckResult.Unhealthy($"{catalog.Mistakes.Count} mistakes in the descriptions of services");
        foreach (var entry in catalog.Entries)
        {
            try
            {
                if (entry.Service is ICdsServicePreparation needs) await needs.PrepareAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                return HealthCheckResult.Unhealthy($"the service {entry.Description.Id} has not what it needs ({failure.GetType().Name})");
            }
        }
        return catalog.Entries.Count == 0 ? HealthCheckResult.Degraded("there are no services") : HealthCheckResult.Healthy($"{catalog.Entries.Count} services");
    }
}
