using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>What a clinician is told when a service has failed. Clients show an error as if nothing were the matter, so it is said on a card.</summary>
internal static class FailureCards
{
    /// <summary>An answer with one card, written.</summary>
    public static byte[] Write(CdsServiceDescription service, Func<CdsServiceDescription, Card>? own)
    {
        try
        {
            if (own?.Invoke(service) is { } card) return Write(card);
        }
        catch (Exception)
        {
            // What fails while a failure is reported must not hide it.
        }
        return Write(General(service));
    }

    private static Card General(CdsServiceDescription service) => new()
    {
        Uuid = Guid.NewGuid(),
        Summary = "Decision support failed: nothing was checked and nothing is ruled out. Screening is up to you.",
        Detail = "The service could not answer this time. That no other card is shown says nothing about the patient. Please assess as you would without decision support.",
        Indicator = CardIndicator.Warning,
        Source = new(string.IsNullOrWhiteSpace(service.Title) ? service.Id : service.Title),
    };

    private static byte[] Write(Card card) => JsonSerializer.SerializeToUtf8Bytes(new CdsResponse([card]), CdsHooksJson.Options);
}
