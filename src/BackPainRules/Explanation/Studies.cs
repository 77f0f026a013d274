namespace BackPainRules.Explanation;

/// <summary>The published figures beside the rules that suspect something. They describe groups, and nothing is calculated with them.</summary>
internal static class Studies
{
    public static void Write(Report report)
    {
        var all = Of(report.Assessment).ToList();
        if (all.Count == 0) return;
        report.Section("What studies found");
        report.Paragraph("Figures for groups of patients, as published. They are not multiplied into a probability for this one.");
        foreach (var evidence in all)
            report.Item($"{English.Capital(evidence.ToString())} ({English.Cite(evidence.Citations)}).");
    }

    /// <summary>The evidence of the rules that suspect something, each once.</summary>
    public static IEnumerable<Evidence> Of(Assessment assessment) =>
        assessment.Suspicions.SelectMany(suspicion => suspicion.Because).Select(reason => reason.Rule).OfType<ClinicalRule>()
            .GroupBy(rule => rule.Id).SelectMany(same => same.First().Evidence);
}
