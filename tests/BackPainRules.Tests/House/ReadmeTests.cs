using System.Text.RegularExpressions;

namespace BackPainRules.Tests.House;

/// <summary>What the README shows is what there is.</summary>
public class ReadmeTests
{
    private static readonly string readme = File.ReadAllText(Repository.File("README.md"));

    [Fact]
    public void The_quick_start_is_the_code_of_the_sample() =>
        Assert.Contains($"```csharp\n{File.ReadAllText(Repository.File("samples/QuickStart/Program.cs"))}```", readme);

    [Fact]
    public void The_assessment_is_the_beginning_of_what_the_command_prints()
    {
        var encounter = Encounter.Parse(File.ReadAllText(Repository.File("samples/encounters/cauda-equina.json")));
        var shown = Regex.Match(readme, "```text\n(SPECIFIC[^`]*)```").Groups[1].Value;
        Assert.StartsWith(shown, BackPainAssessor.Default.Assess(encounter).ToString());
        Assert.Contains("WHY", shown);
    }

    [Fact]
    public void The_rule_is_a_rule_of_the_built_in_knowledge()
    {
        var rule = Regex.Match(readme, "```text\n(rule [^`]*)```").Groups[1].Value;
        Assert.Contains(KnowledgeBase.BuiltInDocuments(), document => document.Text.Contains($"```rule\n{rule}```", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_somewhere() =>
        Assert.All(Regex.Matches(readme, @"\]\(([^)]+)\)").Select(match => match.Groups[1].Value), link => Assert.True(Path.Exists(Repository.File(link)), link));
}
