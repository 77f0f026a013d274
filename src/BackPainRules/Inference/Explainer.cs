using System.Collections.Concurrent;

namespace BackPainRules.Inference;

/// <summary>Gives the reasons for what the met rules conclude: rules, the facts that made them true, citations.</summary>
internal sealed class Explainer(KnowledgeBase knowledge, Encounter encounter, IReadOnlyList<ClinicalRule> met)
{
    private readonly HashSet<ClinicalRule> metRules = [.. met];
    private readonly ConcurrentDictionary<Definition, bool> holding = new();

    /// <summary>These rules as reasons.</summary>
    public IReadOnlyList<Reason> Because(IEnumerable<ClinicalRule> rules) => InOrder(rules.Select(ToReason));

    /// <summary>The rules that suspect such a condition, each with its own level.</summary>
    public IReadOnlyList<Reason> Suspecting(Func<Condition, bool> which) => InOrder(
        from rule in met
        let levels = rule.Conclusions.OfType<Conclusion.Suspect>().Where(conclusion => which(conclusion.Condition)).Select(conclusion => conclusion.Level).ToList()
        where levels.Count > 0
        select ToReason(rule) with { Level = levels.Max() });

    /// <summary>The rules that recommend one of these investigations, each with its own urgency, and those that put another in their place.</summary>
    public IReadOnlyList<Reason> Recommending(IReadOnlyList<Investigation> investigations, IEnumerable<ClinicalRule> substituting) => InOrder((
        from rule in met
        let conclusions = rule.Conclusions.OfType<Conclusion.Recommend>().Where(conclusion => investigations.Contains(conclusion.Investigation)).ToList()
        where conclusions.Count > 0
        select ToReason(rule) with
        {
            Urgency = conclusions.Max(conclusion => conclusion.Urgency),
            Attributes = [.. conclusions.SelectMany(conclusion => conclusion.Attributes).Distinct()],
        }).Concat(substituting.Select(ToReason)));

    /// <summary>Why the pain is nonspecific: every screening term is known, and nothing is suspected.</summary>
    public IReadOnlyList<Reason> Nonspecific() => [Closure("closure.nonspecific", knowledge.NonspecificRestsOn)];

    /// <summary>Why the cause is unknown: the pain is nonspecific, and no mechanism is concluded.</summary>
    public IReadOnlyList<Reason> CauseUnknown() => [Closure("closure.cause-unknown", knowledge.CauseUnknownRestsOn)];

    private Reason Closure(string id, IReadOnlyList<Citation> citations)
    {
        var path = new Path();
        AddScreening(knowledge.Vocabulary.Screening, path);
        return new() { RuleId = id, Facts = path.InOrder(), Citations = citations };
    }

    private Reason ToReason(ClinicalRule rule)
    {
        var path = new Path();
        Add(rule.Criterion, path);
        return new()
        {
            RuleId = rule.Id,
            Rule = rule,
            Through = [.. path.Rules.OrderBy(through => through.Id, StringComparer.Ordinal)],
            Facts = path.InOrder(),
            Citations = rule.Citations,
        };
    }

    private static IReadOnlyList<Reason> InOrder(IEnumerable<Reason> reasons) =>
        [.. reasons.GroupBy(reason => reason.RuleId).Select(same => same.First()).OrderBy(reason => reason.RuleId, StringComparer.Ordinal)];

    /// <summary>Adds every true leaf on a true path.</summary>
    private void Add(Criterion criterion, Path path)
    {
        switch (criterion)
        {
            case Criterion.AtLeast(_, var members):
                foreach (var member in members.Where(Holds)) Add(member, path);
                break;
            case Criterion.Defined(var definition):
                if (path.Definitions.Add(definition)) Add(definition.Criterion, path);
                break;
            case Criterion.Suspected(_, _, var by):
                AddRules(by, path);
                break;
            case Criterion.Recommended(_, var by):
                AddRules(by, path);
                break;
            case Criterion.Specific(var by):
                AddRules(by, path);
                break;
            case Criterion.Nonspecific(var screening, _):
                AddScreening(screening, path);
                break;
            case Criterion.IsPresent(var finding):
                path.Add(new(finding, "present", criterion.ToString()));
                break;
            case Criterion.IsAbsent(var finding):
                path.Add(new(finding, "absent", criterion.ToString()));
                break;
            case Criterion.Is(var choice, var value):
                path.Add(new(choice, value, criterion.ToString()));
                break;
            case Criterion.Within(var quantity, _):
                AddQuantity(quantity, criterion.ToString(), path);
                break;
        }
    }

    /// <summary>Whether a criterion is true; what definitions say is looked at once, and what rules say is known.</summary>
    private bool Holds(Criterion criterion)
    {
        return criterion switch
        {
            Criterion.AtLeast(var count, var members) => members.Count(Holds) >= count,
            Criterion.Defined(var definition) => HoldsOnce(definition),
            Criterion.Suspected(_, _, var by) => by.Any(metRules.Contains),
            Criterion.Recommended(_, var by) => by.Any(metRules.Contains),
            Criterion.Specific(var by) => by.Any(metRules.Contains),
            Criterion.Nonspecific(var screening, var against) => screening.All(encounter.Knows) && !against.Any(metRules.Contains),
            _ => criterion.Evaluate(encounter) == Truth.True,
        };

        bool HoldsOnce(Definition definition) => holding.TryGetValue(definition, out var holds) ? holds : holding[definition] = Holds(definition.Criterion);
    }

    private void AddRules(IReadOnlyList<ClinicalRule> by, Path path)
    {
        foreach (var rule in by.Where(rule => metRules.Contains(rule) && path.Rules.Add(rule)))
            Add(rule.Criterion, path);
    }

    private void AddScreening(IReadOnlyList<Term> screening, Path path)
    {
        foreach (var term in screening)
            path.Add(new(term, Recorded(term), $"{term.Label} is known"));
    }

    /// <summary>Age at onset may follow from age and symptom duration: then these are the facts.</summary>
    private void AddQuantity(Quantity quantity, string asked, Path path)
    {
        if (encounter.Knows(quantity))
        {
            path.Add(new(quantity, Recorded(quantity), asked));
            return;
        }

        foreach (var source in new[] { Terms.Patient.Age, Terms.Presentation.SymptomDuration })
            if (knowledge.Vocabulary.FindTerm(source) is { } term) path.Add(new(term, Recorded(term), asked));
    }

    private string Recorded(Term term) => term switch
    {
        Finding finding => Words.Of(encounter[finding]),
        Quantity quantity => encounter[quantity]!.Value.ToString(),
        Choice choice => encounter[choice]!,
        _ => "",
    };

    /// <summary>What was found on the way down to the facts.</summary>
    private sealed class Path
    {
        private readonly HashSet<Fact> facts = [];

        public HashSet<ClinicalRule> Rules { get; } = [];

        public HashSet<Definition> Definitions { get; } = [];

        public void Add(Fact fact) => facts.Add(fact);

        public IReadOnlyList<Fact> InOrder() =>
            [.. facts.OrderBy(fact => fact.Term.Id, StringComparer.Ordinal).ThenBy(fact => fact.Criterion, StringComparer.Ordinal)];
    }
}
