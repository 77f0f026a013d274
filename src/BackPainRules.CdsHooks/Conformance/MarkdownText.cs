using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>GitHub-flavored Markdown that clients turn into HTML.</summary>
/// <remarks>
/// Such Markdown may hold raw HTML, and there are clients that show it as it comes. Code and what is escaped are taken out first; the rest is searched for what looks
/// like a tag, so that a warning too many is possible and one too few hardly.
/// </remarks>
internal static partial class MarkdownText
{
    // In time that grows with the length, whoever wrote the text.
    private static readonly Regex tag = new(@"<(?:/?[A-Za-z][A-Za-z0-9-]*[\s/>]|!--|!\[CDATA\[|![A-Za-z]|\?)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex script = new(@"(?:\]\(|\]:|<)\s*(?:javascript|vbscript|data):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    public static void Check(JsonPlace place, string requirement)
    {
        Expect.Text(place, requirement);
        if (place.Text is not { } text) return;
        var prose = Prose(text);
        if (tag.IsMatch(prose)) place.Warning(requirement, "this holds raw HTML, which some clients show as it is and others drop; write Markdown, and escape `<` where it came from data");
        if (script.IsMatch(prose)) place.Warning(requirement, "this links to a script or to data; link to http or https");
    }

    private static string Prose(string text)
    {
        var (fenced, prose) = (false, new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else if (!fenced) prose.Add(EscapedOrCode.Replace(line, " "));
        }

        return string.Join('\n', prose);
    }

    [GeneratedRegex(@"\\.|(?<!`)(?>`+)(?>[^`]+)`+", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedOrCode { get; }
}
