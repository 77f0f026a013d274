using System.Text.RegularExpressions;
using BackPainRules.Tests.Inference;

namespace BackPainRules.Tests.Knowledge;

public class BuiltInKnowledgeTests
{
    private static readonly KnowledgeBase knowledge = KnowledgeBase.BuiltIn;

    [Fact]
    public void It_has_no_mistakes_and_is_safe()
    {
        KnowledgeBase.TryLoad(KnowledgeBase.BuiltInDocuments(), out var loaded, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(knowledge.Sha256, loaded!.Sha256);
        Assert.Equal("BackPainRules", loaded.Name);
    }

    [Fact]
    public void Every_example_passes() =>
        Assert.Empty(knowledge.Examples.SelectMany(example => example.Run(BackPainAssessor.Default).Select(failure => $"{example.Span.Document}:{example.Span.Line} {example.Title}: {failure}")));

    [Fact]
    public void Every_rule_is_shown_met_not_met_and_open()
    {
        var shown = knowledge.Examples.SelectMany(example => example.Expectations).Select(expectation => expectation.ToString()).ToHashSet();
        var missing = from rule in knowledge.Rules
                      from state in new[] { "met", "not met", "open" }
                      where !shown.Contains($"{rule.Id} is {state}")
                      select $"{rule.Id} is never shown {state}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_threshold_is_shown_at_just_below_and_just_above()
    {
        var thresholds = BuiltInEncounters.Leaves(knowledge).OfType<Criterion.Within>()
            .SelectMany(within => new[] { within.Range.Minimum, within.Range.Maximum }.OfType<decimal>().Select(value => (within.Quantity, Value: value))).Distinct();
        var missing = from threshold in thresholds
                      let values = knowledge.Examples.Select(example => example.Encounter[threshold.Quantity]).OfType<Interval>().Where(known => known.Low == known.High).Select(known => known.Low).ToList()
                      let near = Math.Max(1, threshold.Value / 50)
                      from shown in new[]
                      {
                          ("at", values.Contains(threshold.Value)),
                          ("just below", threshold.Value == threshold.Quantity.Minimum || values.Any(value => value < threshold.Value && value >= threshold.Value - near)),
                          ("just above", threshold.Value == threshold.Quantity.Maximum || values.Any(value => value > threshold.Value && value <= threshold.Value + near)),
                      }
                      where !shown.Item2
                      select $"{threshold.Quantity} is never shown {shown.Item1} {threshold.Value}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_term_of_a_rule_matters()
    {
        var asked = BuiltInEncounters.Leaves(knowledge).Select(leaf => leaf switch
        {
            Criterion.IsPresent(var finding) => finding.Id,
            Criterion.IsAbsent(var finding) => finding.Id,
            Criterion.Within(var quantity, _) => quantity.Id,
            Criterion.Is(var choice, _) => choice.Id,
            _ => null,
        }).OfType<string>().Distinct();

        Assert.Subset(knowledge.Vocabulary.Terms.Select(term => term.Id).ToHashSet(), asked.ToHashSet());
        Assert.All(knowledge.Vocabulary.Screening.OfType<Finding>(), finding => Assert.Contains(finding.Id, asked));
    }

    [Fact]
    public void Every_citation_is_in_the_bibliography_and_what_was_not_verified_says_so()
    {
        Assert.All(knowledge.Rules.SelectMany(rule => rule.Citations), citation => Assert.True(knowledge.Bibliography.ContainsKey(citation.Key)));
        Assert.NotEmpty(knowledge.NonspecificRestsOn);
        Assert.NotEmpty(knowledge.CauseUnknownRestsOn);
        Assert.Contains(KnowledgeBase.BuiltInDocuments(), document => Regex.IsMatch(document.Text, "## Review notes[\\s\\S]*unverified"));
    }
}
