using BackPainRules.Analysis;
using BackPainRules.Authoring;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Analysis;

[Properties(Arbitrary = [typeof(Small)], MaxTest = 40)]
public class SafetyFindingLaws
{
    private static readonly Finding[] flags = [.. SmallKnowledge.Vocabulary.Terms.OfType<Finding>().Where(finding => finding.Roles.HasFlag(TermRoles.RedFlag))];

    [Property]
    public void Reassurance_while_something_is_unknown_is_found_and_nothing_else(SmallKnowledge small)
    {
        var expected = small.Knowledge.Rules.Where(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Note("Imaging is not needed.")) && Unscreened().Any(patient => IsMet(rule, patient))).Select(rule => rule.Id);
        var found = Found(small, "BPR110");

        Assert.Equal(expected, found.Select(finding => BruteForce.Words(finding.Span)).Order(StringComparer.Ordinal));
        Assert.All(found, finding => Assert.Equal(Severity.Error, finding.Severity));
        Assert.All(found, finding => Assert.True(IsMet(small.Knowledge.FindRule(BruteForce.Words(finding.Span))!, finding.Patients[0]) && !SmallKnowledge.Vocabulary.Screening.All(finding.Patients[0].Knows)));

        static IEnumerable<Encounter> Unscreened() => SmallKnowledge.Everybody.Where(patient => !SmallKnowledge.Vocabulary.Screening.All(patient.Knows));
    }

    [Property]
    public void Conflicting_advice_is_found_and_nothing_else(SmallKnowledge small)
    {
        var rules = small.Knowledge.Rules;
        var expected = rules.Where(rule => Recommends(rule, investigation => investigation.IsNoImaging)
            && rules.Any(other => Recommends(other, investigation => investigation.IsImaging) && BruteForce.Met(rule).Overlaps(BruteForce.Met(other)))).Select(rule => rule.Id)
            .Concat(from with in rules from without in rules where HasContrast(with, "with") && HasContrast(without, "without") && BruteForce.Met(with).Overlaps(BruteForce.Met(without)) select with.Id);
        var found = Found(small, "BPR107");

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(finding => BruteForce.Words(finding.Span)).Order(StringComparer.Ordinal));
        Assert.All(found, finding => Assert.All(finding.Related.Take(1).Select(place => place.Span).Append(finding.Span), span => Assert.True(IsMet(small.Knowledge.FindRule(BruteForce.Words(span))!, finding.Patients[0]))));
    }

    [Property(MaxTest = 100)]
    public void Red_flags_that_lower_something_are_found_and_no_others(SmallKnowledge small)
    {
        var lowered = (from flag in flags from patient in SmallKnowledge.Everybody where patient[flag] != Presence.Present from part in Lowered(small.Knowledge, patient, patient.With(flag, Presence.Present)) select part).ToHashSet();
        var found = Found(small, "BPR111");

        Assert.Equal(lowered.Count > 0, found.Count > 0);
        foreach (var finding in found)
        {
            var (before, after) = (finding.Patients[0], finding.Patients[1]);
            Assert.Contains(flags, flag => before[flag] != Presence.Present && before.With(flag, Presence.Present) == after);
            Assert.NotEmpty(Lowered(small.Knowledge, before, after));
        }

        Assert.Equal(lowered, found.SelectMany(finding => Lowered(small.Knowledge, finding.Patients[0], finding.Patients[1])).ToHashSet());
    }

    /// <summary>What the second assessment lowers: by the law, with the oracle's assessments.</summary>
    private static IEnumerable<string> Lowered(KnowledgeBase knowledge, Encounter before, Encounter after)
    {
        var (one, other) = (Oracle.Decide(knowledge, before), Oracle.Decide(knowledge, after));
        foreach (var condition in knowledge.Vocabulary.Conditions.Where(condition => one.ContainsKey(condition.Id)))
            if (!other.TryGetValue(condition.Id, out var level) || (one[condition.Id] == "Likely" && level != "Likely")) yield return condition.Id;
        foreach (var investigation in knowledge.Vocabulary.Investigations.Where(investigation => !investigation.IsNoImaging && one.ContainsKey(investigation.Id)))
            if (!other.TryGetValue(investigation.Id, out var urgency) || Enum.Parse<Urgency>(urgency) < Enum.Parse<Urgency>(one[investigation.Id])) yield return investigation.Id;
        if (Highest(knowledge, other) < Highest(knowledge, one)) yield return "urgency";
    }

    private static Urgency Highest(KnowledgeBase knowledge, SortedDictionary<string, string> parts) =>
        knowledge.Vocabulary.Investigations.Where(investigation => parts.ContainsKey(investigation.Id)).Select(investigation => Enum.Parse<Urgency>(parts[investigation.Id])).Append(Urgency.None).Max();

    private static bool IsMet(ClinicalRule rule, Encounter patient) => rule.Criterion.Evaluate(patient) == Truth.True;

    private static bool Recommends(ClinicalRule rule, Func<Investigation, bool> which) => rule.Conclusions.OfType<Conclusion.Recommend>().Any(recommend => which(recommend.Investigation));

    private static bool HasContrast(ClinicalRule rule, string contrast) => rule.Conclusions.OfType<Conclusion.Recommend>().Any(recommend => recommend.Attributes.Any(attribute => attribute.Name == "contrast" && attribute.Value == contrast));

    private static List<Diagnostic> Found(SmallKnowledge small, string code) => [.. KnowledgeAnalysis.Analyze(small.Knowledge).Where(finding => finding.Code == code)];
}
