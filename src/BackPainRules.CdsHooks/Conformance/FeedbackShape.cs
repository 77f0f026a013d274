using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>What a client reports about cards.</summary>
internal static partial class FeedbackShape
{
    private static readonly Shape AcceptedSuggestion = new([new("id", Requirement.AcceptedSuggestionId, Expect.Text) { Missing = ConformanceSeverity.Error }]);

    private static readonly Shape OverrideReason = new(
    [
        new("reason", Requirement.Reason, CodingShape.Coding.Check),
        new("userComment", Requirement.UserComment, Expect.Text),
    ]);

    private static readonly Shape Entry = new(
        [
            new("card", Requirement.FeedbackCard, Expect.Text) { Missing = ConformanceSeverity.Error },
            new("outcome", Requirement.Outcome, Expect.OneOf("accepted", "overridden")) { Missing = ConformanceSeverity.Error },
            new("acceptedSuggestions", Requirement.AcceptedSuggestions, Expect.ListOf(AcceptedSuggestion)),
            new("overrideReason", Requirement.OverrideReason, OverrideReason.Check),
            new("outcomeTimestamp", Requirement.OutcomeTimestamp, Utc) { Missing = ConformanceSeverity.Error },
        ],
        FitsItsOutcome);

    public static Shape Feedback { get; } = new(
        [new("feedback", Requirement.Feedback, Expect.ListOf((place, _) => Entry.Check(place, Requirement.FeedbackEntry))) { Missing = ConformanceSeverity.Error }]);

    private static void FitsItsOutcome(JsonPlace entry)
    {
        var outcome = entry.TextOf("outcome");
        if (outcome == "accepted" && !entry.Has("acceptedSuggestions", out _)) entry.Error(Requirement.AcceptedSuggestions, "`acceptedSuggestions` is required where the outcome is `accepted`");
        if (outcome == "overridden" && entry.Has("acceptedSuggestions", out var accepted)) accepted.Warning(Requirement.AcceptedSuggestions, "of a card that was overridden nothing was accepted");
        if (outcome == "accepted" && entry.Has("overrideReason", out var reason)) reason.Warning(Requirement.OverrideReason, "a card of which something was accepted was not overridden");
    }

    private static void Utc(JsonPlace place, string requirement)
    {
        if (place.Text is not { } text || !Timestamp.IsMatch(text) || !DateTime.TryParseExact(text[..10], "yyyy-MM-dd", null, default, out _))
            place.Error(requirement, "a date and time in UTC is expected, after RFC 3339: `1985-04-12T23:20:50.52Z`");
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[Zz]|[+-]00:00)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp { get; }
}
