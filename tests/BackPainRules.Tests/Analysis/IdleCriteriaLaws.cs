using BackPainRules.Analysis;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Analysis;

[Properties(Arbitrary = [typeof(Small)], MaxTest = 40)]
public class IdleCriteriaLaws
{
    [Property]
    public void What_nobody_meets_is_found_and_nothing_else(SmallKnowledge small) =>
        Same(small, "BPR101", (block, criterion) => BruteForce.IsNever(criterion) && !IsDerived(criterion) && !Members(criterion).Any(Explains), (_, _) => true);

    [Property]
    public void What_everybody_meets_is_found_and_nothing_else(SmallKnowledge small) =>
        Same(small, "BPR102", (block, criterion) => BruteForce.IsAlways(criterion) && !BruteForce.IsDerived(criterion) && !Members(criterion).Any(member => BruteForce.IsAlways(member) && !BruteForce.IsDerived(member)),
            (criterion, patient) => criterion.Evaluate(patient) == Truth.True);

    [Property]
    public void What_makes_no_difference_is_found_and_nothing_else(SmallKnowledge small)
    {
        var expected = small.Knowledge.Rules.SelectMany(rule => Idle(small.Knowledge, rule, rule.Criterion, [])).Order().ToList();
        var found = KnowledgeAnalysis.Analyze(small.Knowledge).Where(finding => finding.Code == "BPR103").ToList();

        Assert.Equal(expected, found.Select(finding => (finding.Span.Line, finding.Span.Column)).Order());
        Assert.All(found, finding => Assert.Single(finding.Patients));
    }

    /// <summary>What is so inside something that is not explains nothing of what stands around that, which is told as well.</summary>
    [Theory]
    [InlineData("""
        any of
            - at least 2 of
              - age is less than 18 years
              - age is at least 0 years
            - age is between 18 and 60 years
            - age is more than 60 years
        """, "BPR102", 2)]
    [InlineData("""
        all of
            - any of
              - all of
                - leg pain is present
                - leg pain is absent
              - stiffness is present
            - stiffness is absent
        """, "BPR101", 2)]
    public void Two_faults_that_have_nothing_to_do_with_each_other_are_both_told(string criterion, string code, int faults)
    {
        var small = new SmallKnowledge([$"rule a.rule-0\n  when {criterion.ReplaceLineEndings("\n")}\n  then suspect cauda equina syndrome, possible\n  cite generated"]);
        Assert.Equal(faults, KnowledgeAnalysis.Analyze(small.Knowledge).Count(finding => finding.Code == code));
        What_nobody_meets_is_found_and_nothing_else(small);
        What_everybody_meets_is_found_and_nothing_else(small);
    }

    private static IEnumerable<(int, int)> Idle(KnowledgeBase knowledge, ClinicalRule rule, Criterion criterion, int[] path)
    {
        if (BruteForce.IsNever(rule.Criterion) || BruteForce.IsNever(criterion) || BruteForce.IsAlways(criterion)) return [];
        if (path.Length > 0 && new[] { true, false }.Any(isMet => AreMetAlike(rule.Criterion, BruteForce.Supposing(rule.Criterion, path, isMet)))) return [Place(knowledge, rule, path)];
        return Members(criterion).SelectMany((member, index) => Idle(knowledge, rule, member, [.. path, index]));
    }

    private static bool AreMetAlike(Criterion one, Criterion other) =>
        BruteForce.Truths(one).Select(truth => truth == Truth.True).SequenceEqual(BruteForce.Truths(other).Select(truth => truth == Truth.True));

    private static void Same(SmallKnowledge small, string code, Func<ClinicalRule, Criterion, bool> isExpected, Func<Criterion, Encounter, bool> isWitness)
    {
        var all = small.Knowledge.Rules.SelectMany(rule => BruteForce.Inside(rule.Criterion).Select(inside => (Rule: rule, inside.Criterion, Place: Place(small.Knowledge, rule, inside.Path)))).ToList();
        var found = KnowledgeAnalysis.Analyze(small.Knowledge).Where(finding => finding.Code == code).ToList();

        Assert.Equal(all.Where(part => isExpected(part.Rule, part.Criterion)).Select(part => part.Place).Order(), found.Select(finding => (finding.Span.Line, finding.Span.Column)).Order());
        foreach (var finding in found)
            Assert.All(finding.Patients, patient => Assert.True(isWitness(all.First(part => part.Place == (finding.Span.Line, finding.Span.Column)).Criterion, patient)));
    }

    /// <summary>Whether the fault of a member is told of the member itself or of what is inside it.</summary>
    private static bool Explains(Criterion member) => BruteForce.IsNever(member) && (!IsDerived(member) || Members(member).Any(Explains));

    private static bool IsDerived(Criterion criterion) => BruteForce.IsDerived(criterion);

    private static IReadOnlyList<Criterion> Members(Criterion criterion) => criterion is Criterion.AtLeast(_, var members) ? members : [];

    private static (int Line, int Column) Place(KnowledgeBase knowledge, ClinicalRule rule, int[] path) =>
        new Study(knowledge, 1_000_000).PlaceOf(rule.Id, path) is var span ? (span.Line, span.Column) : default;
}
