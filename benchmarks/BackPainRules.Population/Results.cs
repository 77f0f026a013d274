namespace BackPainRules.Population;

/// <summary>Everything that docs/restraint.md reports, for a population of some size.</summary>
internal sealed class Results
{
    public const ulong Seed = 20261122;

    private Results(int patients, int enriched, int varied, int explained)
    {
        Everything = Of("everything");
        Screened = Of("screened");
        Usual = Of("usual");
        Enriched = Disease.Serious.ToDictionary(disease => disease, disease => Survey.Of(Prevalence.Cited, Recording.Of("screened"), Seed + 1, enriched, disease));
        EnrichedUsual = Disease.Serious.ToDictionary(disease => disease, disease => Survey.Of(Prevalence.Cited, Recording.Of("usual"), Seed + 1, enriched, disease));
        Variations = [.. (varied == 0 ? [Variation.FewerFalseAlarms] : Variation.All).Select(variation => (variation, Varied(variation)))];
        var noted = Alternative.TendernessAloneIsNoted();
        TendernessNoted = Survey.Of(Prevalence.Cited, Recording.Of("screened"), Seed, patients, assessor: noted);
        EnrichedTendernessNoted = new[] { "fracture", "infection" }.ToDictionary(disease => disease, disease => Survey.Of(Prevalence.Cited, Recording.Of("screened"), Seed + 1, enriched, disease, noted));
        Pictures = Drivers.Of(Prevalence.Cited, Recording.Of("screened"), Seed, explained, Verdict.IsPicture, Urgency.Routine);
        Alarms = Drivers.Of(Prevalence.Cited, Recording.Of("screened"), Seed, explained, _ => true, Urgency.Urgent);

        Survey Of(string recording) => Survey.Of(Prevalence.Cited, Recording.Of(recording), Seed, patients);
        Survey Varied(Variation variation) => Survey.Of(variation.Prevalence, Recording.Of("screened"), Seed, varied == 0 ? patients : varied);
    }

    public Survey Everything { get; }

    public Survey Screened { get; }

    public Survey Usual { get; }

    /// <summary>Patients who all have the disease: the rare ones are too few in the population to say anything.</summary>
    public IReadOnlyDictionary<string, Survey> Enriched { get; }

    public IReadOnlyDictionary<string, Survey> EnrichedUsual { get; }

    /// <summary>The screened population as knowledge would assess it that only notes spinal tenderness alone.</summary>
    public Survey TendernessNoted { get; }

    public IReadOnlyDictionary<string, Survey> EnrichedTendernessNoted { get; }

    public Survey FewerFalseAlarms => Variations.Single(row => row.Variation == Variation.FewerFalseAlarms).Survey;

    public IReadOnlyList<(Variation Variation, Survey Survey)> Variations { get; }

    public Drivers Pictures { get; }

    public Drivers Alarms { get; }

    public static Results Published() => new(patients: 100_000, enriched: 4_000, varied: 10_000, explained: 10_000);

    public static Results Small() => new(patients: 2_000, enriched: 300, varied: 0, explained: 0);

    /// <summary>How many questions are open, in the middle of a few patients: finding them takes far longer than assessing.</summary>
    public static int MedianOpenQuestions(string recording, int patients) =>
        Enumerable.Range(0, patients).AsParallel().Select(number =>
            BackPainAssessor.Default.Assess(Recording.Of(recording).Record(SyntheticPatient.Draw(Prevalence.Cited, Seed, (ulong)number), Seed)).OpenQuestions.Count)
            .Order().ElementAt(patients / 2);
}
