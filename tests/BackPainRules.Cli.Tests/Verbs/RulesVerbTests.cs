using System.Text.Json;

namespace BackPainRules.Cli.Tests.Verbs;

public class RulesVerbTests
{
    [Fact]
    public void Every_rule_is_listed_with_its_citations()
    {
        var output = "\n" + Call.To("rules").Output;

        foreach (var rule in KnowledgeBase.BuiltIn.Rules) Assert.Contains($"\n{rule.Id}\n", output);
        Assert.Equal(KnowledgeBase.BuiltIn.Rules.Count, output.Split("\n    cite ").Length - 1);
    }

    [Fact]
    public void A_topic_lists_its_rules()
    {
        var output = Call.To("rules", "cauda-equina").Output;

        Assert.Contains("cauda-equina.two-signs\n", output);
        Assert.DoesNotContain("infection.", output);
    }

    [Fact]
    public void A_rule_is_shown_in_the_words_of_its_document_with_its_sources()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("given urinary retention is present\nexpect test.retention is met"));

        var call = Call.To("rules", "test.retention", "--knowledge", folder.Path);

        Assert.Equal(0, call.ExitCode);
        Assert.Equal("""
            rule test.retention
              when urinary retention is present
              then suspect cauda equina syndrome, likely
               and recommend MRI of the lumbar spine, emergency
              cite Source

            stands in
              test.md: A test, version 1.0.0, draft

            fingerprint
              FINGERPRINT

            sources
              Source: A source.

            """.ReplaceLineEndings("\n"), System.Text.RegularExpressions.Regex.Replace(call.Output, "[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{6}", "FINGERPRINT"));
    }

    [Fact]
    public void Every_rule_can_be_shown_and_its_lists_are_those_of_the_language()
    {
        var shown = Call.To("rules", "cauda-equina.retention-and-numbness").Output;

        Assert.Contains("""
              when all of
                - urinary retention is present
                - any of
                  - saddle anesthesia is present
                  - reduced anal tone is present
              then suspect cauda equina syndrome, likely
            """.ReplaceLineEndings("\n"), shown);
        foreach (var rule in KnowledgeBase.BuiltIn.Rules)
            Assert.StartsWith($"rule {rule.Id}\n", Call.To("rules", rule.Id).Output);
    }

    [Fact]
    public void Json_holds_what_a_rule_rests_on()
    {
        using var json = JsonDocument.Parse(Call.To("rules", "workup.cauda-equina", "--format", "json").Output);

        Assert.Contains("cauda-equina.two-signs", json.RootElement.GetProperty("buildsOn").EnumerateArray().Select(rule => rule.GetString()));
        Assert.StartsWith("Chou R,", json.RootElement.GetProperty("cites")[0].GetProperty("reference").GetString());
        using var all = JsonDocument.Parse(Call.To("rules", "--format", "json").Output);
        Assert.Equal(KnowledgeBase.BuiltIn.Rules.Count, all.RootElement.GetArrayLength());
    }
}
