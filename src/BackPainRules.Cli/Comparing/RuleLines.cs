using System.Text;
using BackPainRules.Cli.Reference;

namespace BackPainRules.Cli.Comparing;

/// <summary>Rules and definitions as lines of the language, and which lines of two versions are different.</summary>
internal static class RuleLines
{
    public static IReadOnlyList<string> Of(ClinicalRule? rule) => rule is null ? [] :
    [
        .. When(rule.Criterion),
        .. rule.Conclusions.Select((conclusion, index) => (index == 0 ? "then " : " and ") + conclusion),
        $"cite {string.Join("; ", rule.Citations)}",
        .. rule.Evidence.Select(evidence => $"evidence {evidence}, cite {string.Join("; ", evidence.Citations)}"),
    ];

    public static IReadOnlyList<string> Of(Definition? definition) =>
        definition is null ? [] : [.. When(definition.Criterion), $"cite {string.Join("; ", definition.Citations)}"];

    /// <summary>All lines of both in their order: ' ' stands before what is in both, '-' before what was, '+' before what is.</summary>
    public static IEnumerable<(char Mark, string Line)> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return Walk(before, after, common);
    }

    private static IEnumerable<(char Mark, string Line)> Walk(IReadOnlyList<string> before, IReadOnlyList<string> after, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
            if (i < before.Count && j < after.Count && before[i] == after[j]) yield return (' ', before[(i++, j++).Item1]);
            else if (i < before.Count && (j == after.Count || common[i + 1, j] >= common[i, j + 1])) yield return ('-', before[i++]);
            else yield return ('+', after[j++]);
    }

    private static string[] When(Criterion criterion)
    {
        var text = new StringBuilder("when ");
        CriterionText.Write(text, criterion, indent: 2);
        return text.ToString().TrimEnd('\n').Split('\n');
    }
}
