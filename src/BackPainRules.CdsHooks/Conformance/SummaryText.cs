using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>The one sentence of a card.</summary>
/// <remarks>The text says "characters" and not which. Code points are the fewer, so too many of them is too many for everybody; clients in JavaScript, Java and .NET count UTF-16 code units.</remarks>
internal static class SummaryText
{
    public static void Check(JsonPlace place, string requirement)
    {
        Expect.Text(place, requirement);
        if (place.Text is not { } text) return;
        var characters = text.EnumerateRunes().Count();
        if (characters >= Card.SummaryLimit) place.Error(requirement, $"a summary has fewer than {Card.SummaryLimit} characters, and this one has {characters} (Unicode code points)");
        else if (text.Length >= Card.SummaryLimit)
            place.Warning(requirement, $"this has {characters} Unicode code points, and {text.Length} UTF-16 code units, which many clients count: fewer than {Card.SummaryLimit} of both are safe");
        if (text.Any(char.IsControl)) place.Warning(requirement, "a summary is one sentence, without line breaks or other control characters");
    }
}
