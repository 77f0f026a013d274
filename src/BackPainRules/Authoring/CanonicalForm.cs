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
        var form = new Lines("backpainrules 1\n");
        foreach (var term in knowledge.Vocabulary.Terms) form.Add(term);
        foreach (var outcome in OutcomesOf(knowledge.Vocabulary)) form.Add(outcome);
        foreach (var source in knowledge.Bibliography.OrderBy(source => source.Key, StringComparer.Ordinal))
            form.Add("source", source.Key, source.Value);
        foreach (var definition in knowledge.Definitions) form.Add(definition);
        foreach (var rule in knowledge.Rules) form.Add(rule, rule.Document);
        form.Add("nonspecific", Of(knowledge.NonspecificRestsOn));
        form.Add("cause unknown", Of(knowledge.CauseUnknownRestsOn));
        if (knowledge.Adaptation is not { } adaptation) return form.ToString();
        form.Add("extends", adaptation.Name, adaptation.Version, adaptation.Sha256);
        foreach (var change in adaptation.Changes) form.Add(change);
        foreach (var review in knowledge.Reviews)
            form.Add("standing", review.Head.Document, review.Standing.ToString());
        return form.ToString();
    }

    /// <summary>What one document means: what it says of rules and words, and nothing of what others say.</summary>
    public static string Write(KnowledgeBase knowledge, DocumentHead head)
    {
        var form = new Lines("backpainrules document 1\n");
        foreach (var term in knowledge.Vocabulary.Terms.Where(term => head.EntryIds.Contains(term.Id))) form.Add(term);
        foreach (var outcome in OutcomesOf(knowledge.Vocabulary).Where(outcome => head.EntryIds.Contains(outcome.Id))) form.Add(outcome);
        foreach (var key in head.SourceKeys.OrderBy(key => key, StringComparer.Ordinal))
            form.Add("source", key, knowledge.Bibliography.TryGetValue(key, out var reference) ? reference : "");
        foreach (var definition in knowledge.Definitions.Where(definition => definition.Document == head.Document)) form.Add(definition);
        foreach (var rule in knowledge.Rules.Where(rule => rule.Document == head.Document)) form.Add(rule, "");
        foreach (var change in knowledge.Adaptation?.Changes.Where(change => change.Document == head.Document) ?? []) form.Add(change);
        form.Add("nonspecific", Sorted(head.NonspecificRestsOn.Select(Of)));
        form.Add("cause unknown", Sorted(head.CauseUnknownRestsOn.Select(Of)));
        form.Add("front matter", head.KnowledgeBase, head.Extends, head.EvidenceGrade.ToString(), head.Policy?.ToString() ?? "");
        return form.ToString();
    }

    private static IEnumerable<Outcome> OutcomesOf(Vocabulary vocabulary) =>
        [.. vocabulary.Conditions, .. vocabulary.Investigations, .. vocabulary.Mechanisms, .. vocabulary.Contributors];

    private static string Of(CitationSyntax citation) => new Citation(citation.Key.Text, citation.Locator).ToString();

    /// <summary>The lines of the form, each with its cells apart.</summary>
    private sealed class Lines(string begin)
    {
        private readonly StringBuilder text = new(begin);

        public void Add(params string[] cells) => text.Append(string.Join("\t", cells.Select(Escape))).Append('\n');

        public void Add(Term term) =>
            Add(["term", term.Id, term.Label, Type(term), ((int)term.Roles).ToString(), term.Question, .. term.IsLocal ? new[] { term.Meaning, term.Source } : []]);

        public void Add(Outcome outcome)
        {
            var (kind, rest) = outcome switch
            {
                Condition condition => ("condition", condition.Category.ToString()),
                Investigation investigation => ("investigation", $"{investigation.Group} {string.Join(" ", investigation.Covers)}"),
                Mechanism => ("mechanism", ""),
                _ => ("contributor", ""),
            };
            Add([kind, outcome.Id, outcome.Phrase, rest, .. outcome.IsLocal ? new[] { outcome.Source } : []]);
        }

        public void Add(Definition definition) =>
            Add("definition", definition.Name.ToLowerInvariant(), Of(definition.Criterion), Of(definition.Citations));

        public void Add(ClinicalRule rule, string document) =>
            Add("rule", rule.Id, document, Of(rule.Criterion), Sorted(rule.Conclusions.Select(Of)), Of(rule.Citations), Sorted(rule.Evidence.Select(Of)));

        public void Add(RuleChange change) =>
            Add("change", change.Rule, change.ReplacedBy ?? "", change.Reason, change.Approver, change.Date);

        public override string ToString() => text.ToString();
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

    private static string Of(Evidence evidence) => $"\"{evidence.Subject}\" {Sorted(evidence.Figures.Select(figure => figure.ToString()))} in \"{evidence.Setting}\" {evidence.IsUnverified} {Of(evidence.Citations)}{(evidence.Grade == EvidenceGrade.Ungraded ? "" : $" grade {evidence.Certainty}")}";

    private static string Of(IReadOnlyList<Citation> citations) => Sorted(citations.Select(citation => citation.ToString()));

    private static string Sorted(IEnumerable<string> texts) => string.Join("; ", texts.OrderBy(text => text, StringComparer.Ordinal));

    private static string Escape(string cell) => cell.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n");
}
