namespace BackPainRules.Explanation;

/// <summary>What to do, the most urgent first, and in a few words why.</summary>
internal static class Actions
{
    private static readonly IReadOnlyList<string> groups = ["referral", "imaging", "physiology", "laboratory", "follow-up"];

    public static void Write(Report report)
    {
        var assessment = report.Assessment;
        if (assessment.Recommendations.Count == 0) return;
        report.Section("What to do");
        foreach (var urgency in Due(assessment).GroupBy(recommendation => recommendation.Urgency).OrderByDescending(group => group.Key))
            WriteDue(report, urgency.Key, [.. urgency.OrderBy(recommendation => Place(recommendation.Investigation))]);
        foreach (var recommendation in assessment.Recommendations.Where(recommendation => recommendation.Investigation.IsNoImaging))
            report.Paragraph($"Imaging is not indicated{With(recommendation)}{NothingFound(assessment, recommendation)}.");
        foreach (var covered in assessment.Recommendations.Where(recommendation => recommendation.CoveredBy is not null).GroupBy(recommendation => recommendation.CoveredBy!.Phrase))
            report.Paragraph($"{English.Capital(English.And([.. covered.Select(recommendation => recommendation.Investigation.Phrase + InBrackets(InsteadOf(recommendation).TrimStart(',', ' ')))]))} "
                + $"{English.Are(covered.Count())} already covered by {covered.Key}.");
    }

    /// <summary>What is due for the same reason stands under that reason, said once; the rest follows, each with its own.</summary>
    private static void WriteDue(Report report, Urgency urgency, IReadOnlyList<Recommendation> due)
    {
        var reasons = due.GroupBy(recommendation => Because(report.Assessment, recommendation)).ToList();
        var also = "";
        foreach (var shared in reasons.Where(reason => reason.Count() > 1 || reasons.Count == 1))
        {
            report.Group(also + English.When(urgency) + shared.Key, urgency);
            foreach (var recommendation in shared) report.Item(Action(report.Assessment, recommendation) + ".");
            also = "also ";
        }

        var single = reasons.Where(reason => reason.Count() == 1 && reasons.Count > 1).ToList();
        if (single.Count > 0) report.Group(also + English.When(urgency), urgency);
        foreach (var reason in single) report.Item($"{Action(report.Assessment, reason.Single())}{reason.Key}.");
    }

    /// <summary>The reasons that the list of what to do gives: of those that make it as urgent as it is, the ones that are said in the fewest words.</summary>
    /// <remarks>"Because spinal infection is likely" is enough there; the other reasons stand further down, rule by rule.</remarks>
    public static IReadOnlyList<Reason> Decisive(Assessment assessment, Recommendation recommendation)
    {
        if (recommendation.CoveredBy is not null) return [];
        if (recommendation.Investigation.IsNoImaging && assessment.Classification != Classification.Nonspecific) return [];
        var reasons = recommendation.Because.Where(reason => reason.Urgency == recommendation.Urgency)
            .Select(reason => (Reason: reason, Grounds: new Grounds([reason], assessment.Encounter))).ToList();
        var chosen = reasons.Where(pair => pair.Grounds.AreOnlyClaims).ToList();
        if (chosen.Count == 0) chosen = reasons.Where(pair => pair.Grounds.HaveClaims).ToList();
        return [.. (chosen.Count == 0 ? reasons : chosen).Select(pair => pair.Reason)];
    }

    private static IEnumerable<Recommendation> Due(Assessment assessment) =>
        assessment.Recommendations.Where(recommendation => recommendation.CoveredBy is null && !recommendation.Investigation.IsNoImaging);

    private static int Place(Investigation investigation) => groups.Select((group, place) => (group, place))
        .Where(pair => pair.group == investigation.Group).Select(pair => pair.place).DefaultIfEmpty(groups.Count).First();

    private static string Because(Assessment assessment, Recommendation recommendation) =>
        new Grounds(Decisive(assessment, recommendation), assessment.Encounter) is { AreOnlyThatItIsSpecific: false } grounds ? grounds.Because() : "";

    private static string Action(Assessment assessment, Recommendation recommendation) =>
        English.Capital(recommendation.Investigation.Phrase) + With(recommendation) + InsteadOf(recommendation)
        + InBrackets(Contraindicated(assessment, recommendation), Noted(assessment, recommendation)) + InBrackets(Recorded(assessment, recommendation.Investigation));

    /// <summary>Beside a suspicion that can wait it needs saying why; where nothing is suspected the first lines have said it.</summary>
    private static string NothingFound(Assessment assessment, Recommendation recommendation) => assessment.Classification == Classification.Nonspecific
        ? Because(assessment, recommendation) : ": screening is complete, and nothing that was found calls for it";

    private static string InBrackets(params string[] remarks) =>
        string.Join(": ", remarks.Where(remark => remark.Length > 0)) is { Length: > 0 } text ? $" ({text})" : "";

    private static string InsteadOf(Recommendation recommendation) => recommendation.InsteadOf.Count == 0 ? ""
        : $", instead of {English.And([.. recommendation.InsteadOf.Select(investigation => investigation.Phrase)])}";

    /// <summary>The interval, the contrast, the guideline; where rules differ, all that they say.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="within">Some rule gives no interval, so that the interval is the latest time and not the best.</param>
    public static string With(IEnumerable<RecommendationAttribute> attributes, bool within) => string.Concat(attributes.GroupBy(attribute => attribute.Name)
        .OrderBy(attribute => attribute.Key == "interval" ? 0 : attribute.Key == "guideline" ? 2 : 1).ThenBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(attribute => (attribute.Key, Values: attribute.Select(each => each.Value).ToList()) switch
        {
            ("guideline", var values) => $", following {English.And(values)}",
            ("interval", var values) => $" {(within ? "within" : "in")} {English.Or(values)}",
            ("contrast", { Count: 1 } values) => $" {values[0]} contrast",
            (_, var values) => $" (the rules differ on {attribute.Key}: {English.And(values)})",
        }));

    private static string With(Recommendation recommendation) =>
        With(recommendation.Attributes, recommendation.Because.Any(reason => reason.Attributes.All(attribute => attribute.Name != "interval")));

    /// <summary>It takes the place of what is contraindicated; or it is itself, and stays because nothing else could take its place.</summary>
    private static string Contraindicated(Assessment assessment, Recommendation recommendation) =>
        recommendation.InsteadOf.Count > 0 || assessment.Notes.SelectMany(note => note.Because).Any(reason => reason.Rule is { } rule
            && rule.Conclusions.OfType<Conclusion.Substitute>().Any(substitute => substitute.Original == recommendation.Investigation)) ? "contraindicated" : "";

    /// <summary>Whoever reads only the top must know that a note speaks of just this.</summary>
    private static string Noted(Assessment assessment, Recommendation recommendation)
    {
        List<Investigation> spokenOf = [recommendation.Investigation, .. recommendation.InsteadOf];
        return assessment.Notes.SelectMany(note => note.Because).Any(reason => new Grounds([reason], assessment.Encounter).Investigations.Any(spokenOf.Contains)
            || (reason.Rule is { } rule && rule.Conclusions.OfType<Conclusion.Substitute>().Any(substitute => spokenOf.Contains(substitute.Original)))) ? "see the notes" : "";
    }

    /// <summary>A result that is there already, or nothing: the reader decides whether it has to be taken again.</summary>
    public static string Recorded(Assessment assessment, Investigation investigation)
    {
        var term = assessment.Knowledge.Vocabulary.Terms.FirstOrDefault(term => term.Part == "tests"
            && (investigation.Phrase == term.Label || investigation.Phrase == $"{term.Label} test" || investigation.Phrase == $"{term.Label} scan"));
        var value = term switch
        {
            Quantity quantity when assessment.Encounter[quantity] is { } known => quantity.WithUnit(known.ToString()),
            Finding finding when assessment.Encounter.Knows(finding) => Words.Of(assessment.Encounter[finding]),
            _ => null,
        };
        return value is null ? "" : $"recorded already: {value}";
    }
}
