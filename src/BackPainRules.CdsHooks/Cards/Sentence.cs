using System.Globalization;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Explanation;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>One sentence that fits into the summary of a card, whatever it is made of.</summary>
internal static class Sentence
{
    private const string ellipsis = "…";

    /// <summary>The first of these that fits; the last one is cut off at a word if it has to be.</summary>
    public static string Fitting(params IEnumerable<string> sentences)
    {
        var last = "";
        foreach (var sentence in sentences.Select(English.OnOneLine).Where(sentence => !string.IsNullOrWhiteSpace(sentence)))
        {
            if (sentence.Length < Card.SummaryLimit) return sentence.Trim();
            last = sentence;
        }

        return Cut(last.Trim());
    }

    /// <summary>Ends between words, and never within a character.</summary>
    private static string Cut(string text)
    {
        if (text.Length < Card.SummaryLimit) return text;
        var kept = 0;
        foreach (var end in Ends(text).TakeWhile(end => end + ellipsis.Length < Card.SummaryLimit)) kept = end;
        var blank = text.LastIndexOf(' ', kept - 1, kept);
        return text[..(blank > Card.SummaryLimit / 2 ? blank : kept)].TrimEnd() + ellipsis;
    }

    private static IEnumerable<int> Ends(string text)
    {
        for (var end = 0; end < text.Length;)
            yield return end += StringInfo.GetNextTextElementLength(text, end);
    }
}
