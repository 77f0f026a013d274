namespace BackPainRules.Analysis;

/// <summary>What an assessment says, sentence by sentence and without reasons.</summary>
internal static class Said
{
    public static IReadOnlyList<string> By(Assessment assessment) =>
    [
        $"classification is {Words.Of(assessment.Classification)}",
        $"category is {Words.Of(assessment.Category)}",
        $"urgency is {Words.Of(assessment.Urgency)}",
        .. assessment.Suspicions.Select(suspicion => $"{suspicion.Condition.Phrase} is {Words.Of(suspicion.Level)}"),
        .. assessment.Recommendations.Select(Of),
        .. assessment.Mechanisms.Select(mechanism => $"{mechanism.Mechanism.Phrase} is concluded"),
        .. assessment.Contributors.Select(contribution => $"{contribution.Contributor.Phrase} is concluded"),
        .. assessment.ExpectedCourse.Select(course => $"the expected course says \"{course.Text}\""),
        .. assessment.Notes.Select(note => $"a note says \"{note.Text}\""),
    ];

    private static string Of(Recommendation recommendation) =>
        $"{recommendation.Investigation.Phrase} is recommended{(recommendation.Urgency == Urgency.None ? "" : $", {Words.Of(recommendation.Urgency)}")}"
        + string.Concat(recommendation.Attributes.Select(attribute => $", {attribute}")) + string.Concat(recommendation.InsteadOf.Select(original => $", instead of {original.Phrase}"));
}
