using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Fhir;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>What all cards of one answer share: who says so, which reasons there are to dismiss them, and ids.</summary>
internal sealed class CardWriter(BackPainCdsOptions options, CallIds ids)
{
    /// <summary>What codes are written with.</summary>
    public FhirBindings Bindings => options.Bindings;

    /// <summary>Only what is due now is critical: a warning too many dulls all of them.</summary>
    public static CardIndicator Indicator(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => CardIndicator.Critical,
        Urgency.Urgent or Urgency.Soon => CardIndicator.Warning,
        _ => CardIndicator.Info,
    };

    public Guid Id(params string[] parts) => ids.Of(parts);

    /// <param name="key">What tells this card from the others of the answer.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="indicator">How urgent it is.</param>
    /// <param name="details">Markdown, in paragraphs.</param>
    /// <param name="suggestions">What may be chosen.</param>
    /// <param name="behavior">How many of them.</param>
    public Card Write(string key, string summary, CardIndicator indicator, IEnumerable<string> details, IReadOnlyList<Suggestion> suggestions, SelectionBehavior behavior) => new()
    {
        Uuid = Id("card", key),
        Summary = Sentence.Fitting(summary),
        Indicator = indicator,
        Detail = string.Join("\n", details.Where(detail => detail.Length > 0).Select(detail => detail.TrimEnd('\n') + "\n")),
        Source = new(options.SourceLabel) { Url = options.SourceUrl, Icon = options.SourceIcon, Topic = new("acute-low-back-pain", options.Bindings.Base + "/CodeSystem/topics", "Acute low back pain") },
        Suggestions = suggestions.Count > 0 ? suggestions : null,
        SelectionBehavior = suggestions.Count > 0 ? behavior : null,
        OverrideReasons = options.OverrideReasons is { Count: > 0 } reasons ? reasons : null,
    };
}
