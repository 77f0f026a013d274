using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;
using Microsoft.Extensions.Hosting;

namespace BackPainRules.CdsHooks.Services;

/// <summary>Answers a call about nobody before the first one comes, so that no clinician waits for knowledge to load and code to compile.</summary>
internal sealed class WarmUp(IEnumerable<ICdsService> services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var service in services.OfType<BackPainService>())
        {
            using var call = JsonDocument.Parse($$$"""
                { "hook": "{{{service.Description.Hook}}}", "context": { "patientId": "nobody", "draftOrders": { "resourceType": "ServiceRequest", "code": { "coding": [ { "system": "http://loinc.org", "code": "24963-1" } ] } } },
                  "prefetch": { "conditions": { "resourceType": "Condition", "subject": { "reference": "Patient/nobody" }, "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "267064002" } ] } } } }
                """);
            await service.CallAsync(CdsRequest.Read(call.RootElement, service.Description.Hook), cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
