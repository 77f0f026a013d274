namespace BackPainRules.Explanation;

/// <summary>Why: for each suspicion the rules and their facts, then the rules that the recommendations rest on.</summary>
internal static class Why
{
    public static void Write(Report report, ByWeight conditions)
    {
        var assessment = report.Assessment;
        var outside = OutsideScope(assessment).ToList();
        if (assessment.ClassificationBecause.Count == 0 && assessment.Recommendations.Count == 0 && outside.Count == 0) return;
        report.Section("Why");
        if (assessment.Classification == Classification.Nonspecific) WriteNonspecific(report);
        foreach (var suspicion in conditions.InOrder) WriteSuspicion(report, suspicion);
        if (outside.Count > 0) report.Group("the patient is outside the scope");
        foreach (var reason in outside) report.Item([English.Capital(Findings.Of(reason.Facts).ToString()), .. report.Reference(reason)]);
        WriteRecommendations(report);
    }

    /// <summary>For each suspicion the rules and their facts; for nonspecific pain what was looked for.</summary>
    public static void WriteSuspicions(Report report, ByWeight conditions)
    {
        if (report.Assessment.ClassificationBecause.Count == 0) return;
        report.Section("Why");
        if (report.Assessment.Classification == Classification.Nonspecific) WriteNonspecific(report);
        foreach (var suspicion in conditions.InOrder) WriteSuspicion(report, suspicion);
    }

    /// <summary>The reasons for which the patient is not of those that the knowledge is about.</summary>
    public static IEnumerable<Reason> OutsideScope(Assessment assessment) =>
        assessment.ClassificationBecause.Concat(assessment.Notes.SelectMany(note => note.Because))
            .Where(reason => reason.Rule is { } rule && rule.Conclusions.OfType<Conclusion.OutsideScope>().Any())
            .GroupBy(reason => reason.RuleId).Select(same => same.First());

    private static void WriteNonspecific(Report report)
    {
        var screening = report.Assessment.Knowledge.Vocabulary.Screening.Count;
        foreach (var reason in report.Assessment.ClassificationBecause)
        {
            var findings = Findings.Of(reason.Facts);
            report.Paragraph($"All {English.Count(screening)} screening answers are known and nothing is suspected ({English.Cite(reason.Citations)}).");
            if (findings.Present.Count > 0) report.Paragraph($"Recorded: {string.Join(", ", findings.Present)}.");
            if (findings.Absent.Count > 0) report.Paragraph($"Looked for and absent: {string.Join(", ", findings.Absent)}.");
        }
    }

    /// <summary>The strongest rules first. A weaker rule that is met by findings already named needs no second list of them.</summary>
    private static void WriteSuspicion(Report report, Suspicion suspicion)
    {
        report.Group($"{suspicion.Condition.Phrase} is {Words.Of(suspicion.Level)}");
        var shown = new HashSet<Fact>();
        var weaker = new List<Reason>();
        foreach (var reason in suspicion.Because.OrderByDescending(reason => reason.Level))
        {
            if (reason.Level < suspicion.Level && reason.Facts.All(shown.Contains))
            {
                weaker.Add(reason);
                continue;
            }

            shown.UnionWith(reason.Facts);
            var grounds = new Grounds([reason], report.Assessment.Encounter).ToString();
            report.Item([reason.Level < suspicion.Level ? $"Possible: {grounds}" : English.Capital(grounds), .. report.Reference(reason)]);
        }

        if (weaker.Count > 0) report.Item(["Possible on some of the same findings", .. weaker.SelectMany(report.Reference)]);
    }

    /// <summary>Rule by rule, those that say the same together. What a rule rests on is said only where the list of what to do did not say it.</summary>
    private static void WriteRecommendations(Report report)
    {
        var assessment = report.Assessment;
        var advice = assessment.Recommendations.SelectMany(recommendation => recommendation.Because.Select(reason => (recommendation, reason))).ToList();
        if (advice.Count == 0) return;
        report.Group("the recommendations rest on");
        var said = assessment.Recommendations.ToDictionary(recommendation => recommendation, recommendation => Actions.Decisive(assessment, recommendation));
        var rules = advice.GroupBy(pair => pair.reason.RuleId)
            .OrderByDescending(rule => rule.Max(pair => pair.reason.Urgency)).ThenBy(rule => rule.Key, StringComparer.Ordinal).ToList();
        foreach (var same in rules.Where(rule => rule.Any(Decides)).GroupBy(rule => English.Capital(English.And([.. Advised([.. rule])]))
            + (rule.All(pair => said[pair.recommendation].Contains(pair.reason)) ? "" : new Grounds([rule.First().reason], assessment.Encounter).Because())))
            report.Item([same.Key, .. same.SelectMany(rule => report.Reference(rule.First().reason))]);
        var weaker = rules.Where(rule => !rule.Any(Decides)).ToList();
        if (weaker.Count > 0) report.Item(["Less urgently, or already covered, the same follows from", .. weaker.SelectMany(rule => report.Reference(rule.First().reason))]);
    }

    /// <summary>It makes something that is to be done as urgent as it is, or puts it in the place of something else.</summary>
    private static bool Decides((Recommendation Recommendation, Reason Reason) pair) => pair.Recommendation.CoveredBy is null
        && (pair.Reason.Urgency is not { } urgency || urgency == pair.Recommendation.Urgency);

    /// <summary>What the rule advises of what was recommended in the end, each urgency once.</summary>
    private static IEnumerable<string> Advised(IReadOnlyList<(Recommendation Recommendation, Reason Reason)> rule)
    {
        foreach (var (recommendation, _) in rule.Where(pair => pair.Reason.Urgency is null))
            yield return $"{recommendation.Investigation.Phrase} in place of {English.And([.. recommendation.InsteadOf.Select(original => original.Phrase)])}";
        foreach (var urgency in rule.GroupBy(pair => pair.Reason.Urgency).OrderByDescending(group => group.Key))
            if (urgency.Key is { } known)
                yield return English.And([.. urgency.Select(InFull)]) + (known == Urgency.None ? "" : $" ({Words.Of(known)})");
    }

    private static string InFull((Recommendation Recommendation, Reason Reason) pair) =>
        pair.Recommendation.Investigation.Phrase + Actions.With(pair.Reason.Attributes.Where(attribute => attribute.Name != "guideline"), within: false);
}
