using BackPainRules.Analysis;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Analysis;

[Properties(Arbitrary = [typeof(Small)], MaxTest = 60)]
public class IdleRulesLaws
{
    [Property]
    public void Rules_that_another_one_subsumes_are_found_and_no_others(SmallKnowledge small)
    {
        var rules = small.Knowledge.Rules;
        var met = rules.ToDictionary(rule => rule, BruteForce.Met);
        var expected = rules.Where(rule => met[rule].Count > 0 && rules.Any(other => other != rule && Says(rule, other) && met[rule].IsSubsetOf(met[other])
            && (string.CompareOrdinal(other.Id, rule.Id) < 0 || !(Says(other, rule) && met[other].IsSubsetOf(met[rule]))))).Select(rule => rule.Id);
        var found = KnowledgeAnalysis.Analyze(small.Knowledge).Where(finding => finding.Code is "BPR104" or "BPR105").ToList();

        Assert.Equal(expected, found.Select(finding => BruteForce.Words(finding.Span)).Order(StringComparer.Ordinal));
        foreach (var finding in found)
        {
            var (one, other) = (small.Knowledge.FindRule(BruteForce.Words(finding.Span))!, small.Knowledge.FindRule(BruteForce.Words(finding.Related[0].Span))!);
            Assert.Equal((Truth.True, Truth.True), (one.Criterion.Evaluate(finding.Patients[0]), other.Criterion.Evaluate(finding.Patients[0])));
            Assert.Equal(finding.Code == "BPR105", met[one].SetEquals(met[other]) && Says(other, one));
        }
    }

    [Property]
    public void Rules_that_never_matter_are_found_and_no_others(SmallKnowledge small)
    {
        var said = BruteForce.Said(small.Knowledge);
        var idle = small.Rules.Where(rule => Without(small, rule) is { } without && BruteForce.Said(without).SequenceEqual(said))
            .Select(rule => rule.Split(' ', '\n')[1]).Order(StringComparer.Ordinal).ToList();
        var findings = KnowledgeAnalysis.Analyze(small.Knowledge);
        var found = findings.Where(finding => finding.Code == "BPR106").ToList();
        var explained = findings.Where(finding => finding.Code is "BPR104" or "BPR105").Select(finding => BruteForce.Words(finding.Span))
            .Concat(findings.Where(finding => finding.Code == "BPR105").Select(finding => BruteForce.Words(finding.Related[0].Span)));
        var neverMet = small.Knowledge.Rules.Where(rule => BruteForce.IsNever(rule.Criterion)).Select(rule => rule.Id);

        Assert.Equal(idle.Except(explained).Except(neverMet), found.Select(finding => BruteForce.Words(finding.Span)).Order(StringComparer.Ordinal));
        Assert.All(found, finding => Assert.Equal(Truth.True, small.Knowledge.FindRule(BruteForce.Words(finding.Span))!.Criterion.Evaluate(finding.Patients[0])));
    }

    /// <summary>The last rule cannot be left out: a document needs one.</summary>
    private static KnowledgeBase? Without(SmallKnowledge small, string rule) =>
        small.Rules.Count == 1 ? null : SmallKnowledge.Compile([.. small.Rules.Where(other => other != rule)]);

    private static bool Says(ClinicalRule weaker, ClinicalRule stronger) => weaker.Conclusions.All(conclusion => stronger.Conclusions.Any(other => (conclusion, other) switch
    {
        (Conclusion.Suspect one, Conclusion.Suspect two) => one.Condition == two.Condition && one.Level <= two.Level,
        (Conclusion.Recommend one, Conclusion.Recommend two) => one.Investigation == two.Investigation && one.Urgency <= two.Urgency && !one.Attributes.Except(two.Attributes).Any(),
        _ => conclusion.ToString() == other.ToString(),
    }));
}
