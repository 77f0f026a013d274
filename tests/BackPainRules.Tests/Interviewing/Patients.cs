using BackPainRules.Interviewing;

namespace BackPainRules.Tests.Interviewing;

/// <summary>Patients who answer what their complete encounter says, and nothing that it does not.</summary>
internal static class Patients
{
    /// <summary>Interviews a patient from the beginning to the end; the interview after every answer, the start included.</summary>
    public static IReadOnlyList<Interview> Ask(this Encounter patient, Interview? start = null)
    {
        var steps = new List<Interview> { start ?? Interview.Start(BackPainAssessor.Default, new() { Id = patient.Id }) };
        while (steps[^1].Next is { } question) steps.Add(steps[^1].AnswerAs(question.Term, patient));
        return steps;
    }

    /// <summary>The answer that the patient gives.</summary>
    public static Interview AnswerAs(this Interview interview, Term term, Encounter patient) => patient.ValueOf(term) switch
    {
        Presence presence => interview.Answer(presence),
        decimal number => interview.Answer(number),
        string chosen => interview.Answer(chosen),
        _ => interview.Skip(),
    };

    /// <summary>What an open question could change, and nothing else: what the answers decide.</summary>
    public static string Decisions(this Assessment assessment) => string.Join("\n",
    [
        $"{assessment.Classification}, {assessment.Category}, {assessment.Urgency}",
        .. assessment.Suspicions.Select(suspicion => $"{suspicion.Condition.Id} {suspicion.Level}"),
        .. assessment.Recommendations.Select(recommendation => $"{recommendation.Investigation.Id} {recommendation.Urgency} {string.Join(" ", recommendation.InsteadOf.Select(original => original.Id))}"),
    ]);

    /// <summary>The patient with every finding that is not recorded looked for and absent.</summary>
    public static Encounter OtherwiseHealthy(this Encounter patient) =>
        Vocabulary.BuiltIn.Terms.OfType<Finding>().Where(finding => !patient.Knows(finding)).Aggregate(patient, (healthy, finding) => healthy.With(finding, Presence.Absent));
}
