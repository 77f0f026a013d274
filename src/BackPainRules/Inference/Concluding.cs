using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Every rule that concludes one thing, by rule id, with how it does.</summary>
internal sealed class Concluding<TOutcome, THow>
{
    private readonly ulong[] set;
    private readonly (int Rule, THow How)[] rules;

    private Concluding(TOutcome outcome, (int Rule, THow How)[] rules, int words) =>
        (Outcome, this.rules, set, Alone) = (outcome, rules, BitSpans.Of(rules.Select(pair => pair.Rule), words), [this]);

    /// <summary>What they conclude.</summary>
    public TOutcome Outcome { get; }

    /// <summary>A list of this and nothing else.</summary>
    public IReadOnlyList<Concluding<TOutcome, THow>> Alone { get; }

    /// <summary>Whether a met rule concludes it.</summary>
    public bool IsIn(ulong[] met) => ((ReadOnlySpan<ulong>)met).Overlaps(set);

    /// <summary>How many met rules conclude it.</summary>
    public int CountIn(ulong[] met)
    {
        var count = 0;
        for (var i = 0; i < set.Length; i++) count += BitOperations.PopCount(set[i] & met[i]);
        return count;
    }

    /// <summary>The met rules that conclude it.</summary>
    public Met In(ulong[] met) => new(this, met);

    /// <summary>The first met rule that concludes it, or -1.</summary>
    public int FirstIn(ulong[] met)
    {
        foreach (var (rule, _) in In(met)) return rule;
        return -1;
    }

    /// <summary>Everything that rules conclude of one kind, in a given order. A rule that concludes the same twice stands there once.</summary>
    public static Concluding<TOutcome, THow>[] All<T>(KnowledgeBase knowledge, Func<T, TOutcome> outcome, Func<IReadOnlyList<T>, THow> how, Func<TOutcome, string> order)
        where T : Conclusion =>
    [
        .. knowledge.Rules.SelectMany((rule, number) => rule.Conclusions.OfType<T>().Select(conclusion => (number, conclusion)))
            .GroupBy(pair => outcome(pair.conclusion)).OrderBy(group => order(group.Key), StringComparer.Ordinal)
            .Select(group => new Concluding<TOutcome, THow>(
                group.Key,
                [.. group.GroupBy(pair => pair.number, pair => pair.conclusion).Select(same => (same.Key, how([.. same])))],
                (knowledge.Rules.Count + 63) / 64)),
    ];

    /// <summary>Walks over the met rules without allocating.</summary>
    internal ref struct Met(Concluding<TOutcome, THow> all, ulong[] met)
    {
        private int at = -1;

        public readonly (int Rule, THow How) Current => all.rules[at];

        public readonly Met GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++at < all.rules.Length)
                if (((ReadOnlySpan<ulong>)met).Contains(all.rules[at].Rule)) return true;
            return false;
        }
    }
}
