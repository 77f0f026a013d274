using System.Diagnostics;

namespace BackPainRules.Authoring;

/// <summary>Looks up what criteria ask, and links those that build on rules and definitions to them.</summary>
internal sealed class CriterionBinder(Phrasebook phrasebook, ValueBinder values, CriterionBinder.ILinks links, Diagnostics diagnostics)
{
    /// <summary>What other rules and definitions there are to build on.</summary>
    public interface ILinks
    {
        /// <summary>Remembers which statement is being looked up.</summary>
        void Asking(SourceSpan statement);

        bool IsDefinition(string phrase);

        /// <summary>The definition with this name, or null once a mistake was noted.</summary>
        Definition? Definition(Phrase name);

        IReadOnlyList<ClinicalRule> Suspecting(Condition condition, SuspicionLevel level);

        IReadOnlyList<ClinicalRule> Recommending(Investigation investigation);

        IReadOnlyList<ClinicalRule> SuspectingAnything();

        IReadOnlyList<ClinicalRule> AgainstNonspecific();
    }

    /// <summary>The criterion, or null once a mistake was noted.</summary>
    public Criterion? Bind(CriterionSyntax syntax) => syntax switch
    {
        CriterionSyntax.Group group => BindGroup(group),
        CriterionSyntax.Statement(var subject, PredicateSyntax.Comparison comparison) => BindComparison(subject, comparison),
        CriterionSyntax.Statement(var subject, PredicateSyntax.Word(var word)) => BindWord(subject, word),
        _ => throw new UnreachableException(),
    };

    private Criterion.AtLeast? BindGroup(CriterionSyntax.Group group)
    {
        var members = group.Members.Select(Bind).ToList();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i]?.ToString() is not { } text) continue;
            if (seen.TryGetValue(text, out var first))
                diagnostics.Add("BPR021", group.Members[i].Span, group.Members[i] is CriterionSyntax.Statement ? $"'{text}' stands in the list a second time, and would count twice" : "the same list stands here a second time, and would count twice", "keep one of them", new RelatedPlace(first, "the first one"));
            else
                seen.Add(text, group.Members[i].Span);
        }

        return members.Contains(null) ? null : new(group.Count ?? members.Count, [.. members.OfType<Criterion>()]);
    }

    private Criterion.Within? BindComparison(Phrase subject, PredicateSyntax.Comparison comparison)
    {
        if (values.Term<Quantity>(subject, Place(subject, comparison.Span)) is not { } quantity) return null;
        var (low, high) = (comparison.Low, comparison.High ?? comparison.Low);
        var fits = values.HasUnit(quantity, high, comparison.Unit)
            & values.InRange(quantity, low) & (comparison.High is null || values.InRange(quantity, high));
        return !fits ? null : new(quantity, comparison.Operator switch
        {
            "less than" => ValueRange.LessThan(low.Value),
            "at most" => ValueRange.AtMost(low.Value),
            "at least" => ValueRange.AtLeast(low.Value),
            "more than" => ValueRange.MoreThan(low.Value),
            _ => ValueRange.Between(low.Value, high.Value),
        });
    }

    private Criterion? BindWord(Phrase subject, Phrase word)
    {
        links.Asking(IsOnOneLine(subject, word.Span) ? subject.Span with { Length = word.Span.Column + word.Span.Length - subject.Span.Column } : word.Span);
        if (subject.Is("classification")) return BindClassification(word);
        if ((word.Is("present") || word.Is("absent")) && links.IsDefinition(subject.Text))
        {
            diagnostics.Add("BPR004", subject.Span, $"'{subject.Text}' is a definition, so it is met", $"write '{subject.Text} is met'");
            return null;
        }

        switch (word.Text.ToLowerInvariant())
        {
            case "present":
                return values.Term<Finding>(subject, Place(subject, word.Span)) is { } present ? new Criterion.IsPresent(present) : null;
            case "absent":
                return values.Term<Finding>(subject, Place(subject, word.Span)) is { } absent ? new Criterion.IsAbsent(absent) : null;
            case "suspected":
                return BindSuspected(subject, SuspicionLevel.Possible);
            case "likely":
                return BindSuspected(subject, SuspicionLevel.Likely);
            case "recommended":
                return BindRecommended(subject);
            case "met":
                return links.Definition(subject) is { } definition ? new Criterion.Defined(definition) : null;
            case "unknown":
                diagnostics.Add("BPR020", word.Span, "a rule cannot ask whether something is unknown", "what is unknown leaves a rule open, and is asked by itself");
                return null;
        }

        if (phrasebook.Term(subject.Text) is Choice choice)
            return values.Value(choice, word) is { } value ? new Criterion.Is(choice, value) : null;
        if (phrasebook.Term(subject.Text) is Finding finding)
            diagnostics.Add("BPR004", word.Span, $"'{finding.Label}' cannot be '{word.Text}'",
                Spelling.Nearest(word.Text, ["present", "absent"]) is { } meant ? $"did you mean '{meant}'?" : "it is a finding, so it is present or absent");
        else if (phrasebook.Term(subject.Text) is not null)
            values.Term<Choice>(subject, Place(subject, word.Span));
        else if (phrasebook.Outcome<Condition>(subject.Text) is not null)
            diagnostics.Add("BPR001", word.Span, $"a criterion cannot say that a condition is '{word.Text}'", $"write '{subject.Text} is suspected' (at either level) or '{subject.Text} is likely'");
        else
            values.Term<Term>(subject);
        return null;
    }

    /// <summary>Where a statement does not fit its subject: in a table that stands in the head, and the mistake is in the cell.</summary>
    private static SourceSpan Place(Phrase subject, SourceSpan predicate) => IsOnOneLine(subject, predicate) ? subject.Span : predicate;

    private static bool IsOnOneLine(Phrase subject, SourceSpan predicate) => subject.Span.Line == predicate.Line;

    private Criterion? BindClassification(Phrase word)
    {
        if (word.Is("specific")) return new Criterion.Specific(links.SuspectingAnything());
        if (word.Is("nonspecific")) return new Criterion.Nonspecific(phrasebook.Vocabulary.Screening, links.AgainstNonspecific());
        diagnostics.Add("BPR023", word.Span, $"a rule cannot ask whether the classification is '{word.Text}'",
            word.Is("undetermined") ? "'undetermined' only means that not enough is known yet: nothing may be concluded from it" : "a rule can ask whether it is specific or nonspecific");
        return null;
    }

    private Criterion.Suspected? BindSuspected(Phrase subject, SuspicionLevel level) =>
        values.Outcome<Condition>(subject, "a condition that can be suspected") is { } condition
            ? new(condition, level, links.Suspecting(condition, level))
            : null;

    private Criterion.Recommended? BindRecommended(Phrase subject)
    {
        if (values.Outcome<Investigation>(subject, "an investigation, referral or follow-up") is not { } investigation) return null;
        if (!investigation.IsNoImaging) return new(investigation, links.Recommending(investigation));
        diagnostics.Add("BPR023", subject.Span, "a rule cannot build on the advice not to image", "it comes out last, when the screening set is complete and no imaging is recommended");
        return null;
    }
}
