using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Tests.Hosting;

/// <summary>A service that answers what a test says.</summary>
internal sealed class FakeService(string id, Func<CdsRequest, CancellationToken, ValueTask<CdsResponse>>? answer = null) : ICdsService
{
    public static Card Card { get; } = new() { Uuid = new("6f9619ff-8b86-4011-b42d-00c04fc964ff"), Summary = "All is as expected", Indicator = CardIndicator.Info, Source = new("A test") };

    public CdsServiceDescription Description { get; init; } = new(id, "patient-view", "Says what the test says.") { Title = "Fake", Prefetch = new Dictionary<string, string> { ["patient"] = "Patient/{{context.patientId}}" } };

    public ValueTask<CdsResponse> CallAsync(CdsRequest request, CancellationToken cancellationToken) => answer?.Invoke(request, cancellationToken) ?? new(new CdsResponse([Card]));
}
