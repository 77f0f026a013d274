using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Every rule that concludes one thing, by rule id, with how it does.</summary>
internal abstract class Concluding
{
    private readonly ulong[] set;
    private readonly int[] rules;
    private readonly Manner[] manners;

    private protected Concluding(Dictionary<int, Manner> concluding, int words)
    {
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

    /// <summary>Whether a met rule concludes it.</summary>
    public bool IsIn(ulong[] met) => ((ReadOnlySpan<ulong>)met).Overlaps(set);

    /// <summary>Whether this rule concludes it.</summary>
    public bool Holds(int rule) => ((ReadOnlySpan<ulong>)set).Contains(rule);

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
        foreach (var rule in rules)
            if (((ReadOnlySpan<ulong>)met).Contains(rule)) return rule;
        return -1;
    }

    /// <summary>Walks over the met rules without allocating.</summary>
    internal ref struct Met(Concluding all, ulong[] met)
    {
        private int at = -1;

        public readonly MetRule Current => new(all.rules[at], all.manners[at]);

        public readonly Met GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++at < all.rules.Length)
                if (((ReadOnlySpan<ulong>)met).Contains(all.rules[at])) return true;
            return false;
        }
    }

    /// <summary>A met rule, and how it concludes.</summary>
    internal readonly ref struct MetRule(int rule, Manner manner)
    {
        private readonly int rule = rule;
        private readonly Manner manner = manner;

        public void Deconstruct(out int rule, out Manner manner) => (rule, manner) = (this.rule, this.manner);
    }
}

/// <summary>Every rule that concludes one thing, and what that is.</summary>
/// <remarks>What is done for every patient is in the base class: code that is shared between type arguments has to look them up.</remarks>
internal sealed class Concluding<TOutcome> : Concluding where TOutcome : class
{
    private Concluding(TOutcome outcome, Dictionary<int, Manner> concluding, int words) : base(concluding, words) => (Outcome, Alone) = (outcome, [this]);

    /// <summary>What they conclude.</summary>
    public TOutcome Outcome { get; }

    /// <summary>A list of this and nothing else.</summary>
    public IReadOnlyList<Concluding<TOutcome>> Alone { get; }

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
}
