using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Every rule that concludes one thing, by rule id, with how it does.</summary>
internal sealed class Concluding<TOutcome> where TOutcome : class
{
    private readonly ulong[] set;
    private readonly int[] rules;
    private readonly Manner[] manners;

    private Concluding(TOutcome outcome, Dictionary<int, Manner> concluding, int words)
    {
        Outcome = outcome;
        Alone = [this];
        rules = [.. concluding.Keys];
        Array.Sort(rules);
        manners = new Manner[rules.Length];
        set = new ulong[words];
        for (var i = 0; i < rules.Length; i++)
        {
            manners[i] = concluding[rules[i]];
            set.AsSpan().Add(rules[i]);
        }
    }

    /// <summary>What they conclude.</summary>
    public TOutcome Outcome { get; }

    /// <summary>A list of this and nothing else.</summary>
    public IReadOnlyList<Concluding<TOutcome>> Alone { get; }

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

    /// <summary>Everything of one kind that rules conclude, by id. A rule that concludes the same twice stands there once.</summary>
    /// <param name="knowledge">The rules.</param>
    /// <param name="outcome">What a conclusion concludes; null where it is of another kind.</param>
    /// <param name="id">The id to order by.</param>
    public static Concluding<TOutcome>[] All(KnowledgeBase knowledge, Func<Conclusion, TOutcome?> outcome, Func<TOutcome, string> id)
    {
        var found = new Dictionary<TOutcome, Dictionary<int, Manner>>();
        for (var rule = 0; rule < knowledge.Rules.Count; rule++)
            foreach (var conclusion in knowledge.Rules[rule].Conclusions)
            {
                if (outcome(conclusion) is not { } concluded) continue;
                if (!found.TryGetValue(concluded, out var concluding)) found.Add(concluded, concluding = []);
                var manner = Manner.Of(conclusion);
                concluding[rule] = concluding.TryGetValue(rule, out var known) ? known.With(manner) : manner;
            }

        var all = new Concluding<TOutcome>[found.Count];
        var next = 0;
        foreach (var pair in found) all[next++] = new(pair.Key, pair.Value, (knowledge.Rules.Count + 63) / 64);
        Array.Sort(all, (one, other) => string.CompareOrdinal(id(one.Outcome), id(other.Outcome)));
        return all;
    }

    /// <summary>Walks over the met rules without allocating.</summary>
    internal ref struct Met(Concluding<TOutcome> all, ulong[] met)
    {
        private int at = -1;

        public readonly (int Rule, Manner Manner) Current => (all.rules[at], all.manners[at]);

        public readonly Met GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++at < all.rules.Length)
                if (((ReadOnlySpan<ulong>)met).Contains(all.rules[at])) return true;
            return false;
        }
    }
}
