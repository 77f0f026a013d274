using BackPainRules.Analysis;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Analysis;

/// <summary>Knowledge with more terms than can be tried out, age at onset among them: what is found is so, and what a patient made up by chance shows is found.</summary>
[Properties(Arbitrary = [typeof(Generated)], MaxTest = 25)]
public class WitnessLaws
{
    [Property]
    public void Every_patient_of_a_finding_meets_the_rule_that_it_is_about(GeneratedKnowledge generated)
    {
        foreach (var finding in KnowledgeAnalysis.Analyze(generated.Knowledge).Where(finding => finding.Code is not "BPR111"))
            if (generated.Knowledge.FindRule(BruteForce.Words(finding.Span)) is { } rule)
                Assert.Equal(Truth.True, rule.Criterion.Evaluate(Assert.Single(finding.Patients)));
    }

    [Property]
    public void Whatever_red_flag_lowers_something_in_a_patient_is_no_surprise_after_analysis(GeneratedKnowledge generated, Encounter patient)
    {
        var isReported = KnowledgeAnalysis.Analyze(generated.Knowledge).Any(finding => finding.Code == "BPR111");
        foreach (var flag in GeneratedKnowledge.Vocabulary.Terms.OfType<Finding>().Where(finding => finding.Roles.HasFlag(TermRoles.RedFlag) && patient[finding] != Presence.Present))
        {
            var (before, after) = (Oracle.Decide(generated.Knowledge, patient), Oracle.Decide(generated.Knowledge, patient.With(flag, Presence.Present)));
            if (generated.Knowledge.Vocabulary.Conditions.Any(condition => before.ContainsKey(condition.Id) && !after.ContainsKey(condition.Id))) Assert.True(isReported);
        }
    }

    [Property]
    public void A_patient_of_whom_something_else_is_said_is_no_surprise_after_the_comparison(GeneratedKnowledge before, GeneratedKnowledge after, Encounter patient)
    {
        var difference = KnowledgeDifference.Between(before.Knowledge, after.Knowledge);
        var (one, other) = (new BackPainAssessor(before.Knowledge), new BackPainAssessor(after.Knowledge));

        if (!Said.By(one.Assess(patient)).SequenceEqual(Said.By(other.Assess(patient)))) Assert.NotEmpty(difference.Patients);
        Assert.All(difference.Patients, found => Assert.NotEqual(Said.By(one.Assess(found.Before)), Said.By(other.Assess(found.After))));
    }
}
