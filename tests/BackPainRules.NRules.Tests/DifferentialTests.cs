using BackPainRules.Authoring;
using BackPainRules.Tests.House;
using BackPainRules.Tests.Inference;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace BackPainRules.NRules.Tests;

/// <summary>
/// Two engines that must agree: definition, built-in engine and NRules give the same assessment to the byte. DIFFERENTIAL_RUNS asks for more runs.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output) : IDisposable
{
    private const int encountersEach = 25;
    private static readonly Lazy<Differential> builtIn = new(() => new(KnowledgeBase.BuiltIn));

    private readonly long before = Differential.Comparisons;

    [Fact]
    public void They_agree_on_any_knowledge_and_any_encounter() =>
        Prop.ForAll(Generated.Knowledge(), Several(Generated.Encounter()), (generated, encounters) =>
        {
            var engines = new Differential(generated.Knowledge);
            foreach (var encounter in encounters)
            {
                engines.CompareAssessments(encounter, withQuestions: encounter == encounters[0]);
                engines.CompareTruths(encounter);
            }
        }).Check(Differential.Runs(40));

    [Fact]
    public void They_agree_on_the_built_in_knowledge_and_any_encounter() =>
        Prop.ForAll(BuiltInEncounters.Encounter(), encounter =>
        {
            builtIn.Value.CompareAssessments(encounter);
            builtIn.Value.CompareTruths(encounter);
        }).Check(Differential.Runs(400));

    [Fact]
    public void They_agree_on_the_open_questions() =>
        Prop.ForAll(BuiltInEncounters.Encounter(), encounter => builtIn.Value.CompareAssessments(encounter, withQuestions: true)).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void They_agree_on_every_example_every_worked_case_and_every_sample()
    {
        var cases = Directory.EnumerateFiles(Repository.File("src/BackPainRules/Knowledge/Cases"), "*.md")
            .Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file)));
        var examples = KnowledgeCompiler.Compile([.. KnowledgeBase.BuiltInDocuments(), .. cases]).Knowledge!.Examples.Select(example => example.Encounter).ToList();
        var samples = Directory.EnumerateFiles(Repository.File("samples/encounters"), "*.json").Select(file => Encounter.Parse(File.ReadAllText(file))).ToList();
        Assert.NotEmpty(samples);
        foreach (var encounter in examples.Concat(samples))
        {
            builtIn.Value.CompareAssessments(encounter);
            builtIn.Value.CompareTruths(encounter);
        }
    }

    [Fact]
    public void They_agree_on_knowledge_that_a_hospital_has_adapted()
    {
        var hospital = KnowledgeBase.Load(Directory.EnumerateFiles(Repository.File("samples/LocalHospital/knowledge"), "*.md").Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file))));
        var encounters = Directory.EnumerateFiles(Repository.File("samples/LocalHospital/encounters"), "*.json").Select(file => Encounter.Parse(File.ReadAllText(file), hospital.Vocabulary))
            .Concat(hospital.Examples.Select(example => example.Encounter));
        var engines = new Differential(hospital);
        foreach (var encounter in encounters)
        {
            engines.CompareAssessments(encounter);
            engines.CompareTruths(encounter);
        }

        using var session = new NRulesEngine(hospital).Open(new());
        session.Record("history.hemodialysis", Presence.Present);
        session.Record("tests.procalcitonin", 0.5m);
        Assert.Equal(SuspicionLevel.Likely, Assert.Single(session.Assessment.Suspicions).Level);
        session.Withdraw("tests.procalcitonin");
        Assert.Equal(new EncounterBuilder(hospital.Vocabulary).Set("history.hemodialysis", Presence.Present).Build(), session.Encounter);
    }

    [Fact]
    public void They_agree_after_every_answer_of_an_interview_on_any_knowledge() =>
        Prop.ForAll(Generated.Knowledge(), Generated.Encounter(), Answers(Generated.Encounter(), GeneratedKnowledge.Vocabulary.Terms, 20), (generated, start, answers) =>
            new Differential(generated.Knowledge).CompareInterview(start, answers)).Check(Differential.Runs(50));

    [Fact]
    public void They_agree_after_every_answer_of_an_interview_on_the_built_in_knowledge() =>
        Prop.ForAll(BuiltInEncounters.Encounter(), Answers(BuiltInEncounters.Encounter(), Vocabulary.BuiltIn.Terms, 20), (start, answers) =>
            builtIn.Value.CompareInterview(start, answers)).Check(Differential.Runs(20));

    /// <summary>From nothing to a whole record, and all of it withdrawn again.</summary>
    [Fact]
    public void They_agree_on_the_way_up_and_on_the_way_down_again() =>
        Prop.ForAll(BuiltInEncounters.Encounter(), full => builtIn.Value.CompareInterview(
            new(), Vocabulary.BuiltIn.Terms.Select(term => (term, full.ValueOf(term))).Concat(Vocabulary.BuiltIn.Terms.Reverse().Select(term => (term, default(object)))))).Check(Config.QuickThrowOnFailure.WithMaxTest(1));

    /// <summary>Chance makes such knowledge too seldom.</summary>
    [Fact]
    public void They_agree_on_a_member_that_is_listed_twice_in_two_forms()
    {
        var engines = new Differential(new GeneratedKnowledge(
        [
            "rule a.twice\n  when at least 2 of\n    - leg pain is present\n    - any of\n      - leg pain is present\n    - stiffness is present\n  then note \"A remark.\"\n  cite generated",
        ]).Knowledge);
        Presence[] presences = [Presence.Unknown, Presence.Present, Presence.Absent];
        foreach (var (legPain, stiffness) in presences.SelectMany(first => presences.Select(second => (first, second))))
        {
            engines.CompareAssessments(new() { Presentation = new() { LegPain = legPain, Stiffness = stiffness } });
            engines.CompareTruths(new() { Presentation = new() { LegPain = legPain, Stiffness = stiffness } });
        }
    }

    public void Dispose() => output.WriteLine($"{Differential.Comparisons - before} encounters compared");

    private static Arbitrary<List<Encounter>> Several(Arbitrary<Encounter> encounter) => encounter.Generator.ListOf(encountersEach).Select(all => all.ToList()).ToArbitrary();

    /// <summary>What other encounters say of terms taken at random: an answer that is new, or another, or the same again; or none, which withdraws.</summary>
    private static Arbitrary<List<(Term Term, object? Value)>> Answers(Arbitrary<Encounter> encounter, IReadOnlyList<Term> terms, int count) =>
        (from said in encounter.Generator
         from term in Gen.Elements(terms.ToArray())
         select (term, said.ValueOf(term))).ListOf(count).Select(all => all.ToList()).ToArbitrary();
}
