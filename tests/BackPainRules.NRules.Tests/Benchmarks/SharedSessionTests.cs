using BackPainRules.Authoring;
using BackPainRules.Benchmarks.Sessions;
using BackPainRules.Tests.House;
using BackPainRules.Tests.Inference;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainRules.NRules.Tests.Benchmarks;

/// <summary>To measure sessions of many encounters that find something else would be worth nothing.</summary>
public class SharedSessionTests
{
    private static readonly Shared builtIn = new(KnowledgeBase.BuiltIn);

    [Fact]
    public void They_find_what_the_definition_finds_in_every_worked_case()
    {
        var cases = Directory.EnumerateFiles(Repository.File("src/BackPainRules/Knowledge/Cases"), "*.md")
            .Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file))).ToList();
        var encounters = KnowledgeCompiler.Compile([.. KnowledgeBase.BuiltInDocuments(), .. cases]).Knowledge!.Examples.Select(example => example.Encounter).ToList();

        Assert.True(encounters.Count > cases.Count);
        foreach (var batch in encounters.Chunk(200)) builtIn.Compare(batch);
    }

    [Fact]
    public void They_find_what_the_definition_finds_in_any_encounters() =>
        Prop.ForAll(Several(BuiltInEncounters.Encounter()), builtIn.Compare).Check(Differential.Runs(10));

    [Fact]
    public void They_find_what_the_definition_finds_with_any_knowledge() =>
        Prop.ForAll(Generated.Knowledge(), Several(Generated.Encounter()), (generated, encounters) => new Shared(generated.Knowledge).Compare(encounters)).Check(Differential.Runs(40));

    [Fact]
    public void The_same_encounter_twice_is_two_patients()
    {
        var encounter = new Encounter { Presentation = new() { UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } };

        builtIn.Compare([encounter, new(), encounter]);
    }

    private static Arbitrary<Encounter[]> Several(Arbitrary<Encounter> encounter) => encounter.Generator.ListOf(25).Select(all => all.ToArray()).ToArbitrary();

    private sealed class Shared(KnowledgeBase knowledge)
    {
        private readonly DefinitionEngine definition = new(knowledge);
        private readonly Batch batch = new(knowledge);
        private readonly PooledEngine[] pooled = [new(knowledge, empties: true), new(knowledge, empties: false)];

        public void Compare(Encounter[] encounters)
        {
            var met = batch.FindMet(encounters);
            Assert.Equal(encounters.Length, met.Count);
            foreach (var (encounter, batched) in encounters.Zip(met))
            {
                var expected = Ids(definition.FindMet(encounter));
                Assert.Equal(expected, Ids(batched));
                Assert.All(pooled, engine => Assert.Equal(expected, Ids(engine.FindMet(encounter))));
            }
        }
    }

    private static string[] Ids(IEnumerable<ClinicalRule> rules) => [.. rules.Select(rule => rule.Id).Order(StringComparer.Ordinal)];
}
