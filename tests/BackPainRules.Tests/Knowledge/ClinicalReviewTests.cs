using System.Text.RegularExpressions;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Knowledge;

/// <summary>The page of what clinicians should check speaks of rules and definitions that there are.</summary>
public class ClinicalReviewTests
{
    private static readonly string page = File.ReadAllText(Repository.File("docs/clinical-review.md"));

    [Fact]
    public void Every_rule_on_the_page_exists() =>
        Assert.Subset(KnowledgeBase.BuiltIn.Rules.Select(rule => rule.Id).ToHashSet(),
            Regex.Matches(page, @"`([a-z0-9-]+\.[a-z0-9-]+)`").Select(match => match.Groups[1].Value).Where(id => !id.EndsWith(".md", StringComparison.Ordinal)).ToHashSet());

    [Fact]
    public void Every_definition_on_the_page_exists() =>
        Assert.Subset(KnowledgeBase.BuiltIn.Definitions.Select(definition => definition.Name).ToHashSet(),
            Regex.Matches(page, @"definitions? ((?:`[^`]+`(?:, )?)+)").SelectMany(list => Regex.Matches(list.Groups[1].Value, "`([^`]+)`")).Select(match => match.Groups[1].Value).ToHashSet());

    [Theory]
    [InlineData("caudaEquina")]
    [InlineData("spinalCordCompression")]
    [InlineData("spinalMalignancy")]
    [InlineData("vertebralFracture")]
    [InlineData("spinalInfection")]
    [InlineData("epiduralHematoma")]
    [InlineData("axialSpondyloarthritis")]
    [InlineData("abdominalAorticAneurysm")]
    [InlineData("aorticDissection")]
    [InlineData("visceralDisease")]
    [InlineData("herpesZoster")]
    [InlineData("nerveRootIrritation")]
    [InlineData("spinalStenosis")]
    public void Every_condition_has_a_rule_on_the_page(string condition) =>
        Assert.Contains(KnowledgeBase.BuiltIn.Rules, rule => page.Contains($"`{rule.Id}`", StringComparison.Ordinal)
            && rule.Conclusions.OfType<Conclusion.Suspect>().Any(conclusion => conclusion.Condition.Id == condition));

    [Fact]
    public void The_shares_of_the_synthetic_population_are_those_of_its_page()
    {
        var section = Regex.Match(File.ReadAllText(Repository.File("docs/restraint.md")), "## What one decision costs(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;
        var told = page.Split("\n\n").Where(paragraph => paragraph.Contains("(restraint.md)", StringComparison.Ordinal)).SelectMany(Shares).ToHashSet();

        Assert.NotEmpty(told);
        Assert.Subset(Shares(section).ToHashSet(), told);
    }

    private static IEnumerable<string> Shares(string text) => Regex.Matches(text, @"\d+\.\d %").Select(match => match.Value);
}
