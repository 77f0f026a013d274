namespace BackPainRules.Explanation;

/// <summary>What to ask next, the question that can matter most first, and what the answer could change.</summary>
internal static class NextQuestions
{
    private const int most = 10;
    private const int mostOnceScreened = 5;

    /// <param name="report">What to write to.</param>
    /// <param name="whereTheRestIs">Where to find the questions that are not shown.</param>
    /// <param name="fewest">As few as there are once screening is complete.</param>
    public static void Write(Report report, string whereTheRestIs, bool fewest = false)
    {
        var assessment = report.Assessment;
        var (questions, missing) = (assessment.OpenQuestions, assessment.Screening.Missing);
        if (questions.Count == 0 && missing.Count == 0) return;
        report.Section("What to ask next");
        report.Paragraph(missing.Count > 0 ? Missing(missing, assessment.Knowledge.Vocabulary.Screening.Count) : Refining(assessment));
        var (number, shown) = (0, Shown(assessment, fewest));
        foreach (var urgency in shown.GroupBy(question => question.Urgency))
        {
            report.Group(Heading(urgency.Key));
            foreach (var question in urgency) report.Question(++number, question.Question + BearsOn(assessment, question));
        }

        if (questions.Count > shown.Count) report.Paragraph($"… and {English.Count(questions.Count - shown.Count)} more ({whereTheRestIs}).");
    }

    /// <summary>The first few: of equally urgent ones those that screening lacks, since it cannot be completed without them. Fewer once it is complete.</summary>
    public static IReadOnlyList<OpenQuestion> Shown(Assessment assessment, bool fewest = false) =>
        [.. assessment.OpenQuestions.OrderByDescending(question => question.Urgency).ThenByDescending(question => assessment.Screening.Missing.Contains(question.Term))
            .Take(fewest || assessment.Screening.Complete ? mostOnceScreened : most)];

    /// <summary>Once screening is complete no answer is owed any more; some could still add something.</summary>
    private static string Refining(Assessment assessment) => assessment.Urgency == Urgency.Emergency
        ? "Screening is complete. No question below should hold up what is due now."
        : "Screening is complete. What follows could still add to this assessment; ask, examine or test where the story suggests it.";

    private static string Missing(IReadOnlyList<Term> missing, int all) => (missing.Count == all
        ? $"None of the {English.Count(all)} screening questions is answered: "
        : $"Screening lacks {English.Count(missing.Count)} of {English.Count(all)} answers: ") + string.Join(", ", missing.Select(term => term.Label)) + ".";

    private static string Heading(Urgency urgency) => urgency switch
    {
        Urgency.None => "answers that complete the picture",
        Urgency.Routine => "answers that could add something routine",
        _ => $"answers that could call for action {English.When(urgency)}",
    };

    /// <summary>The conditions; where there are none, the classification; where the answer changes only what is advised, that.</summary>
    private static string BearsOn(Assessment assessment, OpenQuestion question)
    {
        var outcomes = question.CouldChange.Select(assessment.Knowledge.Vocabulary.FindOutcome).ToList();
        var subjects = outcomes.OfType<Condition>().Select(condition => condition.Phrase).ToList();
        if (subjects.Count == 0 && question.CouldChange.Contains("classification")) subjects.Add("the classification");
        if (subjects.Count == 0 && question.CouldChange.Contains("category")) subjects.Add("the guideline category");
        if (subjects.Count == 0) subjects.AddRange(Advice([.. outcomes.OfType<Investigation>()]));
        return subjects.Count == 0 ? "" : $" (Bears on {English.And(subjects)}.)";
    }

    private static IEnumerable<string> Advice(IReadOnlyList<Investigation> advice) => advice.Count > 2 && advice.All(investigation => investigation.Group == "imaging")
        ? ["the choice of imaging"]
        : advice.Select(investigation => investigation.IsNoImaging ? "whether imaging is due" : investigation.Phrase);
}
