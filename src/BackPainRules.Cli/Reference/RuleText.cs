using System.Text;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Reference;

/// <summary>Rules for people, in the words of the language.</summary>
internal static class RuleText
{
    /// <summary>Each rule: what it concludes, on whose authority.</summary>
    public static string List(IReadOnlyList<ClinicalRule> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            text.Append(rule.Id).Append('\n');
            foreach (var conclusion in rule.Conclusions)
                text.Append(Lines.Wrap(conclusion.ToString(), indent: 4, hanging: 6)).Append('\n');
            text.Append("    cite ").Append(string.Join("; ", rule.Citations)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The rule as its document has it, the definitions that it uses, the rules that it builds on, and its sources in full.</summary>
    public static string Show(ClinicalRule rule, KnowledgeBase knowledge)
    {
        var basis = RuleBasis.Of(rule);
        var text = new StringBuilder().Append($"rule {rule.Id}\n");
        When(text, rule.Criterion);
        for (var i = 0; i < rule.Conclusions.Count; i++)
            text.Append(Lines.Wrap((i == 0 ? "then " : " and ") + rule.Conclusions[i], indent: 2, hanging: 9)).Append('\n');
        Cite(text, rule.Citations);
        foreach (var definition in basis.Definitions)
        {
            text.Append($"\ndefinition {definition.Name}\n");
            When(text, definition.Criterion);
            Cite(text, definition.Citations);
        }

        if (basis.Rules.Count > 0) text.Append("\nbuilds on\n");
        foreach (var other in basis.Rules) text.Append($"  {other.Id}\n");
        text.Append("\nstands in\n  ").Append(DocumentOf(rule, knowledge)).Append($"\n\nfingerprint\n  {RuleFingerprint.Of(rule)}\n\nsources\n");
        foreach (var key in rule.Citations.Concat(basis.Definitions.SelectMany(definition => definition.Citations)).Select(citation => citation.Key).Distinct())
            text.Append(Lines.Wrap($"{key}: {knowledge.Bibliography.GetValueOrDefault(key, "")}", indent: 2, hanging: 4)).Append('\n');
        return text.ToString();
    }

    private static void When(StringBuilder text, Criterion criterion)
    {
        text.Append("  when ");
        CriterionText.Write(text, criterion, indent: 4);
    }

    private static void Cite(StringBuilder text, IReadOnlyList<Citation> citations) => text.Append($"  cite {string.Join("; ", citations)}\n");

    private static string DocumentOf(ClinicalRule rule, KnowledgeBase knowledge) =>
        knowledge.Documents.FirstOrDefault(head => head.Document == rule.Document) is { } head
            ? $"{rule.Document}: {head.Title}, version {head.Version}, {head.Status}"
            : rule.Document;
}
