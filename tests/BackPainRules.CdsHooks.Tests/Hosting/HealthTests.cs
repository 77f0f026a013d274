using System.Net;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Tests.Security;
using Microsoft.AspNetCore.Builder;

namespace BackPainRules.CdsHooks.Tests.Hosting;

public class HealthTests
{
    [Fact]
    public async Task Health_is_told_to_anybody_where_the_app_maps_it()
    {
        await using var host = await GuardedHost.StartAsync(use: app => app.MapHealthChecks("/health"));
        Assert.Equal("Healthy", await host.Client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task A_server_without_services_is_degraded()
    {
        await using var host = await TestHost.StartAsync(_ => { }, use: app => app.MapHealthChecks("/health"));
        Assert.Equal("Degraded", await host.Client.GetStringAsync("/health"));
    }

    [Fact]
    public async Task A_service_that_loses_what_it_needs_makes_the_server_unhealthy()
    {
        var service = new Needy();
        await using var host = await TestHost.StartAsync(_ => { }, use: app => app.MapHealthChecks("/health"), services: service);
        Assert.Equal(1, service.Prepared);
        Assert.Equal("Healthy", await host.Client.GetStringAsync("/health"));
        service.Fails = true;
        using var response = await host.Client.GetAsync("/health");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task An_app_whose_service_cannot_be_got_ready_does_not_start() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => TestHost.StartAsync(new Needy { Fails = true }));

    private sealed class Needy : ICdsService, ICdsServicePreparation
    {
        public bool Fails { get; set; }

        public int Prepared { get; private set; }

        public CdsServiceDescription Description { get; } = new("needy", "patient-view", "Needs something.");

        public ValueTask<CdsResponse> CallAsync(CdsRequest request, CancellationToken cancellationToken) => new(CdsResponse.Empty);

        public ValueTask PrepareAsync(CancellationToken cancellationToken)
        {
            Prepared++;
            return Fails ? throw new InvalidDataException("SECRET") : default;
        }
    }
}
