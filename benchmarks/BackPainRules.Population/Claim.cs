namespace BackPainRules.Population;

/// <summary>A sentence of docs/restraint.md, and what would make it wrong. A test holds each on a smaller population.</summary>
internal sealed record Claim(string Sentence, Func<Results, bool> Holds)
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        new("The population is what it was set to be: 78 to 83 of 100 patients have at least one red flag, the median is 2, and 0.6 to 1.3 of 100 have serious disease.",
            results => Near(results.Everything.Where(response => response.RedFlags > 0), 0.78, 0.83) && results.Everything.MedianRedFlags() == 2
                && Near(results.Everything.WithSeriousDisease().Count, results.Everything.Count, 0.006, 0.013)),
        new("Where the screening set is answered, BackPainRules images at least 12 of 100 patients fewer than \"any red flag means imaging\".",
            results => Imaged(results.Screened) <= ByAnyRedFlag(results.Screened) - 0.12),
        new("As usually recorded, it also images at least 12 of 100 fewer.",
            results => Imaged(results.Usual) <= ByAnyRedFlag(results.Usual) - 0.12),
        new("With fewer false alarms among the findings (tenderness 5 %, retention 0.5 %, weight loss 0.3 %) it images at most 45 of 100.",
            results => Imaged(results.FewerFalseAlarms) <= 0.45),
        new("Of each serious disease it images at least 30 of 100 patients more than the fracture rule at two or more, and not fewer than at one or more.",
            results => Disease.Serious.All(disease => Imaged(results.Enriched[disease]) >= By(Baseline.FractureRule, results.Enriched[disease]) + 0.30
                && Imaged(results.Enriched[disease]) >= By(Baseline.All[2], results.Enriched[disease]))),
        new("Where the screening set is answered, at least 85 of 100 patients with each serious disease get a picture, and of those with cauda equina syndrome at least 98.",
            results => Disease.Serious.All(disease => Imaged(results.Enriched[disease]) >= 0.85) && Imaged(results.Enriched["caudaEquina"]) >= 0.98),
        new("If spinal tenderness alone were only noted, at least 20 of 100 patients fewer would be imaged, and at least 8 of 100 fewer of those with a fracture.",
            results => Imaged(results.TendernessNoted) <= Imaged(results.Screened) - 0.20
                && Imaged(results.EnrichedTendernessNoted["fracture"]) <= Imaged(results.Enriched["fracture"]) - 0.08),
        new("It raises the alarm (urgent or emergency) for at most 25 of 100 patients. The tables above say for which reasons.",
            results => results.Screened.Where(response => response.Verdict.Urgency >= Urgency.Urgent).Value <= 0.25),
        new("As usually recorded, nobody is called nonspecific and nobody is told that imaging is not indicated: at least 30 of 100 stay undetermined.",
            results => results.Usual.Where(response => response.Verdict.Classification == Classification.Nonspecific || response.Verdict.NoImaging).Count == 0
                && results.Usual.Where(response => response.Verdict.Classification == Classification.Undetermined).Value >= 0.30),
    ];

    private static double Imaged(Survey survey) => survey.Where(response => response.Verdict.Imaged).Value;

    private static double ByAnyRedFlag(Survey survey) => By(Baseline.AnyRedFlag, survey);

    private static double By(Baseline baseline, Survey survey)
    {
        var place = Baseline.All.ToList().IndexOf(baseline);
        return survey.Where(response => response.Baselines[place]).Value;
    }

    private static bool Near(Share share, double low, double high) => share.Value >= low && share.Value <= high;

    private static bool Near(int count, int of, double low, double high) => Near(new Share(count, of), low, high);
}
