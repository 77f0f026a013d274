using System.Reflection;
using BackPainRules.NRules.Facts;
using BackPainRules.NRules.Sessions;
using BackPainRules.Tests;
using BackPainRules.Tests.Inference;
using FsCheck.Fluent;
using PublicApiGenerator;

namespace BackPainRules.NRules.Tests;

public class NRulesEngineTests
{
    private static readonly NRulesEngine engine = new(KnowledgeBase.BuiltIn);

    [Fact]
    public void Every_rule_of_the_knowledge_is_a_rule_of_NRules_with_its_id_its_words_and_its_citations() =>
        Assert.All(KnowledgeBase.BuiltIn.Rules, rule =>
        {
            var definition = Assert.Single(engine.Judging.Rules, definition => definition.Name == rule.Id);
            Assert.Contains(rule.Criterion.ToString(), definition.Description);
            Assert.All(rule.Conclusions, conclusion => Assert.Contains(conclusion.ToString(), definition.Description));
            Assert.Equal(string.Join("; ", rule.Citations), definition.Properties["Citations"]);
            Assert.All(rule.Citations, citation => Assert.Contains(KnowledgeBase.BuiltIn.Bibliography[citation.Key], (string)definition.Properties["References"]));
            Assert.Equal([rule.Document], definition.Tags);
        });

    [Fact]
    public void No_rule_has_a_priority() =>
        Assert.All(engine.Judging.Rules, definition => Assert.Equal(0, definition.Priority));

    [Fact]
    public void The_network_that_NRules_draws_names_the_rules()
    {
        var dgml = engine.ToDgml();

        Assert.All(KnowledgeBase.BuiltIn.Rules, rule => Assert.Contains($"\"{rule.Id}\"", dgml));
    }

    [Fact]
    public void The_events_of_NRules_tell_which_rule_fired_on_which_observation()
    {
        var fired = engine.Trace(new() { Presentation = new() { UrinaryRetention = Presence.Present } });

        Assert.Contains("bladder retention: urinary retention is present", fired);
        Assert.DoesNotContain(fired, fire => fire.StartsWith("cauda-equina.retention-and-numbness", StringComparison.Ordinal));
    }

    [Fact]
    public void Judgments_and_conclusions_are_facts_linked_to_what_they_follow_from()
    {
        var encounter = new Encounter { Presentation = new() { UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } };
        var memory = engine.Judging.Open();
        var atFirst = Facts(memory);

        memory.Observe(engine.Judging.Observe(encounter));
        Assert.Contains(memory.Session.Query<Consequence>(), fact => fact.ToString() == "suspect cauda equina syndrome, likely [cauda-equina.retention-and-numbness]");
        Assert.Contains(memory.Session.Query<Judgment>(), fact => fact.ToString() == "cauda-equina.retention-and-numbness (met)");

        memory.Observe([]);
        Assert.Equal(atFirst, Facts(memory));
    }

    [Fact]
    public void What_is_open_has_no_judgment()
    {
        var truths = engine.Evaluate(new() { Presentation = new() { UrinaryRetention = Presence.Present } });

        Assert.Equal(Truth.Unknown, truths["cauda-equina.retention-and-numbness"]);
    }

    [Fact]
    public void All_threads_can_use_one_engine()
    {
        var encounters = BuiltInEncounters.Encounter().Generator.Sample(64).ToArray();
        var (builtIn, nrules) = (BackPainAssessor.Default, new BackPainAssessor(new NRulesEngine(KnowledgeBase.BuiltIn)));
        var expected = Array.ConvertAll(encounters, encounter => Differential.Json(builtIn.Assess(encounter)));

        Parallel.For(0, 8 * encounters.Length, new() { MaxDegreeOfParallelism = 8 }, i =>
            Assert.Equal(expected[i % encounters.Length], Differential.Json(nrules.Assess(encounters[i % encounters.Length]))));
    }

    [Fact]
    public void Nothing_of_an_encounter_stays_behind()
    {
        var gone = AssessAndForget();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(gone.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference AssessAndForget()
        {
            var encounter = new Encounter { Id = new('x', 3), Presentation = new() { Fever = Presence.Present } };
            engine.FindMet(encounter);
            using var session = engine.Open(encounter);
            return new(encounter);
        }
    }

    [Fact]
    public void The_public_api_is_the_one_that_was_approved() =>
        Approved.Match(typeof(NRulesEngine).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n", "PublicApi.approved.txt");

    [Fact]
    public void No_type_of_NRules_is_in_a_public_signature() =>
        Assert.DoesNotContain(typeof(NRulesEngine).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(member => member switch
            {
                MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
                PropertyInfo property => [property.PropertyType],
                _ => [],
            }), type => type.ToString().Contains("NRules.RuleModel", StringComparison.Ordinal) || (type.Assembly.GetName().Name!.StartsWith("NRules", StringComparison.Ordinal)));

    [Fact]
    public void An_engine_needs_knowledge_and_an_encounter()
    {
        Assert.Throws<ArgumentNullException>(() => new NRulesEngine(null!));
        Assert.Throws<ArgumentNullException>(() => engine.FindMet(null!));
        Assert.Throws<ArgumentNullException>(() => engine.Evaluate(null!));
        Assert.Throws<ArgumentNullException>(() => engine.Open(null!));
        Assert.Throws<ArgumentNullException>(() => engine.Trace(null!));
    }

    private static List<string> Facts(WorkingMemory memory) => [.. memory.Session.Query<object>().AsEnumerable().Select(fact => fact.ToString()!).Order(StringComparer.Ordinal)];
}
