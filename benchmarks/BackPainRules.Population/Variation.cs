namespace BackPainRules.Population;

/// <summary>The same population with other figures, to show what hangs on them.</summary>
internal sealed record Variation(string Name, Prevalence Prevalence)
{
    /// <summary>The figures that weigh most, each lower than in the table. All of them concern patients without the disease.</summary>
    public static Variation FewerFalseAlarms { get; } = new(
        "these three together: tenderness 5 %, retention 0.5 %, weight loss 0.3 %",
        Set(Set(Set(Prevalence.Cited, Terms.Examination.MidlineTenderness, 0.05), Terms.Presentation.UrinaryRetention, 0.005), Terms.Presentation.WeightLoss, 0.003));

    public static IReadOnlyList<Variation> All { get; } =
    [
        new("as in the table", Prevalence.Cited),
        new("midline tenderness 20 %, not 40 %", Set(Prevalence.Cited, Terms.Examination.MidlineTenderness, 0.20)),
        new("midline tenderness 10 %", Set(Prevalence.Cited, Terms.Examination.MidlineTenderness, 0.10)),
        new("midline tenderness 5 %", Set(Prevalence.Cited, Terms.Examination.MidlineTenderness, 0.05)),
        new("urinary retention 0.5 %, not 5 %", Set(Prevalence.Cited, Terms.Presentation.UrinaryRetention, 0.005)),
        new("unexplained weight loss 0.3 %, not 6 %", Set(Prevalence.Cited, Terms.Presentation.WeightLoss, 0.003)),
        FewerFalseAlarms,
        new("bilateral leg symptoms 12 % of those with leg pain, not 6 %", Set(Prevalence.Cited, Terms.Presentation.BilateralLegSymptoms, 0.12)),
        new("night pain 44 % (Harding 2005), not 22 %", Set(Prevalence.Cited, Terms.Presentation.NightPain, 0.442)),
        new("all assumed frequencies of findings halved", Prevalence.Cited.With(Assumed, probability => probability / 2)),
        new("all assumed frequencies of findings half as high again", Prevalence.Cited.With(Assumed, probability => probability * 1.5)),
    ];

    private static Prevalence Set(Prevalence prevalence, string term, double probability) =>
        prevalence.With(figure => figure.Term == term && figure.Disease == "any", _ => probability);

    /// <summary>Of those without the disease: the frequency in the disease stays, or the variation would help as much as it harms.</summary>
    private static bool Assumed(Figure figure) =>
        figure is { IsAssumption: true, Disease: "any", Probability: < 1 };
}
