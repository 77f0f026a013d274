namespace BackPainRules.CdsHooks.Protocol;

/// <summary>What a user did with a card.</summary>
/// <remarks>Clients may send the same more than once. The same card, outcome and time is the same feedback.</remarks>
/// <param name="Card">The card's uuid, as sent.</param>
/// <param name="Outcome">Accepted or overridden.</param>
/// <param name="At">When.</param>
public sealed record CdsFeedback(string Card, FeedbackOutcome Outcome, DateTimeOffset At)
{
    /// <summary>The uuids of the suggestions that were accepted.</summary>
    public IReadOnlyList<string> AcceptedSuggestions { get; init; } = [];

    /// <summary>The reason that was chosen for overriding, as system and code.</summary>
    public (string? System, string Code)? OverrideReason { get; init; }

    /// <summary>What the user wrote. May hold anything about the patient; kept only where the options say so.</summary>
    public string? UserComment { get; init; }
}

/// <summary>What became of a card.</summary>
public enum FeedbackOutcome
{
    /// <summary>A suggestion was accepted.</summary>
    Accepted,

    /// <summary>The card was dismissed.</summary>
    Overridden,
}
