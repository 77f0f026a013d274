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
    private readonly List<ValueRange> onsetRanges = [];
    private readonly Dictionary<string, int> profileIds = new(StringComparer.Ordinal);
    private readonly List<string> profiles = [];
    private readonly Dictionary<long, int> ids = [];
    private readonly List<long> all = [];
    private readonly Lazy<Open> everything;

    /// <summary>Works out which timelines there are.</summary>
    public Timelines(IEnumerable<Criterion.Within> comparisons) : this(comparisons, [], [], null) =>
        Walk(new(this, null, null, null), (_, _, _, key) =>
        {
            if (!ids.ContainsKey(key)) Add(key);
        });

    /// <summary>Takes the timelines that were worked out before, and what is open where nothing is recorded.</summary>
    public Timelines(IEnumerable<Criterion.Within> comparisons, IReadOnlyList<string> profiles, IReadOnlyList<long> timelines, Open? everything)
    {
        (age, duration, onset) = (Find(Terms.Patient.Age), Find(Terms.Presentation.SymptomDuration), Find(Terms.Patient.AgeAtOnset));
        var (ofAge, ofDuration) = (new List<ValueRange>(), new List<ValueRange>());
        foreach (var (quantity, range) in comparisons)
        {
            if (quantity == age) ofAge.Add(range);
            if (quantity == duration) ofDuration.Add(range);
            if (quantity == onset && !onsetRanges.Contains(range)) onsetRanges.Add(range);
        }

        (ageCells, durationCells, onsetCells) = (new(age, ofAge), new(duration, ofDuration), new(onset, onsetRanges));
        foreach (var profile in profiles) IdOf(profile);
        foreach (var key in timelines) Add(key);
        this.everything = new(() => everything ?? Extend(null, null, null));

        static Quantity Find(string id) => (Quantity)Vocabulary.BuiltIn.FindTerm(id)!;
    }

    public int Count => all.Count;

    /// <summary>All timelines: 16 bits each for the cell of the age and of the duration, 0 where it is not recorded, and the profile of the age at onset.</summary>
    public IReadOnlyList<long> All => all;

    /// <summary>Which comparisons of the age at onset are true: a 1 or 0 for each.</summary>
    public IReadOnlyList<string> Profiles => profiles;

    /// <summary>What is open where none of the three is recorded.</summary>
    public Open Everything => everything.Value;

    /// <summary>Whether a term is one of the three.</summary>
    public bool Holds(Term term) => term == age || term == duration || term == onset;

    /// <summary>The timelines in which a comparison is true.</summary>
    public BigInteger Where(Criterion.Within within)
    {
        var (ofAge, ofDuration, place) = (within.Quantity == age, within.Quantity == duration, onsetRanges.IndexOf(within.Range));
        return SetOf(key => ofAge ? AgeOf(key) > 0 && within.Range.Contains(Interval.At(ageCells.Samples[AgeOf(key) - 1])) == Truth.True
            : ofDuration ? DurationOf(key) > 0 && within.Range.Contains(Interval.At(durationCells.Samples[DurationOf(key) - 1])) == Truth.True
            : profiles[ProfileOf(key)][place] == '1');
    }

    /// <summary>The timelines in which a term is recorded.</summary>
    public BigInteger WhereKnown(Term term) => SetOf(key => (term == age ? AgeOf(key) : DurationOf(key)) > 0);

    /// <summary>What is recorded in one of the timelines, with as little as it takes.</summary>
    public IEnumerable<string> Describe(BigInteger timelines)
    {
        IEnumerable<(Quantity Quantity, decimal? Value)>? simplest = null;
        Walk(new(this, null, null, null), (years, days, atOnset, key) =>
        {
            if ((timelines >> ids[key]).IsEven) return;
            var recorded = new[] { (age, years.Value), (duration, days.Value), (onset, atOnset.Value) }.Where(pair => pair.Item2 is not null).ToList();
            if (simplest is null || recorded.Count < simplest.Count()) simplest = recorded;
        });
        return simplest!.Select(pair => $"{pair.Quantity.Label} is {pair.Quantity.WithUnit(Numbers.Print(pair.Value!.Value))}");
    }

    /// <summary>Visits every combination of age, duration and age at onset that can be recorded, up to what no rule can tell apart, with its timeline.</summary>
    public void ForEach(Action<int, decimal?, decimal?, decimal?> visit) =>
        Walk(new(this, null, null, null), (years, days, atOnset, key) => visit(ids[key], years.Value, days.Value, atOnset.Value));

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
        var derived = new List<Derived>();
        Walk(new(this, a, d, o), (years, days, atOnset, key) =>
        {
            var id = ids[key];
            possible.Add(id);
            if (a is null) byAge[days.Number, atOnset.Number].Add(id);
            if (d is null) byDuration[years.Number, atOnset.Number].Add(id);
            if (o is not null || onsetRanges.Count == 0) return;
            if (atOnset.Value is null) derived.Add(new(years, days, id));
            else recorded[years.Cell, days.Cell].Add(id);
        });

        // Whatever the age and duration, the age at onset may still be recorded, as anything.
        foreach (var (years, days, id) in derived)
        {
            var slice = byOnset[years.Number, days.Number];
            slice.Add(id);
            slice.Add(recorded[years.Cell, days.Cell]);
        }

        return new(possible, [new(age, byAge.Distinct()), new(duration, byDuration.Distinct()), new(onset, byOnset.Distinct())]);
    }

    /// <summary>Visits every combination that extends what is known, up to what no rule can tell apart.</summary>
    private void Walk(Known known, Action<Age, Duration, AtOnset, long> visit)
    {
        var none = onsetRanges.Count == 0 ? 0 : IdOf(new string('0', onsetRanges.Count));
        var ofYears = new Dictionary<long, int>();
        foreach (var atOnset in known.Onsets)
            foreach (var years in atOnset.Value is null ? known.FineAges : known.CoarseAges)
                foreach (var days in atOnset.Value is null ? known.FineDurations : known.CoarseDurations)
                    visit(years, days, atOnset, (long)years.Cell << 48 | (long)days.Cell << 32 | (uint)Profile(years, days, atOnset));

        int Profile(Age years, Duration days, AtOnset atOnset)
        {
            if (onsetRanges.Count == 0) return IdOf("");
            if (atOnset.Value is { } recorded) return IdOf(Interval.At(recorded));
            if (years.Value is null || days.Value is null) return none;
            var interval = Timeline.Before(years.Completed, days.YearsAtMost, days.YearsAtLeast);
            var key = (long)interval.Low << 32 | (long)interval.High;
            if (!ofYears.TryGetValue(key, out var profile)) ofYears.Add(key, profile = IdOf(interval));
            return profile;
        }
    }

    private int IdOf(Interval interval)
    {
        var truths = new char[onsetRanges.Count];
        for (var i = 0; i < truths.Length; i++) truths[i] = onsetRanges[i].Contains(interval) == Truth.True ? '1' : '0';
        return IdOf(new string(truths));
    }

    private int IdOf(string profile)
    {
        if (profileIds.TryGetValue(profile, out var id)) return id;
        profileIds.Add(profile, id = profiles.Count);
        profiles.Add(profile);
        return id;
    }

    private void Add(long key)
    {
        ids.Add(key, all.Count);
        all.Add(key);
    }

    private static int AgeOf(long key) => (int)(key >> 48);

    private static int DurationOf(long key) => (int)(key >> 32 & 0xFFFF);

    private static int ProfileOf(long key) => (int)(key & 0xFFFFFFFF);

    private BigInteger SetOf(Func<long, bool> holds)
    {
        var set = new Bits(all.Count);
        for (var id = 0; id < all.Count; id++)
            if (holds(all[id])) set.Add(id);
        return set.ToSet();
    }

    /// <summary>What can still be recorded: the possible timelines, and for each of the three the sets of timelines that differ in it alone.</summary>
    internal sealed record Open(Bits Possible, IReadOnlyList<OpenTerm> Terms);

    /// <summary>One of the three, and the sets of timelines that differ in it alone.</summary>
    internal sealed record OpenTerm(Term Term, IReadOnlyList<Bits> Slices);

    /// <summary>An age, its cell (0 where it is not recorded), its completed years, and its number among those that are tried.</summary>
    private sealed record Age(decimal? Value, int Cell, int Completed, int Number);

    /// <summary>A duration, its cell (0 where it is not recorded), the birthdays that can lie within, and its number.</summary>
    private sealed record Duration(decimal? Value, int Cell, int YearsAtMost, int YearsAtLeast, int Number);

    /// <summary>An age at onset, or none, and its number.</summary>
    private sealed record AtOnset(decimal? Value, int Number);

    /// <summary>A timeline in which the age at onset follows from the others.</summary>
    private sealed record Derived(Age Years, Duration Days, int Id);

    /// <summary>What is known of the three, and which values to try for the rest.</summary>
    private sealed class Known
    {
        public Known(Timelines owner, decimal? a, decimal? d, decimal? o)
        {
            var derives = owner.onsetRanges.Count > 0;
            Onsets = Of<AtOnset>(o, !derives ? [] : owner.onsetCells.Samples, (years, number) => new(years, number));
            CoarseAges = Of<Age>(a, owner.ageCells.Samples, OfAge);
            CoarseDurations = Of<Duration>(d, owner.durationCells.Samples, OfDuration);
            FineAges = a is not null || !derives ? CoarseAges : Of<Age>(null, FineAgesOf(owner.age, owner.ageCells.Cuts), OfAge);
            FineDurations = d is not null || !derives ? CoarseDurations : Of<Duration>(null, FineDurationsOf(owner.duration, owner.durationCells.Cuts), OfDuration);

            Age OfAge(decimal? years, int number) => years is { } known ? new(years, owner.ageCells.Of(known) + 1, (int)known, number) : new(null, 0, 0, number);

            Duration OfDuration(decimal? days, int number) => days is { } known
                ? new(days, owner.durationCells.Of(known) + 1, (int)Timeline.YearsAtMost(known), (int)Timeline.YearsAtLeast(known), number)
                : new(null, 0, 0, 0, number);
        }

        public List<AtOnset> Onsets { get; }

        public List<Age> CoarseAges { get; }

        public List<Age> FineAges { get; }

        public List<Duration> CoarseDurations { get; }

        public List<Duration> FineDurations { get; }

        /// <summary>What is recorded; where nothing is, nothing and every value that there is to try.</summary>
        private static List<T> Of<T>(decimal? recorded, IReadOnlyList<decimal> samples, Func<decimal?, int, T> make)
        {
            if (recorded is not null) return [make(recorded, 0)];
            var all = new List<T> { make(null, 0) };
            foreach (var sample in samples) all.Add(make(sample, all.Count));
            return all;
        }

        /// <summary>One age of each combination of cell and completed years.</summary>
        private static List<decimal> FineAgesOf(Quantity age, IReadOnlyList<decimal> cuts)
        {
            var ages = new List<decimal>();
            for (var years = (int)age.Minimum; years <= age.Maximum; years++) ages.Add(years);
            for (var i = 0; i < cuts.Count; i++)
            {
                var next = i + 1 < cuts.Count ? cuts[i + 1] : age.Maximum;
                ages.Add(cuts[i]);
                ages.Add((cuts[i] + Math.Min(next, Math.Floor(cuts[i]) + 1)) / 2);
            }

            return InOrder(ages, age.Maximum);
        }

        /// <summary>At least one duration of each combination of cell and possible birthdays.</summary>
        private static List<decimal> FineDurationsOf(Quantity duration, IReadOnlyList<decimal> cuts)
        {
            List<decimal> points = [.. cuts, duration.Maximum];
            for (var years = 0; years <= (int)(duration.Maximum / 365); years++)
            {
                points.Add(365m * years);
                points.Add(366m * years);
            }

            points = InOrder(points, duration.Maximum);
            var between = new List<decimal>(points);
            for (var i = 0; i + 1 < points.Count; i++) between.Add((points[i] + points[i + 1]) / 2);
            return InOrder(between, duration.Maximum);
        }

        private static List<decimal> InOrder(List<decimal> values, decimal most)
        {
            values.Sort();
            var distinct = new List<decimal>(values.Count);
            foreach (var value in values)
                if (value <= most && (distinct.Count == 0 || distinct[distinct.Count - 1] != value)) distinct.Add(value);
            return distinct;
        }
    }

    /// <summary>Sets of timelines, by what they have in common.</summary>
    private sealed class Slices(Timelines owner)
    {
        private readonly Dictionary<long, Bits> sets = [];

        public Bits this[int first, int second]
        {
            get
            {
                var key = (long)first << 32 | (uint)second;
                if (!sets.TryGetValue(key, out var set)) sets.Add(key, set = new(owner.all.Count));
                return set;
            }
        }

        public IReadOnlyList<Bits> Distinct() => [.. new HashSet<Bits>(sets.Values)];
    }
}
