using FsCheck;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Inference;

public class SafetyLaws
{
    private static readonly BackPainAssessor assessor = BackPainAssessor.Default;

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 300)]
    public void Forgetting_a_screening_answer_never_reassures(Encounter encounter) => ForgettingNeverReassures(assessor, encounter);

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 300)]
    public void Forgetting_a_screening_answer_never_reassures_whatever_the_knowledge(GeneratedKnowledge generated, Encounter encounter) =>
        ForgettingNeverReassures(new(generated.Knowledge), encounter);

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 300)]
    public void Adding_a_red_flag_never_lowers_anything(Encounter encounter)
    {
        var before = assessor.Assess(encounter);
        foreach (var flag in RedFlags(assessor.Knowledge, encounter))
            NothingIsLower(before, assessor.Assess(BuiltInEncounters.With(encounter, flag, Presence.Present)), flag);
    }

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 300)]
    public void Adding_a_red_flag_never_lowers_anything_in_knowledge_that_asks_it_for_presence(MonotoneKnowledge monotone, Encounter encounter)
    {
        var generated = new BackPainAssessor(monotone.Knowledge.Knowledge);
        var before = generated.Assess(encounter);
        foreach (var flag in RedFlags(generated.Knowledge, encounter))
        {
            var after = generated.Assess(BuiltInEncounters.With(encounter, flag, Presence.Present));
            NoSuspicionIsLower(before, after, flag);
            Assert.True(after.Urgency >= before.Urgency, $"{flag} lowers the urgency");
        }
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 200)]
    public void Adding_a_nonorganic_sign_lowers_nothing(Encounter encounter)
    {
        var before = assessor.Assess(encounter);
        foreach (var sign in assessor.Knowledge.Vocabulary.Terms.OfType<Finding>().Where(finding => finding.Roles.HasFlag(TermRoles.Nonorganic)))
        {
            var after = assessor.Assess(BuiltInEncounters.With(encounter, sign, Presence.Present));
            NothingIsLower(before, after, sign);
            Assert.Equal(before.Classification, after.Classification);
        }
    }

    [Fact]
    public void Nothing_recorded_is_no_reassurance()
    {
        var assessment = assessor.Assess(new());

        Assert.Equal(Classification.Undetermined, assessment.Classification);
        Assert.False(assessment.Screening.Complete);
        Assert.Empty(assessment.Recommendations);
        Assert.Empty(assessment.ExpectedCourse);
        Assert.Empty(assessment.Mechanisms);
        Assert.All(assessor.Knowledge.Vocabulary.Screening, term => Assert.Contains(assessment.OpenQuestions, open => open.Term == term));
    }

    /// <summary>Every encounter with complete screening, one answer of which is taken away.</summary>
    private static void ForgettingNeverReassures(BackPainAssessor assessor, Encounter encounter)
    {
        foreach (var term in assessor.Knowledge.Vocabulary.Screening)
        {
            var assessment = assessor.Assess(Without(encounter, term));
            Assert.NotEqual(Classification.Nonspecific, assessment.Classification);
            Assert.DoesNotContain(assessment.Recommendations, recommendation => recommendation.Investigation.IsNoImaging);
            Assert.DoesNotContain(assessment.Mechanisms, mechanism => mechanism.Mechanism.IsUnknown);
            Assert.Empty(assessment.ExpectedCourse);
        }
    }

    private static Encounter Without(Encounter encounter, Term term)
    {
        if (term is Finding) return BuiltInEncounters.With(encounter, term, Presence.Unknown);
        Assert.Equal(Terms.Patient.Age, term.Id);
        return encounter with { Patient = encounter.Patient with { Age = null } };
    }

    private static IEnumerable<Finding> RedFlags(KnowledgeBase knowledge, Encounter encounter) =>
        knowledge.Vocabulary.Terms.OfType<Finding>().Where(finding => finding.Roles.HasFlag(TermRoles.RedFlag) && encounter[finding] != Presence.Present);

    private static void NothingIsLower(Assessment before, Assessment after, Finding added)
    {
        NoSuspicionIsLower(before, after, added);
        Assert.True(after.Urgency >= before.Urgency, $"{added} lowers the urgency");
        foreach (var recommendation in before.Recommendations.Where(known => !known.Investigation.IsNoImaging))
            Assert.True(after.Recommendations.Any(known => known.Investigation == recommendation.Investigation && known.Urgency >= recommendation.Urgency),
                $"{added} removes or weakens {recommendation}");
    }

    internal static void NoSuspicionIsLower(Assessment before, Assessment after, Term added)
    {
        foreach (var suspicion in before.Suspicions)
            Assert.True(after.Suspicions.Any(known => known.Condition == suspicion.Condition && known.Level >= suspicion.Level), $"{added} withdraws or weakens {suspicion}");
        if (before.Classification == Classification.Specific) Assert.Equal(Classification.Specific, after.Classification);
    }
}
