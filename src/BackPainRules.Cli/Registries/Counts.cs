namespace BackPainRules.Cli.Registries;

/// <summary>How often something came of a screening. Counts of parts of a registry can be added in any order.</summary>
internal sealed class Counts(Outcomes outcomes)
{
    private static readonly int levels = Enum.GetValues<SuspicionLevel>().Length;
    private static readonly int urgencies = Enum.GetValues<Urgency>().Length;

    public Outcomes Outcomes { get; } = outcomes;

    public long Rows { get; set; }

    public long Bad { get; set; }

    public long Flagged { get; set; }

    public long Incomplete { get; set; }

    /// <summary>Nothing is advised, and nothing follows from that: screening is incomplete.</summary>
    public long NothingAdvisedWhileIncomplete { get; set; }

    public long[] Classifications { get; } = new long[Enum.GetValues<Classification>().Length];

    public long[] Categories { get; } = new long[Enum.GetValues<Category>().Length];

    public long[] Urgencies { get; } = new long[urgencies];

    public long[] Missing { get; } = new long[outcomes.Screening.Length];

    /// <summary>By condition, then by level.</summary>
    public long[] Suspicions { get; } = new long[outcomes.Conditions.Length * levels];

    /// <summary>By investigation, then by urgency.</summary>
    public long[] Recommendations { get; } = new long[outcomes.Investigations.Length * urgencies];

    /// <summary>Every count.</summary>
    private long[][] Arrays => [Classifications, Categories, Urgencies, Missing, Suspicions, Recommendations];

    public void Clear()
    {
        (Rows, Bad, Flagged, Incomplete, NothingAdvisedWhileIncomplete) = (0, 0, 0, 0, 0);
        foreach (var array in Arrays) Array.Clear(array);
    }

    public void Add(Counts other)
    {
        Rows += other.Rows;
        Bad += other.Bad;
        Flagged += other.Flagged;
        Incomplete += other.Incomplete;
        NothingAdvisedWhileIncomplete += other.NothingAdvisedWhileIncomplete;
        foreach (var (mine, others) in Arrays.Zip(other.Arrays))
            for (var i = 0; i < mine.Length; i++) mine[i] += others[i];
    }

    /// <summary>Counts what is missing of the screening set.</summary>
    public void AddMissing(Encounter encounter)
    {
        for (var i = 0; i < Missing.Length; i++)
            if (!encounter.Knows(Outcomes.Screening[i])) Missing[i]++;
    }

    /// <summary>Counts a row.</summary>
    public void Add(Assessment assessment, Decided decided, bool complete)
    {
        Rows++;
        Classifications[(int)assessment.Classification]++;
        Categories[(int)assessment.Category]++;
        Urgencies[(int)assessment.Urgency]++;
        foreach (var place in decided.Suspicions) Suspicions[place]++;
        foreach (var place in decided.Recommendations) Recommendations[place]++;
        if (complete) return;
        Incomplete++;
        if (assessment.Urgency == Urgency.None) NothingAdvisedWhileIncomplete++;
    }

    public int PlaceOf(Suspicion suspicion) => (Outcomes.PlaceOf(suspicion.Condition) * levels) + (int)suspicion.Level;

    public int PlaceOf(Recommendation recommendation) => (Outcomes.PlaceOf(recommendation.Investigation) * urgencies) + (int)recommendation.Urgency;
}
