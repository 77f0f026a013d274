namespace BackPainRules.Explanation;

/// <summary>What to ask next, the question that can matter most first, and what the answer could change.</summary>
internal static class NextQuestions
{
    private const int most = 10;

    public static void Write(Report report, string whereTheRestIs)
    {
        var assessment = report.Assessment;
        var (questions, missing) = (assessment.OpenQuestions, assessment.Screening.Missing);
        if (questions.Count == 0 && missing.Count == 0) return;
        report.Section("What to ask next");
        if (missing.Count > 0) report.Paragraph(Missing(missing, assessment.Knowledge.Vocabulary.Screening.Count));
        var number = 0;
        foreach (var urgency in questions.Take(most).GroupBy(question => question.Urgency))
        {
            report.Group(Heading(urgency.Key));
            foreach (var question in urgency) report.Question(++number, question.Question + CouldChange(assessment, question));
        }

        if (questions.Count > most) report.Paragraph($"… and {English.Count(questions.Count - most)} more ({whereTheRestIs}).");
    }

    private static string Missing(IReadOnlyList<Term> missing, int all) => (missing.Count == all
        ? $"None of the {English.Count(all)} screening questions is answered: "
        : $"Screening lacks {English.Count(missing.Count)} of {English.Count(all)} answers: ") + string.Join(", ", missing.Select(term => term.Label)) + ".";

    private static string Heading(Urgency urgency) => urgency switch
    {
        Urgency.None => "answers that complete the picture",
        Urgency.Routine => "answers that matter by the next visit (routine)",
        _ => $"answers that matter {English.When(urgency)}",
    };

    /// <summary>The classification (else the category) and the conditions; where the answer changes only what is advised, that.</summary>
    private static string CouldChange(Assessment assessment, OpenQuestion question)
    {
        var outcomes = question.CouldChange.Select(assessment.Knowledge.Vocabulary.FindOutcome).ToList();
        var changes = new List<string>();
        if (question.CouldChange.Contains("classification")) changes.Add("the classification");
        else if (question.CouldChange.Contains("category")) changes.Add("the guideline category");
        changes.AddRange(outcomes.OfType<Condition>().Select(condition => condition.Phrase));
        if (changes.Count == 0)
            changes.AddRange(outcomes.OfType<Investigation>().Select(investigation => investigation.IsNoImaging ? "whether imaging is due" : investigation.Phrase));
        return changes.Count == 0 ? "" : $" (Could change: {string.Join(", ", changes)}.)";
    }
}
