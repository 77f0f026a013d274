using System.Text.RegularExpressions;

namespace BackPainRules.Fhir.Reading;

/// <summary>Words for the back in text. A hint that something may be of the back, and never a fact: enough to speak up, not enough to conclude.</summary>
internal static partial class BackWords
{
    public static bool AreIn(Node concept) => concept.Each("coding").Select(coding => coding.TextOf("display")).Append(concept.TextOf("text")).Any(AreIn);

    public static bool AreIn(string? text) => text is not null && Words().IsMatch(text);

    [GeneratedRegex(@"\b(lumb\w*|l[- ]?spine|spine|spinal|vertebr\w*|sacr\w*|sciati\w*|(low|mid|upper)?back(ache)?|lbp)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
