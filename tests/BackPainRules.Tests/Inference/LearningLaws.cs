using FsCheck.Xunit;

namespace BackPainRules.Tests.Inference;

public class LearningLaws
{
    private static readonly BackPainAssessor assessor = BackPainAssessor.Default;

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 150)]
    public void Learning_more_never_withdraws_a_suspicion_or_lowers_the_urgency(Encounter encounter, Encounter more)
    {
        var before = assessor.Assess(encounter);
        foreach (var (term, value) in News(assessor.Knowledge, encounter, more))
        {
            var after = assessor.Assess(BuiltInEncounters.With(encounter, term, value));
            SafetyLaws.NoSuspicionIsLower(before, after, term);
            Assert.True(after.Urgency >= before.Urgency, $"{term} lowers the urgency");
            foreach (var recommendation in before.Recommendations.Where(known => !after.Recommendations.Any(other => other.Investigation == known.Investigation)))
                Assert.True(MayDisappear(recommendation, after), $"{term} removes {recommendation}");
        }
    }

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 300)]
    public void Learning_more_never_withdraws_a_suspicion_whatever_the_knowledge(GeneratedKnowledge generated, Encounter encounter, Encounter more)
    {
        var other = new BackPainAssessor(generated.Knowledge);
        var before = other.Assess(encounter);
        foreach (var (term, value) in News(generated.Knowledge, encounter, more))
            SafetyLaws.NoSuspicionIsLower(before, other.Assess(BuiltInEncounters.With(encounter, term, value)), term);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 60)]
    public void What_changes_the_assessment_was_an_open_question(Encounter encounter, Encounter more) => WhatChangesWasOpen(assessor, encounter, more);

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 200)]
    public void What_changes_the_assessment_was_an_open_question_whatever_the_knowledge(GeneratedKnowledge generated, Encounter encounter, Encounter more) =>
        WhatChangesWasOpen(new(generated.Knowledge), encounter, more);

    /// <summary>Also after other questions were answered: a term is open if it matters in any extension of the encounter.</summary>
    private static void WhatChangesWasOpen(BackPainAssessor assessor, Encounter encounter, Encounter more)
    {
        var open = assessor.Assess(encounter).OpenQuestions.ToDictionary(question => question.Term, question => question.CouldChange);
        var extended = encounter;
        foreach (var (term, value) in News(assessor.Knowledge, encounter, more))
        {
            var next = BuiltInEncounters.With(extended, term, value);
            var (before, after) = (Oracle.Read(assessor.Assess(extended)), Oracle.Read(assessor.Assess(next)));
            var changed = before.Except(after).Concat(after.Except(before)).Select(pair => pair.Key).Distinct();
            Assert.All(changed, part => Assert.Contains(part, open.TryGetValue(term, out var parts) ? parts : []));
            extended = next;
        }
    }

    private static bool MayDisappear(Recommendation recommendation, Assessment after) =>
        recommendation.Investigation.IsNoImaging
        || recommendation.Because.All(reason => reason.Rule is { } rule && RestsOnNonspecific(rule))
        || after.Recommendations.Any(known => known.InsteadOf.Contains(recommendation.Investigation))
        || recommendation.InsteadOf.Any(original => after.Recommendations.Any(known => known.Investigation == original));

    private static bool RestsOnNonspecific(ClinicalRule rule) =>
        rule.Criterion is Criterion.Nonspecific || (rule.Criterion is Criterion.AtLeast(var count, var members) && count == members.Count && members.Any(member => member is Criterion.Nonspecific));

    /// <summary>What the second encounter knows and the first does not. An age at onset that contradicts age and duration is no news but a contradiction.</summary>
    private static IEnumerable<(Term Term, object Value)> News(KnowledgeBase knowledge, Encounter encounter, Encounter more) =>
        from term in knowledge.Vocabulary.Terms
        where !encounter.Knows(term) && more.Knows(term)
        where term.Id != Terms.Patient.AgeAtOnset || encounter[(Quantity)term] is not { } derived || (derived.Low <= more.Patient.AgeAtOnset && more.Patient.AgeAtOnset <= derived.High)
        select (term, term switch
        {
            Finding finding => (object)more[finding],
            Quantity quantity => more[quantity]!.Value.Low,
            _ => more[(Choice)term]!,
        });
}
