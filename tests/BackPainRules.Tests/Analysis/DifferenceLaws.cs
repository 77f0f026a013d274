using BackPainRules.Analysis;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Analysis;

[Properties(Arbitrary = [typeof(Small)], MaxTest = 25)]
public class DifferenceLaws
{
    [Property]
    public void Patients_are_named_exactly_where_something_else_is_said_of_somebody(SmallKnowledge before, SmallKnowledge after) => Check(before, after);

    [Property]
    public void Nothing_is_missed_when_one_rule_is_taken_out(SmallKnowledge before)
    {
        foreach (var rule in before.Rules.Where(_ => before.Rules.Count > 1))
            if (before.Rules.Where(other => other != rule).ToList() is var rest && SmallKnowledge.Compile(rest) is not null) Check(before, new(rest));
    }

    [Property]
    public void Nothing_is_missed_when_a_threshold_moves(SmallKnowledge before)
    {
        List<string> moved = [.. before.Rules.Select(rule => rule.Replace("at least 50 years", "at least 55 years", StringComparison.Ordinal).Replace("at least 38 degrees", "at least 39 degrees", StringComparison.Ordinal))];
        if (SmallKnowledge.Compile(moved) is not null) Check(before, new(moved));
    }

    [Property]
    public void Nobody_is_named_between_a_knowledge_base_and_itself_in_another_order(SmallKnowledge before)
    {
        var difference = KnowledgeDifference.Between(before.Knowledge, SmallKnowledge.Compile([.. before.Rules.Reverse()])!);

        Assert.True(difference.HaveSameMeaning);
        Assert.Empty(difference.Rules);
        Assert.Empty(difference.Patients);
    }

    private static void Check(SmallKnowledge before, SmallKnowledge after)
    {
        var difference = KnowledgeDifference.Between(before.Knowledge, after.Knowledge);

        Assert.Equal(BruteForce.Said(before.Knowledge).SequenceEqual(BruteForce.Said(after.Knowledge)), difference.Patients.Count == 0);
        Assert.Equal(SmallKnowledge.Everybody.SelectMany(patient => Changed(before.Knowledge, after.Knowledge, patient)).Distinct().Order(StringComparer.Ordinal),
            difference.Patients.SelectMany(patient => Changed(before.Knowledge, after.Knowledge, patient.After)).Distinct().Order(StringComparer.Ordinal));
        foreach (var patient in difference.Patients)
        {
            Assert.Equal(patient.Before, patient.After);
            var (was, now) = (Said.By(new BackPainAssessor(before.Knowledge).Assess(patient.Before)), Said.By(new BackPainAssessor(after.Knowledge).Assess(patient.After)));
            Assert.Equal(was.Except(now), patient.NoLonger);
            Assert.Equal(now.Except(was), patient.Newly);
            Assert.NotEmpty(patient.NoLonger.Concat(patient.Newly));
        }
    }

    /// <summary>The outcomes that are other ones, by id, with the definitional evaluator.</summary>
    private static IEnumerable<string> Changed(KnowledgeBase before, KnowledgeBase after, Encounter patient)
    {
        var (was, now) = (Oracle.Decide(before, patient), Oracle.Decide(after, patient));
        return was.Except(now).Concat(now.Except(was)).Select(part => part.Key).Distinct();
    }
}
