using System.Collections.Concurrent;
using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>
/// What can be recorded of age, symptom duration and age at onset together. The three hang together, because the age at onset follows from the
/// others where it is not recorded; a timeline is a combination of them that no rule can tell from another.
/// </summary>
internal sealed class Timelines
{
    private readonly Quantity age, duration, onset;
    private readonly Cells ageCells, durationCells, onsetCells;
    private readonly IReadOnlyList<ValueRange> ageRanges, durationRanges, onsetRanges;
    private readonly List<decimal?> fineAges, fineDurations, coarseAges, coarseDurations, onsets;
    private readonly Dictionary<(int Age, int Duration, BigInteger Onset), int> ids = [];
    private readonly List<(int Age, int Duration, BigInteger Onset)> all = [];
    private readonly ConcurrentDictionary<Interval, BigInteger> profiles = new();
    private readonly Lazy<Open> everything;

    public Timelines(Vocabulary vocabulary, IEnumerable<Criterion> leaves)
    {
        var ranges = leaves.OfType<Criterion.Within>().ToLookup(within => within.Quantity, within => within.Range);
        (age, duration, onset) = (Find(Terms.Patient.Age), Find(Terms.Presentation.SymptomDuration), Find(Terms.Patient.AgeAtOnset));
        (ageRanges, durationRanges, onsetRanges) = ([.. ranges[age].Distinct()], [.. ranges[duration].Distinct()], [.. ranges[onset].Distinct()]);
        (ageCells, durationCells, onsetCells) = (new(age, ageRanges), new(duration, durationRanges), new(onset, onsetRanges));
        coarseAges = [null, .. ageCells.Samples];
        coarseDurations = [null, .. durationCells.Samples];
        onsets = onsetRanges.Count == 0 ? [null] : [null, .. onsetCells.Samples];
        fineAges = onsetRanges.Count == 0 ? coarseAges : [null, .. FineAges()];
        fineDurations = onsetRanges.Count == 0 ? coarseDurations : [null, .. FineDurations()];
        everything = new(() => Extend(null, null, null));
        foreach (var (a, d, o) in Points(null, null, null))
        {
            var key = Key(a, d, o);
            if (ids.ContainsKey(key)) continue;
            ids.Add(key, all.Count);
            all.Add(key);
        }

        Quantity Find(string id) => (Quantity)vocabulary.FindTerm(id)!;
    }

    public int Count => all.Count;

    /// <summary>Whether a term is one of the three.</summary>
    public bool Holds(Term term) => term == age || term == duration || term == onset;

    /// <summary>The timelines in which a comparison is true.</summary>
    public BigInteger Where(Criterion.Within within)
    {
        var (set, place) = (BigInteger.Zero, IndexOf(within));
        for (var id = 0; id < all.Count; id++)
        {
            var holds = within.Quantity == age ? all[id].Age > 0 && within.Range.Contains(Interval.At(ageCells.Samples[all[id].Age - 1])) == Truth.True
                : within.Quantity == duration ? all[id].Duration > 0 && within.Range.Contains(Interval.At(durationCells.Samples[all[id].Duration - 1])) == Truth.True
                : !(all[id].Onset >> place).IsEven;
            if (holds) set |= BigInteger.One << id;
        }

        return set;
    }

    /// <summary>The timelines in which a term is recorded.</summary>
    public BigInteger WhereKnown(Term term)
    {
        var set = BigInteger.Zero;
        for (var id = 0; id < all.Count; id++)
            if (term == age ? all[id].Age > 0 : all[id].Duration > 0) set |= BigInteger.One << id;
        return set;
    }

    /// <summary>What is recorded in one of the timelines, with as little as it takes.</summary>
    public IEnumerable<string> Describe(BigInteger timelines)
    {
        foreach (var (years, days, atOnset) in Points(null, null, null).OrderBy(point => (point.Age is null ? 0 : 1) + (point.Duration is null ? 0 : 1) + (point.Onset is null ? 0 : 1)))
        {
            if ((timelines >> ids[Key(years, days, atOnset)]).IsEven) continue;
            return new[] { (age, years), (duration, days), (onset, atOnset) }.Where(pair => pair.Item2 is not null)
                .Select(pair => $"{pair.Item1.Label} is {pair.Item1.WithUnit(Numbers.Print(pair.Item2!.Value))}");
        }

        return [];
    }

    /// <summary>What the encounter leaves open of the three.</summary>
    public Open Extend(Encounter encounter)
    {
        var (a, d, o) = (encounter.Patient.Age, encounter.Presentation.SymptomDuration, encounter.Patient.AgeAtOnset);
        return a is null && d is null && o is null ? everything.Value : Extend(a, d, o);
    }

    private Open Extend(decimal? a, decimal? d, decimal? o)
    {
        var possible = BigInteger.Zero;
        var (byAge, byDuration, byOnset) = (new Slices(), new Slices(), new Slices());
        var recorded = new Dictionary<(int, int), BigInteger>();
        foreach (var (years, days, atOnset) in Points(a, d, o))
        {
            var bit = BigInteger.One << ids[Key(years, days, atOnset)];
            possible |= bit;
            if (a is null) byAge.Add((days, atOnset), bit);
            if (d is null) byDuration.Add((years, atOnset), bit);
            if (o is null) byOnset.Add((years, days), bit);
            if (atOnset is not null) recorded[(AgeCell(years), DurationCell(days))] = bit | (recorded.TryGetValue((AgeCell(years), DurationCell(days)), out var set) ? set : 0);
        }

        // Whatever the age and duration, the age at onset may still be recorded, as anything.
        foreach (var (years, days) in byOnset.Keys)
            if (recorded.TryGetValue((AgeCell(years), DurationCell(days)), out var set)) byOnset.Add((years, days), set);
        return new(possible, [(age, byAge.Distinct()), (duration, byDuration.Distinct()), (onset, byOnset.Distinct())]);
    }

    /// <summary>Every combination that extends what is known, up to what no rule can tell apart.</summary>
    private IEnumerable<(decimal? Age, decimal? Duration, decimal? Onset)> Points(decimal? a, decimal? d, decimal? o)
    {
        foreach (var atOnset in o is null ? onsets : [o])
        {
            var derived = atOnset is null;
            foreach (var years in a is null ? derived ? fineAges : coarseAges : [a])
                foreach (var days in d is null ? derived ? fineDurations : coarseDurations : [d])
                    yield return (years, days, atOnset);
        }
    }

    private (int Age, int Duration, BigInteger Onset) Key(decimal? a, decimal? d, decimal? o) =>
        (AgeCell(a), DurationCell(d), OnsetProfile(o is { } recorded ? Interval.At(recorded) : Timeline.AgeAtOnset(a, d)));

    /// <summary>0 where it is not recorded.</summary>
    private int AgeCell(decimal? a) => a is { } years ? ageCells.Of(years) + 1 : 0;

    /// <summary>0 where it is not recorded.</summary>
    private int DurationCell(decimal? d) => d is { } days ? durationCells.Of(days) + 1 : 0;

    /// <summary>A bit for each comparison of the age at onset that is true.</summary>
    private BigInteger OnsetProfile(Interval? known)
    {
        if (known is not { } interval || onsetRanges.Count == 0) return BigInteger.Zero;
        return profiles.GetOrAdd(interval, _ =>
        {
            var profile = BigInteger.Zero;
            for (var i = 0; i < onsetRanges.Count; i++)
                if (onsetRanges[i].Contains(interval) == Truth.True) profile |= BigInteger.One << i;
            return profile;
        });
    }

    private int IndexOf(Criterion.Within within) => within.Quantity == onset ? onsetRanges.ToList().IndexOf(within.Range) : -1;

    /// <summary>One age of each combination of cell and completed years.</summary>
    private IEnumerable<decimal> FineAges()
    {
        var cuts = ageCells.Cuts;
        var afterCuts = cuts.Select((cut, i) => (cut + Math.Min(i + 1 < cuts.Count ? cuts[i + 1] : age.Maximum, Math.Floor(cut) + 1)) / 2);
        return Enumerable.Range((int)age.Minimum, (int)(age.Maximum - age.Minimum) + 1).Select(years => (decimal)years)
            .Concat(cuts).Concat(afterCuts).Distinct().Where(years => years <= age.Maximum).OrderBy(years => years);
    }

    /// <summary>One duration of each combination of cell and possible number of years.</summary>
    private IEnumerable<decimal> FineDurations()
    {
        var points = Enumerable.Range(0, (int)(duration.Maximum / 365) + 1).SelectMany(years => new[] { 365m * years, 366m * years })
            .Concat(durationCells.Cuts).Append(duration.Maximum).Where(days => days <= duration.Maximum).Distinct().OrderBy(days => days).ToList();
        return points.Concat(points.Zip(points.Skip(1), (low, high) => (low + high) / 2));
    }

    /// <summary>What can still be recorded: the possible timelines, and for each of the three the sets of timelines that differ in it alone.</summary>
    internal sealed record Open(BigInteger Possible, IReadOnlyList<(Term Term, IReadOnlyList<BigInteger> Slices)> Slices);

    private sealed class Slices
    {
        private readonly Dictionary<(decimal?, decimal?), BigInteger> sets = [];

        public void Add((decimal?, decimal?) rest, BigInteger bit) => sets[rest] = sets.TryGetValue(rest, out var set) ? set | bit : bit;

        public IReadOnlyList<(decimal?, decimal?)> Keys => [.. sets.Keys];

        public IReadOnlyList<BigInteger> Distinct() => [.. sets.Values.Distinct()];
    }
}
