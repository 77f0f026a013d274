using FsCheck.Xunit;

namespace BackPainRules.Tests.Inference;

/// <summary>An independent checker: it believes nothing but the facts that a reason lists.</summary>
public class ReasonLaws
{
    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 100)]
    public void The_reasons_given_are_reason_enough(Encounter encounter) => ReasonsAreEnough(BackPainAssessor.Default, encounter);

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 300)]
    public void The_reasons_given_are_reason_enough_whatever_the_knowledge(GeneratedKnowledge generated, Encounter encounter) =>
        ReasonsAreEnough(new(generated.Knowledge), encounter);

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 300)]
    public void Every_rule_that_concludes_something_is_among_its_reasons(GeneratedKnowledge generated, Encounter encounter)
    {
        var assessment = new BackPainAssessor(generated.Knowledge).Assess(encounter);
        var met = generated.Knowledge.Rules.Where(rule => rule.Criterion.Evaluate(encounter) == Truth.True).ToList();
        foreach (var suspicion in assessment.Suspicions)
            Assert.Equal(met.Where(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Suspect(var condition, _) && condition == suspicion.Condition)), suspicion.Because.Select(reason => reason.Rule));
        foreach (var recommendation in assessment.Recommendations.Where(known => known.InsteadOf.Count == 0))
            Assert.Equal(met.Where(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Recommend(var investigation, _, _) && investigation == recommendation.Investigation)), recommendation.Because.Select(reason => reason.Rule));
    }

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 300)]
    public void Every_true_leaf_on_a_true_path_is_among_the_facts(GeneratedKnowledge generated, Encounter encounter)
    {
        var assessment = new BackPainAssessor(generated.Knowledge).Assess(encounter);
        foreach (var reason in Reasons(assessment).Where(reason => reason.Rule is not null))
            Assert.Equal(TrueLeaves(reason.Rule!.Criterion, encounter).Distinct().Order(StringComparer.Ordinal), reason.Facts.Select(fact => fact.Criterion).Distinct().Order(StringComparer.Ordinal));
    }

    private static void ReasonsAreEnough(BackPainAssessor assessor, Encounter encounter)
    {
        var assessment = assessor.Assess(encounter);
        foreach (var reason in Reasons(assessment))
        {
            var alone = FromFactsAlone(reason.Facts);
            if (reason.Rule is { } rule)
                Assert.Equal(Truth.True, rule.Criterion.Evaluate(alone));
            else
                Assert.Equal(Classification.Nonspecific, assessor.Assess(alone).Classification);
            Assert.NotEmpty(reason.Facts);
            Assert.All(reason.Facts, fact => Assert.False(fact.Value != "present" && fact.Criterion.EndsWith("is present", StringComparison.Ordinal), $"{fact} is no reason for '{fact.Criterion}'"));
            Assert.All(reason.Facts, fact => Assert.True(encounter.Knows(fact.Term)));
            Assert.Equal(reason.Facts.OrderBy(fact => fact.Term.Id, StringComparer.Ordinal).ThenBy(fact => fact.Criterion, StringComparer.Ordinal), reason.Facts);
        }

        foreach (var suspicion in assessment.Suspicions)
        {
            Assert.Equal(suspicion.Level, suspicion.Because.Max(reason => reason.Level));
            Assert.Contains(assessor.Assess(FromFactsAlone(suspicion.Because.SelectMany(reason => reason.Facts))).Suspicions, known => known.Condition == suspicion.Condition && known.Level == suspicion.Level);
        }
    }

    private static IEnumerable<Reason> Reasons(Assessment assessment) =>
        new IEnumerable<Concluded>[] { assessment.Suspicions, assessment.Recommendations, assessment.Mechanisms, assessment.Contributors, assessment.ExpectedCourse, assessment.Notes }
            .SelectMany(all => all).SelectMany(concluded => concluded.Because).Concat(assessment.ClassificationBecause);

    private static Encounter FromFactsAlone(IEnumerable<Fact> facts)
    {
        var builder = new EncounterBuilder();
        foreach (var (term, value) in facts.Select(fact => (fact.Term, fact.Value)).Distinct())
            builder = term is Quantity ? builder.Set(term.Id, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) : builder.Set(term.Id, value);
        return builder.Build();
    }

    /// <summary>What the true members of the criterion ask, down to the encounter; of age at onset, what it follows from is the fact.</summary>
    private static IEnumerable<string> TrueLeaves(Criterion criterion, Encounter encounter) => criterion.Evaluate(encounter) != Truth.True ? [] : criterion switch
    {
        Criterion.AtLeast(_, var members) => members.SelectMany(member => TrueLeaves(member, encounter)),
        Criterion.Suspected(_, _, var by) => by.SelectMany(rule => TrueLeaves(rule.Criterion, encounter)),
        Criterion.Recommended(_, var by) => by.SelectMany(rule => TrueLeaves(rule.Criterion, encounter)),
        Criterion.Specific(var by) => by.SelectMany(rule => TrueLeaves(rule.Criterion, encounter)),
        Criterion.Nonspecific(var screening, _) => screening.Select(term => $"{term.Label} is known"),
        _ => [criterion.ToString()],
    };
}
