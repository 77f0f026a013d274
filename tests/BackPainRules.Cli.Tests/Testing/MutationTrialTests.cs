using System.Text.RegularExpressions;
using BackPainRules.Cli.Testing;

namespace BackPainRules.Cli.Tests.Testing;

/// <summary>What the quick way says of a mistake is what comes of making it and starting from the text.</summary>
public class MutationTrialTests
{
    [Theory]
    [InlineData("cauda-equina-syndrome.md")]
    [InlineData("axial-spondyloarthritis.md")]
    [InlineData("malignancy.md")]
    public void A_mistake_is_noticed_exactly_where_the_changed_document_no_longer_passes(string name)
    {
        var documents = Sources.Alone(name);
        var (_, results) = Try(WithoutMostExamples(documents));

        Assert.True(results.Count > 50);
        Assert.All(results, result =>
        {
            var loads = KnowledgeBase.TryLoad(WithoutMostExamples(documents).With(result.Mutant), out var changed, out _);
            Assert.Equal(loads, result.Fate != Fate.CaughtByCheck);
            if (loads) Assert.True(Fails(changed!) == (result.Fate == Fate.Noticed), $"{result.Fate}: {result.Mutant}");
        });
        Assert.Contains(results, result => result.Fate == Fate.Noticed);
        Assert.Contains(results, result => result.Fate == Fate.Unnoticed);
    }

    [Theory]
    [InlineData("cauda-equina-syndrome.md")]
    [InlineData("axial-spondyloarthritis.md")]
    public void The_example_that_is_missed_passes_and_would_notice(string name)
    {
        var documents = WithoutMostExamples(Sources.Alone(name));
        var (_, results) = Try(documents);
        var unnoticed = results.Where(result => result.Fate == Fate.Unnoticed).ToList();

        Assert.True(unnoticed.Count > 20);
        Assert.All(unnoticed, result =>
        {
            Assert.NotNull(result.Patient);
            KnowledgeDocument[] completed = [.. documents, new("missing.md", Document(ExampleSkeleton.Fenced(Vocabulary.BuiltIn, result.Patient, result.Expectations!)))];
            Assert.False(Fails(KnowledgeBase.Load(completed)), $"does not hold as the rules are: {result.Mutant}");
            Assert.True(Fails(KnowledgeBase.Load(((IReadOnlyList<KnowledgeDocument>)completed).With(result.Mutant))), $"would not notice: {result.Mutant}");
        });
    }

    [Fact]
    public void Only_so_many_are_tried_where_only_so_many_are_asked_for_and_always_the_same()
    {
        var all = new MutationTrial(Sources.BuiltIn, KnowledgeBase.Load(Sources.BuiltIn)).Mutants;

        Assert.Equal(100, all.Sample(100).Count);
        Assert.Equal(all.Sample(100), all.Sample(100));
        Assert.Subset(all.Sample(200).ToHashSet(), all.Sample(100).ToHashSet());
        Assert.True(all.Sample(100).Select(mutant => mutant.Document).Distinct().Count() > 10);
        Assert.All(all.In("Cauda-Equina.one-sign"), mutant => Assert.Equal("cauda-equina.one-sign", mutant.Block));
    }

    [Fact]
    public void Mistakes_of_every_kind_are_made_and_no_two_are_the_same()
    {
        var all = new MutationTrial(Sources.BuiltIn, KnowledgeBase.Load(Sources.BuiltIn)).Mutants;

        Assert.Equal(
            ["classification swapped", "comparison turned round", "conclusion dropped", "condition swapped", "contributor swapped", "count changed", "criterion dropped", "end of range dropped",
                "investigation swapped", "level changed", "mechanism swapped", "presence swapped", "threshold itself in or out", "threshold shifted", "unit swapped", "urgency changed", "value swapped"],
            all.Select(mutant => mutant.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(all.Count, all.Select(mutant => mutant.ToString()).Distinct().Count());
        Assert.DoesNotContain(all, mutant => mutant.Old.SequenceEqual(mutant.New));
    }

    private static (KnowledgeBase Knowledge, IReadOnlyList<MutantResult> Results) Try(IReadOnlyList<KnowledgeDocument> documents)
    {
        var knowledge = KnowledgeBase.Load(documents);
        var trial = new MutationTrial(documents, knowledge);
        return (knowledge, trial.Try(trial.Mutants));
    }

    private static bool Fails(KnowledgeBase knowledge)
    {
        var assessor = new BackPainAssessor(knowledge);
        return knowledge.Examples.Any(example => example.Run(assessor).Count > 0);
    }

    /// <summary>Every other fence of examples is left out, so that enough goes unnoticed.</summary>
    private static IReadOnlyList<KnowledgeDocument> WithoutMostExamples(IReadOnlyList<KnowledgeDocument> documents)
    {
        var count = 0;
        return [.. documents.Select(document => document with { Text = Regex.Replace(document.Text, "(?ms)^```example$.*?^```$", fence => count++ % 2 == 0 ? "" : fence.Value) })];
    }

    private static string Document(string fence) => $"---\ntitle: Missing\nversion: 1.0.0\nstatus: draft\n---\n\n{fence}";
}
