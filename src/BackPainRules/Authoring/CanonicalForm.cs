using System.Security.Cryptography;
using System.Text;

namespace BackPainRules.Authoring;

/// <summary>What a knowledge base means, written in one way only, so that its hash changes with the meaning and with nothing else.</summary>
/// <remarks>
/// In it: the vocabulary, rules, definitions, citations and the bibliography, each sorted. Not in it: layout, prose, examples, the order of
/// documents, rules and list items, and who wrote or approved what when.
/// </remarks>
internal static class CanonicalForm
{
    public static string Sha256(KnowledgeBase knowledge)
    {
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(Encoding.UTF8.GetBytes(Write(knowledge)))).Replace("-", "").ToLowerInvariant();
    }

    public static string Write(KnowledgeBase knowledge)
    {
        var text = new StringBuilder("backpainrules 1\n");
        foreach (var term in knowledge.Vocabulary.Terms)
            Line(["term", term.Id, term.Label, Type(term), ((int)term.Roles).ToString(), term.Question, .. term.IsLocal ? new[] { term.Meaning, term.Source } : []]);
        Outcomes("condition", knowledge.Vocabulary.Conditions, condition => condition.Category.ToString());
        Outcomes("investigation", knowledge.Vocabulary.Investigations, investigation => $"{investigation.Group} {string.Join(" ", investigation.Covers)}");
        Outcomes("mechanism", knowledge.Vocabulary.Mechanisms, _ => "");
        Outcomes("contributor", knowledge.Vocabulary.Contributors, _ => "");
        foreach (var source in knowledge.Bibliography.OrderBy(source => source.Key, StringComparer.Ordinal))
            Line("source", source.Key, source.Value);
        foreach (var definition in knowledge.Definitions)
            Line("definition", definition.Name.ToLowerInvariant(), Of(definition.Criterion), Of(definition.Citations));
        foreach (var rule in knowledge.Rules)
            Line("rule", rule.Id, rule.Document, Of(rule.Criterion), Sorted(rule.Conclusions.Select(Of)), Of(rule.Citations), Sorted(rule.Evidence.Select(Of)));
        Line("nonspecific", Of(knowledge.NonspecificRestsOn));
        Line("cause unknown", Of(knowledge.CauseUnknownRestsOn));
        if (knowledge.Adaptation is { } adaptation) Line("extends", adaptation.Name, adaptation.Version, adaptation.Sha256);
        foreach (var change in knowledge.Adaptation?.Changes ?? [])
            Line("change", change.Rule, change.ReplacedBy ?? "", change.Reason, change.Approver, change.Date);
        return text.ToString();

        void Outcomes<T>(string kind, IEnumerable<T> outcomes, Func<T, string> rest) where T : Outcome
        {
            foreach (var outcome in outcomes)
                Line([kind, outcome.Id, outcome.Phrase, rest(outcome), .. outcome.IsLocal ? new[] { outcome.Source } : []]);
        }

        void Line(params string[] cells) => text.Append(string.Join("\t", cells.Select(Escape))).Append('\n');
    }

    private static string Type(Term term) => term switch
    {
        Quantity quantity => $"{Numbers.Print(quantity.Minimum)}..{Numbers.Print(quantity.Maximum)} {quantity.Unit}",
        Choice choice => string.Join("|", choice.Values),
        _ => "finding",
    };

    /// <summary>What a criterion asks, with the definitions that it uses.</summary>
    public static string Asked(Criterion criterion)
    {
        var definitions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect(criterion);
        return string.Join("\n", [Of(criterion), .. definitions.Select(definition => $"{definition.Key}\t{definition.Value}")]);

        void Collect(Criterion part)
        {
            if (part is Criterion.AtLeast(_, var members))
                foreach (var member in members) Collect(member);
            if (part is not Criterion.Defined(var definition) || definitions.ContainsKey(definition.Name.ToLowerInvariant())) return;
            definitions.Add(definition.Name.ToLowerInvariant(), Of(definition.Criterion));
            Collect(definition.Criterion);
        }
    }

    /// <summary>What a rule concludes.</summary>
    public static string Concluded(ClinicalRule rule) => Sorted(rule.Conclusions.Select(Of));

    /// <summary>The citations and figures of a rule.</summary>
    public static string RestsOn(ClinicalRule rule) => $"{Of(rule.Citations)}\t{Sorted(rule.Evidence.Select(Of))}";

    /// <summary>The criterion with its lists sorted. Names are written out, not what they stand for: that has a line of its own.</summary>
    private static string Of(Criterion criterion) => criterion switch
    {
        Criterion.AtLeast(var count, var members) => $"{count} of {members.Count} ({Sorted(members.Select(Of))})",
        Criterion.Defined(var definition) => $"{definition.Name.ToLowerInvariant()} is met",
        _ => criterion.ToString(),
    };

    private static string Of(Conclusion conclusion) => conclusion switch
    {
        Conclusion.Recommend(var investigation, var urgency, var attributes) => $"recommend {investigation.Phrase}, {Words.Of(urgency)}{Of(attributes)}",
        Conclusion.Substitute(var original, var by, var attributes) => $"substitute {original.Phrase} by {by.Phrase}{Of(attributes)}",
        _ => conclusion.ToString(),
    };

    private static string Of(IReadOnlyList<RecommendationAttribute> attributes) => string.Concat(attributes.Select(attribute => ", " + attribute).OrderBy(text => text, StringComparer.Ordinal));

    private static string Of(Evidence evidence) => $"\"{evidence.Subject}\" {Sorted(evidence.Figures.Select(figure => figure.ToString()))} in \"{evidence.Setting}\" {evidence.IsUnverified} {Of(evidence.Citations)}";

    private static string Of(IReadOnlyList<Citation> citations) => Sorted(citations.Select(citation => citation.ToString()));

    private static string Sorted(IEnumerable<string> texts) => string.Join("; ", texts.OrderBy(text => text, StringComparer.Ordinal));

    private static string Escape(string cell) => cell.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n");
}
