namespace BackPainRules.Explanation;

/// <summary>What else the clinician should know: mechanism, contributors, course, notes.</summary>
internal static class Background
{
    public static void Write(Report report)
    {
        var assessment = report.Assessment;
        if (assessment.Mechanisms.Count > 0) report.Section("Probable mechanism");
        foreach (var mechanism in assessment.Mechanisms)
            report.Item(mechanism.Mechanism.IsUnknown
                ? $"{English.Capital(mechanism.Mechanism.Phrase)}: the pain is nonspecific, and nothing recorded points to a mechanism{Cited(mechanism)}."
                : Line(assessment, mechanism.Mechanism.Phrase, mechanism));
        if (assessment.Mechanisms.Count > 0 && assessment.Classification != Classification.Nonspecific)
            report.Paragraph("A probable mechanism rules nothing out.");

        if (assessment.Contributors.Count > 0) report.Section("Contributors");
        foreach (var contribution in assessment.Contributors) report.Item(Line(assessment, contribution.Contributor.Phrase, contribution));
        if (assessment.Contributors.Count > 0) report.Paragraph("Contributors lower no suspicion and no urgency.");

        if (assessment.ExpectedCourse.Count > 0) report.Section("Expected course");
        foreach (var remark in assessment.ExpectedCourse) report.Item(remark.Text + Cited(remark));

        WriteNotes(report);
    }

    public static void WriteNotes(Report report)
    {
        if (report.Assessment.Notes.Count > 0) report.Section("Notes");
        foreach (var remark in report.Assessment.Notes) report.Item(English.Capital(remark.Text) + Cited(remark));
    }

    private static string Line(Assessment assessment, string phrase, Concluded concluded)
    {
        var grounds = new Grounds(concluded.Because, assessment.Encounter).ToString();
        return $"{English.Capital(phrase)}{(grounds.Length > 0 ? ": " + grounds : "")}{Cited(concluded)}.";
    }

    private static string Cited(Concluded concluded) =>
        English.Cite(concluded.Because.SelectMany(reason => reason.Citations)) is { Length: > 0 } cited ? $" ({cited})" : "";
}
