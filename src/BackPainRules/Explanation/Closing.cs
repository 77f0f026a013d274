namespace BackPainRules.Explanation;

/// <summary>The caveat, the sources, and what made this.</summary>
internal static class Closing
{
    public static void Write(Report report)
    {
        var (assessment, knowledge) = (report.Assessment, report.Assessment.Knowledge);
        if (!assessment.Screening.Complete)
        {
            report.Section("Caveat");
            report.Paragraph("Screening is incomplete. What is not recorded was taken as unknown, not as absent; classification and urgency are the least "
                + "that follows from what is recorded, and nothing here is reassurance.");
        }

        var keys = Cited(assessment).Select(citation => citation.Key).Distinct().OrderBy(key => key, StringComparer.Ordinal).ToList();
        if (keys.Count > 0) report.Section("Sources");
        foreach (var key in keys) report.Item(knowledge.Bibliography.TryGetValue(key, out var reference) ? $"{key}: {reference}" : key);
        if (knowledge.Adaptation is { } adaptation) LocalKnowledge.Write(report, adaptation);
        WriteOrigin(report);
    }

    /// <summary>Which knowledge said it, and what it is not.</summary>
    public static void WriteOrigin(Report report)
    {
        var knowledge = report.Assessment.Knowledge;
        report.Paragraph($"{knowledge.Name} {knowledge.Version} ({knowledge.Sha256.Substring(0, 12)}). It supports clinical judgement and does not replace it.");
    }

    private static IEnumerable<Citation> Cited(Assessment assessment)
    {
        IEnumerable<Concluded>[] all =
            [assessment.Suspicions, assessment.Recommendations, assessment.Mechanisms, assessment.Contributors, assessment.ExpectedCourse, assessment.Notes];
        return all.SelectMany(kind => kind).SelectMany(concluded => concluded.Because).Concat(assessment.ClassificationBecause).SelectMany(reason => reason.Citations)
            .Concat(Studies.Of(assessment).SelectMany(evidence => evidence.Citations));
    }
}
