using System.Collections.Concurrent;

namespace BackPainRules.Cli.Registries;

/// <summary>Remembers what was decided: in a registry most patients are decided like others. Safe for all threads.</summary>
internal sealed class Decisions
{
    /// <summary>Enough for what comes again and again; what is rarer is decided anew, so that memory stays as it is however long the registry.</summary>
    private const int most = 20_000;

    private readonly ulong[] deciding;
    private readonly DecisionText text;
    private readonly ConcurrentDictionary<Key, Decided> known = new();
    private int remembered;

    public Decisions(Outcomes outcomes)
    {
        text = new(outcomes);
        var rules = outcomes.Knowledge.Rules;
        deciding = new ulong[(rules.Count + 63) / 64];
        for (var rule = 0; rule < rules.Count; rule++)
            if (rules[rule].Conclusions.Any(conclusion => conclusion is Conclusion.Suspect or Conclusion.Recommend or Conclusion.Substitute or Conclusion.OutsideScope))
                deciding[rule >> 6] |= 1UL << rule;
    }

    public Decided Of(Assessment assessment, bool complete)
    {
        var met = new ulong[deciding.Length];
        for (var i = 0; i < met.Length; i++) met[i] = assessment.Met[i] & deciding[i];
        var key = new Key(met, complete);
        if (known.TryGetValue(key, out var decided)) return decided;
        decided = text.Of(assessment, complete);
        if (Volatile.Read(ref remembered) < most && Interlocked.Increment(ref remembered) <= most) known.TryAdd(key, decided);
        return decided;
    }

    /// <summary>The met rules that decide something, and whether nothing reassuring has to be held back.</summary>
    private readonly struct Key(ulong[] met, bool complete) : IEquatable<Key>
    {
        private readonly ulong[] met = met;
        private readonly bool complete = complete;

        public bool Equals(Key other) => complete == other.complete && met.AsSpan().SequenceEqual(other.met);

        public override bool Equals(object? other) => other is Key key && Equals(key);

        public override int GetHashCode()
        {
            var hash = complete ? 1UL : 0UL;
            foreach (var word in met) hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            return (int)(hash >> 32);
        }
    }
}
