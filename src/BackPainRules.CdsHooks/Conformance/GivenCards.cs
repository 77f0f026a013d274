namespace BackPainRules.CdsHooks.Conformance;

/// <summary>The cards of responses, to which feedback refers.</summary>
internal sealed class GivenCards
{
    private readonly Dictionary<string, JsonPlace> cards = new(StringComparer.OrdinalIgnoreCase);

    public GivenCards(IEnumerable<JsonPlace> responses)
    {
        foreach (var card in responses.SelectMany(response => response.ItemsOf("cards")))
            if (card.TextOf("uuid") is { Length: > 0 } uuid) cards[uuid] = card;
    }

    /// <summary>Whether feedback is about these cards and their suggestions.</summary>
    public void Check(JsonPlace feedback)
    {
        foreach (var entry in feedback.ItemsOf("feedback"))
        {
            if (!entry.Has("card", out var named) || named.Text is not { Length: > 0 } uuid) continue;
            if (cards.TryGetValue(uuid, out var card)) CheckSuggestions(entry, card);
            else named.Error(Requirement.CardOfFeedback, "no response that was given has a card with this `uuid`");
        }
    }

    private static void CheckSuggestions(JsonPlace entry, JsonPlace card)
    {
        var offered = card.ItemsOf("suggestions").Select(suggestion => suggestion.TextOf("uuid")).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var accepted = entry.ItemsOf("acceptedSuggestions").ToList();
        foreach (var suggestion in accepted)
            if (suggestion.Has("id", out var id) && id.Text is { Length: > 0 } uuid && !offered.Contains(uuid)) id.Error(Requirement.AcceptedSuggestionId, "the card has no suggestion with this `uuid`");
        if (accepted.Count > 1 && card.TextOf("selectionBehavior") == "at-most-one") entry.Error(Requirement.AcceptedSuggestions, "of the suggestions of this card, one at most may be chosen");
    }
}
