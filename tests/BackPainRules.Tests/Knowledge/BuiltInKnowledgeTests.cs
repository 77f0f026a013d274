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
