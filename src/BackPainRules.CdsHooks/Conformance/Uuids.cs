namespace BackPainRules.CdsHooks.Conformance;

/// <summary>Identifiers of cards, suggestions and calls.</summary>
internal static class Uuids
{
    /// <summary>The text asks for a unique string here, and names it a UUID.</summary>
    public static void Identifier(JsonPlace place, string requirement)
    {
        Expect.Text(place, requirement);
        if (place.Text is { } text && !IsUuid(text)) place.Warning(requirement, "this is not a UUID (8-4-4-4-12 hexadecimal digits)");
    }

    /// <summary>The identifier of a call, which is a UUID that nobody can guess.</summary>
    public static void Unguessable(JsonPlace place, string requirement)
    {
        if (place.Text is not { } text || !IsUuid(text)) place.Error(requirement, "a UUID is expected (8-4-4-4-12 hexadecimal digits)");
        else if (Guid.Parse(text) == Guid.Empty) place.Warning(requirement, "this UUID can be guessed");
    }

    /// <summary>Two cards or suggestions of a response never share an identifier.</summary>
    public static void AreUnique(JsonPlace response)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var card in response.ItemsOf("cards"))
        {
            Claim(card, Requirement.CardUuid);
            foreach (var suggestion in card.ItemsOf("suggestions")) Claim(suggestion, Requirement.SuggestionUuid);
        }

        void Claim(JsonPlace place, string requirement)
        {
            if (place.Has("uuid", out var uuid) && uuid.Text is { Length: > 0 } text && !seen.Add(text)) uuid.Error(requirement, "another card or suggestion of this response has the same identifier");
        }
    }

    private static bool IsUuid(string text) => Guid.TryParseExact(text, "D", out _);
}
