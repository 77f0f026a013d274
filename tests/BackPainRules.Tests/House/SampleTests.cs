using System.Text.RegularExpressions;

namespace BackPainRules.Tests.House;

/// <summary>The samples do what they say.</summary>
public class SampleTests
{
    [Fact]
    public void The_quick_start_prints_what_its_comments_say()
    {
        var comments = Regex.Matches(File.ReadAllText(Repository.File("samples/QuickStart/Program.cs")), @"^Console\.WriteLine\(.*\);\s*// (.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value.TrimEnd()).ToList();
        var (exitCode, output, errors) = BuiltProgram.Run("QuickStart");
        var printed = output.TrimEnd('\n').Split('\n');

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(comments.Count, printed.Length);
        Assert.Equal(["the rule, and the facts that made it true", "what to ask next"], comments[3..]);
        Assert.Equal(comments[..3], printed[..3]);
        Assert.Contains(KnowledgeBase.BuiltIn.Rules, rule => printed[3].StartsWith(rule.Id, StringComparison.Ordinal));
        Assert.All(["urinary retention", "saddle anesthesia"], fact => Assert.Contains(fact, printed[3]));
        Assert.Contains(KnowledgeBase.BuiltIn.Vocabulary.Terms, term => printed[4].Contains(term.Label, StringComparison.OrdinalIgnoreCase) || printed[4].Contains(term.Question, StringComparison.Ordinal));
    }

    /// <summary>Wherever the test of a sample stands, it names the sample.</summary>
    [Fact]
    public void Every_sample_is_the_matter_of_a_test()
    {
        var tests = Directory.EnumerateFiles(Repository.File("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.All(Directory.EnumerateDirectories(Repository.File("samples")).Select(folder => Path.GetFileName(folder)!), sample =>
            Assert.Contains(tests, test => Regex.IsMatch(test, $"(\"|samples/|samples\", \"){sample}[\"/]")));
    }
}
