using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BackPainRules.Explanation;

/// <summary>Joins and bends phrases into sentences.</summary>
internal static class English
{
    /// <summary>"a", "a and b", "a, b, and c": with the serial comma, since a phrase may hold an "and" itself.</summary>
    public static string And(IReadOnlyList<string> phrases) => Join(phrases, "and");

    /// <summary>"a", "a or b", "a, b, or c".</summary>
    public static string Or(IReadOnlyList<string> phrases) => Join(phrases, "or");

    /// <summary>Begins a sentence, leaving a word such as "pH" as it is.</summary>
    public static string Capital(string phrase) =>
        phrase.Length == 0 || (phrase.Length > 1 && char.IsUpper(phrase[1])) ? phrase : char.ToUpperInvariant(phrase[0]) + phrase.Substring(1);

    /// <summary>"is" or "are".</summary>
    public static string Are(int count) => count == 1 ? "is" : "are";

    /// <summary>A count in digits.</summary>
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>How soon, in words and in the one word that the guideline and the JSON form use.</summary>
    public static string When(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "now (emergency)",
        Urgency.Urgent => "within 24 hours (urgent)",
        Urgency.Soon => "within days (soon)",
        Urgency.Routine => "in the usual course (routine)",
        Urgency.None => "at no set time",
        _ => throw new UnreachableException(),
    };

    /// <summary>Citations, those of one source together: "Chou2007 table 2; Review S22, S23".</summary>
    public static string Cite(IEnumerable<Citation> citations) => string.Join("; ", citations.Distinct().GroupBy(citation => citation.Key).Select(source =>
        string.Join(" ", new[] { source.Key, string.Join(", ", source.Select(citation => citation.Locator).Where(locator => locator.Length > 0)) }
            .Where(part => part.Length > 0))));

    /// <summary>One line of visible text: no control character can reach a terminal, and no direction mark can reorder what is read.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format) continue;
            var blank = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (!blank) line.Append(letter);
            else if (line.Length == 0 || line[line.Length - 1] != ' ') line.Append(' ');
        }

        return line.ToString();
    }

    private static string Join(IReadOnlyList<string> phrases, string word) => phrases.Count switch
    {
        0 => "",
        1 => phrases[0],
        2 => $"{phrases[0]} {word} {phrases[1]}",
        _ => $"{string.Join(", ", phrases.Take(phrases.Count - 1))}, {word} {phrases[phrases.Count - 1]}",
    };
}
