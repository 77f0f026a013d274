using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Protocol;
using Microsoft.AspNetCore.Builder;

namespace BackPainRules.CdsHooks.Tests.Hosting;

public class StartTests
{
    [Fact]
    public async Task Everything_that_is_wrong_with_the_services_is_told_at_the_start()
    {
        ICdsService[] services =
        [
            new FakeService("same"), new FakeService("Same"),
            new FakeService("bad id"), new FakeService(new string('x', 65)),
            new FakeService("hook") { Description = new("hook", " ", "x") },
            new FakeService("blank") { Description = new("blank", "patient-view", "") { Prefetch = new Dictionary<string, string> { ["a"] = "", [" "] = "Patient/1" } } },
            new FakeService("none") { Description = null! },
            new Undescribed(),
        ];
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.StartAsync(services));
        Assert.Equal(
            $"""
            CDS Hooks cannot be hosted like this:
            - service bad id: an id is 1 to 64 letters, digits and hyphens
            - service {new string('x', 65)}: an id is 1 to 64 letters, digits and hyphens
            - service hook: it names no hook, like patient-view
            - service blank: it is not described: what does it do?
            - service blank: the prefetch 'a' is blank
            - service blank: a prefetch key is blank
            - FakeService: it has no description
            - Undescribed: its description cannot be read (NotSupportedException)
            - service same: 2 services have this id (FakeService, FakeService); each needs its own
            """.ReplaceLineEndings(), failure.Message);
    }

    [Fact]
    public void Who_forgets_to_add_is_told()
    {
        using var app = WebApplication.CreateSlimBuilder().Build();
        Assert.Equal("CDS Hooks cannot be hosted: call services.AddCdsHooks() before MapCdsHooks()", Assert.Throws<InvalidOperationException>(() => app.MapCdsHooks()).Message);
    }

    [Fact]
    public async Task Adding_twice_adds_once()
    {
        await using var host = await TestHost.StartAsync(_ => { }, builder => builder.Services.AddCdsHooks().AddCdsService<Described>().AddCdsService<Described>().AddCdsHooks());
        Assert.Equal("""{"services":[{"id":"described","hook":"patient-view","description":"Is."}]}""", await host.Client.GetStringAsync("/cds-services"));
    }

    private sealed class Described : ICdsService
    {
        public CdsServiceDescription Description { get; } = new("described", "patient-view", "Is.");

        public ValueTask<CdsResponse> CallAsync(CdsRequest request, CancellationToken cancellationToken) => new(CdsResponse.Empty);
    }

    private sealed class Undescribed : ICdsService
    {
        public CdsServiceDescription Description => throw new NotSupportedException();

        public ValueTask<CdsResponse> CallAsync(CdsRequest request, CancellationToken cancellationToken) => new(CdsResponse.Empty);
    }
}
