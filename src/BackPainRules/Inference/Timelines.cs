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
    private readonly IReadOnlyList<ValueRange> onsetRanges;
    private readonly Dictionary<(int Age, int Duration, BigInteger Onset), int> ids = [];
    private readonly List<(int Age, int Duration, BigInteger Onset)> all = [];
    private readonly Lazy<Open> everything;

    public Timelines(IEnumerable<Criterion> leaves)
    {
        var ranges = leaves.OfType<Criterion.Within>().ToLookup(within => within.Quantity, within => within.Range);
        (age, duration, onset) = (Find(Terms.Patient.Age), Find(Terms.Presentation.SymptomDuration), Find(Terms.Patient.AgeAtOnset));
        onsetRanges = [.. ranges[onset].Distinct()];
        (ageCells, durationCells, onsetCells) = (new(age, ranges[age]), new(duration, ranges[duration]), new(onset, onsetRanges));
        Walk(new(this, null, null, null), (_, _, _, key) =>
        {
            if (ids.ContainsKey(key)) return;
            ids.Add(key, all.Count);
            all.Add(key);
        });
        everything = new(() => Extend(null, null, null));

        static Quantity Find(string id) => (Quantity)Vocabulary.BuiltIn.FindTerm(id)!;
    }

    public int Count => all.Count;

    /// <summary>Whether a term is one of the three.</summary>
    public bool Holds(Term term) => term == age || term == duration || term == onset;

    /// <summary>The timelines in which a comparison is true.</summary>
    public BigInteger Where(Criterion.Within within)
    {
        var (ofAge, ofDuration, place) = (within.Quantity == age, within.Quantity == duration, onsetRanges.ToList().IndexOf(within.Range));
        return SetOf(key => ofAge ? key.Age > 0 && within.Range.Contains(Interval.At(ageCells.Samples[key.Age - 1])) == Truth.True
            : ofDuration ? key.Duration > 0 && within.Range.Contains(Interval.At(durationCells.Samples[key.Duration - 1])) == Truth.True
            : !(key.Onset >> place).IsEven);
    }

    /// <summary>The timelines in which a term is recorded.</summary>
    public BigInteger WhereKnown(Term term) => SetOf(key => (term == age ? key.Age : key.Duration) > 0);

    /// <summary>What is recorded in one of the timelines, with as little as it takes.</summary>
    public IEnumerable<string> Describe(BigInteger timelines)
    {
        IEnumerable<(Quantity Quantity, decimal? Value)>? simplest = null;
        Walk(new(this, null, null, null), (years, days, atOnset, key) =>
        {
            if ((timelines >> ids[key]).IsEven) return;
            var recorded = new[] { (age, years.Value), (duration, days.Value), (onset, atOnset) }.Where(pair => pair.Item2 is not null).ToList();
            if (simplest is null || recorded.Count < simplest.Count()) simplest = recorded;
        });
        return simplest!.Select(pair => $"{pair.Quantity.Label} is {pair.Quantity.WithUnit(Numbers.Print(pair.Value!.Value))}");
    }

    /// <summary>What the encounter leaves open of the three.</summary>
    public Open Extend(Encounter encounter)
    {
        var (a, d, o) = (encounter.Patient.Age, encounter.Presentation.SymptomDuration, encounter.Patient.AgeAtOnset);
        return a is null && d is null && o is null ? everything.Value : Extend(a, d, o);
    }

    private Open Extend(decimal? a, decimal? d, decimal? o)
    {
        var possible = new Bits(all.Count);
        var (byAge, byDuration, byOnset, recorded) = (new Slices(this), new Slices(this), new Slices(this), new Slices(this));
        var derived = new List<(Age Years, Duration Days)>();
        Walk(new(this, a, d, o), (years, days, atOnset, key) =>
        {
            var id = ids[key];
            possible.Add(id);
            if (a is null) byAge[(days.Value, atOnset)].Add(id);
            if (d is null) byDuration[(years.Value, atOnset)].Add(id);
            if (o is not null || onsetRanges.Count == 0) return;
            byOnset[(years.Value, days.Value)].Add(id);
            if (atOnset is null) derived.Add((years, days));
            else recorded[(years.Cell, days.Cell)].Add(id);
        });

        // Whatever the age and duration, the age at onset may still be recorded, as anything.
        foreach (var (years, days) in derived)
            byOnset[(years.Value, days.Value)].Add(recorded[(years.Cell, days.Cell)]);
        return new(possible, [(age, byAge.Distinct()), (duration, byDuration.Distinct()), (onset, byOnset.Distinct())]);
    }

    /// <summary>Visits every combination that extends what is known, up to what no rule can tell apart.</summary>
    private void Walk(Known known, Action<Age, Duration, decimal?, (int, int, BigInteger)> visit)
    {
        var profiles = new Dictionary<(decimal, decimal), BigInteger>();
        foreach (var atOnset in known.Onsets)
            foreach (var years in atOnset is null ? known.FineAges : known.CoarseAges)
                foreach (var days in atOnset is null ? known.FineDurations : known.CoarseDurations)
                    visit(years, days, atOnset, (years.Cell, days.Cell, Profile(atOnset is { } recorded ? Interval.At(recorded)
                        : years.Value is null || days.Value is null ? null
                        : Timeline.Before(years.Completed, days.YearsAtMost, days.YearsAtLeast))));

        // A bit for each comparison of the age at onset that is true.
        BigInteger Profile(Interval? interval)
        {
            if (interval is not { } ends || onsetRanges.Count == 0) return BigInteger.Zero;
            if (profiles.TryGetValue((ends.Low, ends.High), out var profile)) return profile;
            for (var i = 0; i < onsetRanges.Count; i++)
                if (onsetRanges[i].Contains(ends) == Truth.True) profile |= BigInteger.One << i;
            return profiles[(ends.Low, ends.High)] = profile;
        }
    }

    private BigInteger SetOf(Func<(int Age, int Duration, BigInteger Onset), bool> holds)
    {
        var set = new Bits(all.Count);
        for (var id = 0; id < all.Count; id++)
            if (holds(all[id])) set.Add(id);
        return set.ToSet();
    }

    /// <summary>What can still be recorded: the possible timelines, and for each of the three the sets of timelines that differ in it alone.</summary>
    internal sealed record Open(Bits Possible, IReadOnlyList<(Term Term, IReadOnlyList<Bits> Slices)> Slices);

    /// <summary>An age, its cell (0 where it is not recorded) and its completed years.</summary>
    private readonly record struct Age(decimal? Value, int Cell, decimal Completed);

    /// <summary>A duration, its cell (0 where it is not recorded), and the birthdays that can lie within.</summary>
    private readonly record struct Duration(decimal? Value, int Cell, decimal YearsAtMost, decimal YearsAtLeast);

    /// <summary>What is known of the three, and which values to try for the rest.</summary>
    private sealed class Known
    {
        public Known(Timelines owner, decimal? a, decimal? d, decimal? o)
        {
            var derives = owner.onsetRanges.Count > 0;
            Onsets = o is not null ? [o] : derives ? [null, .. owner.onsetCells.Samples] : [null];
            CoarseAges = a is not null ? [OfAge(a)] : [default, .. owner.ageCells.Samples.Select(years => OfAge(years))];
            CoarseDurations = d is not null ? [OfDuration(d)] : [default, .. owner.durationCells.Samples.Select(days => OfDuration(days))];
            FineAges = a is not null || !derives ? CoarseAges
                : [default, .. FineAgesOf(owner.age, owner.ageCells.Cuts).Select(years => OfAge(years)).GroupBy(years => (years.Cell, years.Completed)).Select(same => same.First())];
            FineDurations = d is not null || !derives ? CoarseDurations
                : [default, .. FineDurationsOf(owner.duration, owner.durationCells.Cuts).Select(days => OfDuration(days)).GroupBy(days => (days.Cell, days.YearsAtMost, days.YearsAtLeast)).Select(same => same.First())];

            Age OfAge(decimal? years) => new(years, owner.ageCells.Of(years!.Value) + 1, Math.Floor(years.Value));

            Duration OfDuration(decimal? days) => new(days, owner.durationCells.Of(days!.Value) + 1, Timeline.YearsAtMost(days.Value), Timeline.YearsAtLeast(days.Value));
        }

        public IReadOnlyList<decimal?> Onsets { get; }

        public IReadOnlyList<Age> CoarseAges { get; }

        public IReadOnlyList<Age> FineAges { get; }

        public IReadOnlyList<Duration> CoarseDurations { get; }

        public IReadOnlyList<Duration> FineDurations { get; }

        /// <summary>At least one age of each combination of cell and completed years.</summary>
        private static IEnumerable<decimal> FineAgesOf(Quantity age, IReadOnlyList<decimal> cuts) =>
            Enumerable.Range((int)age.Minimum, (int)(age.Maximum - age.Minimum) + 1).Select(years => (decimal)years)
                .Concat(cuts)
                .Concat(cuts.Select((cut, i) => (cut + Math.Min(i + 1 < cuts.Count ? cuts[i + 1] : age.Maximum, Math.Floor(cut) + 1)) / 2))
                .Where(years => years <= age.Maximum).Distinct().OrderBy(years => years);

        /// <summary>At least one duration of each combination of cell and possible birthdays.</summary>
        private static IEnumerable<decimal> FineDurationsOf(Quantity duration, IReadOnlyList<decimal> cuts)
        {
            var points = Enumerable.Range(0, (int)(duration.Maximum / 365) + 1).SelectMany(years => new[] { 365m * years, 366m * years })
                .Concat(cuts).Append(duration.Maximum).Where(days => days <= duration.Maximum).Distinct().OrderBy(days => days).ToList();
            return points.Concat(points.Zip(points.Skip(1), (low, high) => (low + high) / 2));
        }
    }

    /// <summary>Sets of timelines, by what they have in common.</summary>
    private sealed class Slices(Timelines owner)
    {
        private readonly Dictionary<(decimal?, decimal?), Bits> sets = [];

        public Bits this[(decimal?, decimal?) rest] => sets.TryGetValue(rest, out var set) ? set : sets[rest] = new(owner.all.Count);

        public IReadOnlyList<Bits> Distinct() => [.. sets.Values.Distinct()];
    }
}
