using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Gives the reasons for what the met rules conclude: rules, the facts that made them true, citations. Worked out when first asked.</summary>
internal sealed class Explainer(FactTable table, Encounter encounter, ulong[] met)
{
    private (IReadOnlyList<Fact> Facts, IReadOnlyList<ClinicalRule> Through)[]? traces;

    private KnowledgeBase Knowledge => table.Knowledge;

    /// <summary>A met rule as a reason.</summary>
    public Reason Because(int rule) => Because(rule, null, null, []);

    /// <summary>The met rules that conclude something.</summary>
    public IReadOnlyList<Reason> Because<TOutcome>(Concluding<TOutcome, bool> concluding)
    {
        var reasons = new Reason[concluding.CountIn(met)];
        var next = 0;
        foreach (var (rule, _) in concluding.In(met)) reasons[next++] = Because(rule);
        return reasons;
    }

    /// <summary>The met rules that suspect something, each with its own level.</summary>
    public IReadOnlyList<Reason> Suspecting<TOutcome>(Concluding<TOutcome, SuspicionLevel> concluding)
    {
        var reasons = new Reason[concluding.CountIn(met)];
        var next = 0;
        foreach (var (rule, level) in concluding.In(met)) reasons[next++] = Because(rule, level, null, []);
        return reasons;
    }

    /// <summary>The met rules that recommend one of these investigations, each with its own urgency, and those that put another in their place.</summary>
    public IReadOnlyList<Reason> Recommending(IReadOnlyList<Concluding<Investigation, Advice>> originals, IReadOnlyList<(int Rule, Conclusion.Substitute Substitute)> replacing)
    {
        if (originals.Count == 1 && replacing.Count == 0) return Recommending(originals[0]);
        var reasons = new List<Reason>();
        var advised = AdviceOf(originals, met);
        foreach (var pair in advised) reasons.Add(Because(pair.Key, null, pair.Value.Urgency, pair.Value.Attributes));
        foreach (var rule in replacing.Select(pair => pair.Rule).Where(rule => !advised.ContainsKey(rule)).Distinct()) reasons.Add(Because(rule));
        reasons.Sort(static (one, other) => string.CompareOrdinal(one.RuleId, other.RuleId));
        return reasons;
    }

    private IReadOnlyList<Reason> Recommending(Concluding<Investigation, Advice> original)
    {
        var reasons = new Reason[original.CountIn(met)];
        var next = 0;
        foreach (var (rule, advice) in original.In(met)) reasons[next++] = Because(rule, null, advice.Urgency, advice.Attributes);
        return reasons;
    }

    /// <summary>How each met rule recommends one of these investigations.</summary>
    public static SortedDictionary<int, Advice> AdviceOf(IReadOnlyList<Concluding<Investigation, Advice>> originals, ulong[] met)
    {
        var advised = new SortedDictionary<int, Advice>();
        foreach (var original in originals)
            foreach (var (rule, advice) in original.In(met))
                advised[rule] = advised.TryGetValue(rule, out var known) ? known.With(advice) : advice;
        return advised;
    }

    /// <summary>Why the pain is nonspecific: every screening term is known, and nothing is suspected.</summary>
    public IReadOnlyList<Reason> Nonspecific() => [Closure("closure.nonspecific", Knowledge.NonspecificRestsOn)];

    /// <summary>Why the cause is unknown: the pain is nonspecific, and no mechanism is concluded.</summary>
    public IReadOnlyList<Reason> CauseUnknown() => [Closure("closure.cause-unknown", Knowledge.CauseUnknownRestsOn)];

    private Reason Closure(string id, IReadOnlyList<Citation> citations) =>
        new() { RuleId = id, Facts = table.FactsOf(table.Screening, new(encounter)), Citations = citations };

    private Reason Because(int number, SuspicionLevel? level, Urgency? urgency, IReadOnlyList<RecommendationAttribute> attributes)
    {
        var rule = Knowledge.Rules[number];
        var (facts, through) = (traces ??= Trace())[number];
        return new()
        {
            RuleId = rule.Id,
            Rule = rule,
            Level = level,
            Urgency = urgency,
            Attributes = attributes,
            Through = through,
            Facts = facts,
            Citations = rule.Citations,
        };
    }

    private (IReadOnlyList<Fact> Facts, IReadOnlyList<ClinicalRule> Through)[] Trace()
    {
        var all = new (IReadOnlyList<Fact>, IReadOnlyList<ClinicalRule>)[Knowledge.Rules.Count];
        var made = new FactTable.Made(encounter);
        table.Trace(encounter, met, (rule, facts, through) => all[rule] = (table.FactsOf(facts, made), RulesOf(through)));
        return all;
    }

    private IReadOnlyList<ClinicalRule> RulesOf(ReadOnlySpan<ulong> set)
    {
        var count = set.Count();
        if (count == 0) return [];
        var rules = new ClinicalRule[count];
        var next = 0;
        for (var word = 0; word < set.Length; word++)
            for (var bits = set[word]; bits != 0; bits &= bits - 1)
                rules[next++] = Knowledge.Rules[word * 64 + BitOperations.TrailingZeroCount(bits)];
        return rules;
    }
}
