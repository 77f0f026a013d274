using BackPainRules.Benchmarks.Floor;
using BackPainRules.Population;
using BackPainRules.Tests.House;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Benchmarks;

/// <summary>A benchmark against rules that decide something else would be worth nothing.</summary>
public class FloorTests
{
    [Fact]
    public void The_hand_written_rules_are_those_of_the_knowledge() => Approved.MatchFile(
        FloorGenerator.Generate(KnowledgeBase.BuiltIn), Path.Combine(Repository.Root, "benchmarks/BackPainRules.Benchmarks/Floor/FloorRules.g.cs"));

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 2_000)]
    public void The_hand_written_rules_decide_as_the_assessor_does(Encounter encounter) => Agree(encounter);

    [Fact]
    public void They_decide_alike_for_a_population()
    {
        foreach (var recording in Recording.All)
            for (var number = 0UL; number < 2_000; number++)
                Agree(recording.Record(SyntheticPatient.Draw(Prevalence.Cited, seed: 1, number), seed: 1));
    }

    private static void Agree(Encounter encounter)
    {
        var (expected, actual) = (BackPainAssessor.Default.Assess(encounter), FloorRules.Assess(encounter));
        Assert.Equal(expected.Met, actual.Met);
        Assert.Equal((expected.Classification, expected.Category, expected.Urgency), (actual.Classification, actual.Category, actual.Urgency));
    }
}
