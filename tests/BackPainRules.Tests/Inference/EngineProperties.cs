using BackPainRules.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Inference;

[Properties(Arbitrary = [typeof(Generated)], MaxTest = 300)]
public class EngineProperties
{
    [Property]
    public void The_engine_agrees_with_the_definition(GeneratedKnowledge generated, Encounter encounter)
    {
        var met = new BackPainAssessor(generated.Knowledge).Assess(encounter).Met;

        Assert.Equal(generated.Knowledge.Rules.Select(rule => rule.Criterion.Evaluate(encounter) == Truth.True), generated.Knowledge.Rules.Select((_, number) => ((ReadOnlySpan<ulong>)met).Contains(number)));
    }

    [Property]
    public void Conclusions_combine_as_the_design_says(GeneratedKnowledge generated, Encounter encounter) =>
        Assert.Equal(Oracle.Decide(generated.Knowledge, encounter), Oracle.Read(new BackPainAssessor(generated.Knowledge).Assess(encounter)));

    /// <summary>Chance makes such knowledge too seldom.</summary>
    [Fact]
    public void A_substitution_is_not_chained_and_what_has_no_substitute_stays_with_a_note()
    {
        var knowledge = new GeneratedKnowledge(
        [
            "rule a.scan\n  when leg pain is present\n  then suspect nerve root irritation, likely\n   and recommend MRI of the lumbar spine, urgent\n   and recommend plain radiograph of the lumbar spine, soon\n  cite generated",
            "rule b.pregnant\n  when fever is present\n  then substitute plain radiograph of the lumbar spine by MRI of the lumbar spine\n  cite generated",
            "rule c.magnet\n  when night pain is present\n  then substitute MRI of the lumbar spine by CT of the lumbar spine\n  cite generated",
        ]).Knowledge;
        Assert.Equal("plain radiograph of the lumbar spine, soon; CT of the lumbar spine, urgent", Recommended(Presence.Present, Presence.Present, 1));
        Assert.Equal("plain radiograph of the lumbar spine, soon; CT of the lumbar spine, urgent", Recommended(Presence.Absent, Presence.Present, 0));
        Assert.Equal("MRI of the lumbar spine, urgent", Recommended(Presence.Present, Presence.Unknown, 0));

        string Recommended(Presence fever, Presence nightPain, int notes)
        {
            var assessment = new BackPainAssessor(knowledge).Assess(new() { Presentation = new() { LegPain = Presence.Present, Fever = fever, NightPain = nightPain } });
            Assert.Equal(notes, assessment.Notes.Count);
            return string.Join("; ", assessment.Recommendations.Reverse());
        }
    }

    [Property]
    public void Urgency_is_the_highest_of_all_recommendations(GeneratedKnowledge generated, Encounter encounter)
    {
        var assessment = new BackPainAssessor(generated.Knowledge).Assess(encounter);

        Assert.Equal(assessment.Recommendations.Select(recommendation => recommendation.Urgency).DefaultIfEmpty(Urgency.None).Max(), assessment.Urgency);
        Assert.Equal(assessment.Recommendations.OrderByDescending(known => known.Urgency).ThenBy(known => known.Investigation.Id, StringComparer.Ordinal), assessment.Recommendations);
    }

    [Property]
    public void What_is_covered_is_covered_by_something_at_least_as_urgent(GeneratedKnowledge generated, Encounter encounter)
    {
        var recommendations = new BackPainAssessor(generated.Knowledge).Assess(encounter).Recommendations;
        foreach (var recommendation in recommendations)
        {
            var covers = recommendations.Where(other => other.Investigation.Covers.Contains(recommendation.Investigation.Id) && other.Urgency >= recommendation.Urgency);
            Assert.Equal(covers.Any(), recommendation.CoveredBy is not null);
            Assert.True(recommendation.CoveredBy is null || covers.Any(cover => cover.Investigation == recommendation.CoveredBy));
        }
    }

    [Property]
    public void Cause_unknown_comes_out_for_nonspecific_pain_without_a_mechanism_and_never_else(GeneratedKnowledge generated, Encounter encounter)
    {
        var assessment = new BackPainAssessor(generated.Knowledge).Assess(encounter);
        var concluded = generated.Knowledge.Rules.Where(rule => rule.Criterion.Evaluate(encounter) == Truth.True).SelectMany(rule => rule.Conclusions).OfType<Conclusion.HasMechanism>();

        Assert.Equal(assessment.Classification == Classification.Nonspecific && !concluded.Any(), assessment.Mechanisms.Any(known => known.Mechanism.Id == "unknown"));
    }
}
