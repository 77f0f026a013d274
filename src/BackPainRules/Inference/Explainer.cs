using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Gives the reasons for what the met rules conclude: rules, the facts that made them true, citations. Worked out when first asked.</summary>
internal sealed class Explainer(FactTable table, Encounter encounter, ulong[] met)
{
    private Trace[]? traces;

    private KnowledgeBase Knowledge => table.Knowledge;

    /// <summary>A met rule as a reason.</summary>
    public Reason Because(int rule) => Because(rule, Manner.Plain);

    /// <summary>The met rules that conclude something, each with its own level or urgency.</summary>
    public IReadOnlyList<Reason> Because(Concluding concluding)
    {
        var reasons = new Reason[concluding.CountIn(met)];
        var next = 0;
        foreach (var (rule, manner) in concluding.In(met)) reasons[next++] = Because(rule, manner);
        return reasons;
    }

    /// <summary>The met rules that recommend one of these investigations, and those that put another in their place.</summary>
    public IReadOnlyList<Reason> Because(IReadOnlyList<Concluding<Investigation>> originals, IReadOnlyList<Against> replacing)
    {
        if (originals.Count == 1 && replacing.Count == 0) return Because(originals[0]);
        var manners = new Dictionary<int, Manner>();
        foreach (var original in originals)
            foreach (var (rule, manner) in original.In(met))
                manners[rule] = manners.TryGetValue(rule, out var known) ? known.With(manner) : manner;
        foreach (var against in replacing)
            if (!manners.ContainsKey(against.Rule)) manners.Add(against.Rule, Manner.Plain);
        return [.. manners.OrderBy(pair => pair.Key).Select(pair => Because(pair.Key, pair.Value))];
    }

    /// <summary>Why the pain is nonspecific: every screening term is known, and nothing is suspected.</summary>
    public IReadOnlyList<Reason> Nonspecific() => [Closure("closure.nonspecific", Knowledge.NonspecificRestsOn)];

    /// <summary>Why the cause is unknown: the pain is nonspecific, and no mechanism is concluded.</summary>
    public IReadOnlyList<Reason> CauseUnknown() => [Closure("closure.cause-unknown", Knowledge.CauseUnknownRestsOn)];

    private Reason Closure(string id, IReadOnlyList<Citation> citations) =>
        new(id, null, null, null, [], [], table.FactsOf(table.Screening, new(encounter)), citations);

    private Reason Because(int number, Manner manner)
    {
        ref var trace = ref (traces ??= Trace())[((ReadOnlySpan<ulong>)met).CountBelow(number)];
        if (trace.Last is { } last && last.Level == manner.Level && last.Urgency == manner.Urgency && ReferenceEquals(last.Attributes, manner.Attributes)) return last;
        var rule = table.Rules[number];
        return trace.Last = new(rule.Id, rule, manner.Level, manner.Urgency, manner.Attributes, trace.Through, trace.Facts, rule.Citations);
    }

    /// <summary>One for each met rule, in their order.</summary>
    private Trace[] Trace()
    {
        var (all, next) = (new Trace[((ReadOnlySpan<ulong>)met).Count()], 0);
        var made = new FactTable.Made(encounter);
        table.Trace(encounter, met, (facts, through) => all[next++] = new(table.FactsOf(facts, made), RulesOf(through)));
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
                rules[next++] = table.Rules[word * 64 + BitOperations.TrailingZeroCount(bits)];
        return rules;
    }
}

/// <summary>What made a rule true: facts, and the rules that it builds on.</summary>
internal struct Trace(IReadOnlyList<Fact> facts, IReadOnlyList<ClinicalRule> through)
{
    public readonly IReadOnlyList<Fact> Facts => facts;

    public readonly IReadOnlyList<ClinicalRule> Through => through;

    /// <summary>The reason that was last made of it: a suspicion and the classification mostly ask for the same.</summary>
    public Reason? Last { get; set; }
}
