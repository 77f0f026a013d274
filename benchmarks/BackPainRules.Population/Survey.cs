namespace BackPainRules.Population;

/// <summary>What BackPainRules and the baselines say of a whole population.</summary>
internal sealed class Survey
{
    private readonly Response[] responses;

    private Survey(Response[] responses) => this.responses = responses;

    public int Count => responses.Length;

    /// <summary>Assesses that many patients of a population; with a disease, patients who all have it; with an assessor, by other knowledge than the built-in.</summary>
    public static Survey Of(Prevalence prevalence, Recording recording, ulong seed, int patients, string? disease = null, BackPainAssessor? assessor = null)
    {
        assessor ??= BackPainAssessor.Default;
        var responses = new Response[patients];
        Parallel.For(0, patients, number =>
        {
            var patient = SyntheticPatient.Draw(prevalence, seed, (ulong)number, disease);
            var encounter = recording.Record(patient, seed);
            var assessment = assessor.Assess(encounter);
            responses[number] = new(
                patient.Disease, Verdict.Of(assessment),
                assessment.Suspicions.Any(suspicion => suspicion.Condition.Id == Disease.Condition(patient.Disease)),
                [.. Baseline.All.Select(baseline => baseline.Images(encounter))], Baseline.AnyRedFlag.Count(term => patient[term]));
        });
        return new(responses);
    }

    public Share Where(Func<Response, bool> which) => new(responses.Count(which), Count);

    public Survey With(string disease) => new([.. responses.Where(response => response.Disease == disease)]);

    public Survey WithSeriousDisease() => new([.. responses.Where(response => Disease.IsSerious(response.Disease))]);

    public Survey WithoutSeriousDisease() => new([.. responses.Where(response => !Disease.IsSerious(response.Disease))]);

    public int MedianRedFlags() => responses.Select(response => response.RedFlags).Order().ElementAt(Count / 2);
}

/// <summary>What was said of one patient.</summary>
/// <param name="Disease">What the patient has.</param>
/// <param name="Verdict">What BackPainRules says.</param>
/// <param name="Suspected">The patient's own disease is among the suspicions.</param>
/// <param name="Baselines">Whether each baseline images.</param>
/// <param name="RedFlags">Red flags that the patient has, recorded or not.</param>
internal sealed record Response(string Disease, Verdict Verdict, bool Suspected, bool[] Baselines, int RedFlags)
{
    /// <summary>No picture now, but a suspicion of the disease or blood tests: the way to the picture is open.</summary>
    public bool OnlyWorkedUp => !Verdict.Imaged && (Suspected || Verdict.Laboratory);

    /// <summary>Neither a picture, nor a suspicion of the disease, nor blood tests: at best a date to come back.</summary>
    public bool Missed => !Verdict.Imaged && !OnlyWorkedUp;
}
