using BackPainRules.Governance;

namespace BackPainRules.Explanation;

/// <summary>What in an assessment comes from local knowledge, and what the extended knowledge would have said and does not say here.</summary>
internal static class LocalKnowledge
{
    public static void Write(Report report, LocalAdaptation adaptation)
    {
        var assessment = report.Assessment;
        report.Section("Local knowledge");
        var rules = Reasons(assessment).Where(reason => reason.Rule is { IsLocal: true }).Select(reason => reason.RuleId).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToList();
        report.Paragraph($"{assessment.Knowledge.Name} {assessment.Knowledge.Version} extends {adaptation.Name} {adaptation.Version}. "
            + (rules.Count == 0 ? "No local rule had a part in this assessment." : $"{English.Capital(English.Count(rules.Count))} local {(rules.Count == 1 ? "rule" : "rules")} had a part in this assessment."));
        if (NotApproved(assessment.Knowledge) is { Count: > 0 } documents) report.Paragraph($"Not approved: {English.And(documents)}.");
        foreach (var rule in rules) report.Item([new(rule, RunKind.Rule)]);
        foreach (var change in adaptation.Changes)
        {
            report.Item([$"{(change.ReplacedBy is null ? "Does not hold here" : "Replaced here")}: ", new(change.Rule, RunKind.Rule), .. By(change),
                $". {change.Reason.TrimEnd('.')} (approved by {change.Approver} on {change.Date})."]);
        }
    }

    private static IReadOnlyList<string> NotApproved(KnowledgeBase knowledge) =>
        [.. knowledge.Reviews.Where(review => review.Standing is not (DocumentStanding.Approved or DocumentStanding.Retired))
            .Select(review => $"{review.Head.Document} ({DocumentReview.Of(review.Standing)})")];

    private static IEnumerable<Run> By(RuleChange change) => change.ReplacedBy is { } by ? [" by ", new(by, RunKind.Rule)] : [];

    private static IEnumerable<Reason> Reasons(Assessment assessment)
    {
        IEnumerable<Concluded>[] all =
            [assessment.Suspicions, assessment.Recommendations, assessment.Mechanisms, assessment.Contributors, assessment.ExpectedCourse, assessment.Notes];
        return all.SelectMany(kind => kind).SelectMany(concluded => concluded.Because).Concat(assessment.ClassificationBecause);
    }
}
