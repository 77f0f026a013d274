using System.Text.Json;
using System.Xml.Linq;

namespace BackPainRules.Cli.Tests.Verbs;

public class TestVerbTests
{
    [Fact]
    public void The_built_in_examples_pass()
    {
        var call = Call.To("test");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Matches("^[0-9]+ passed, 0 failed\n$", call.Output);
    }

    [Fact]
    public void A_failing_example_says_where_what_was_given_and_what_came_instead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("""
            example "Retention alone"
            given urinary retention is present
            expect cauda equina syndrome is possible
               and urgency is emergency
               and test.retention is not met

            given urinary retention is absent
            expect test.retention is not met
            """.ReplaceLineEndings("\n")));

        var call = Call.To("test", folder.Path);

        Assert.Equal(1, call.ExitCode);
        Assert.Equal("""
            test.md:20:1: failed "Retention alone"
              given urinary retention is present

              test.md:22:8: cauda equina syndrome
                expected  possible
                got       likely
                because   test.retention (test.md:8), likely: urinary retention present

              test.md:24:8: test.retention
                expected  not met
                got       met
                because   so it is: urinary retention is present

            1 passed, 1 failed

            """.ReplaceLineEndings("\n"), call.Output);
    }

    [Theory]
    [InlineData("age is 30 years", "test.retention is met", "open", "not known: urinary retention")]
    [InlineData("urinary retention is absent", "test.retention is open", "not met", "it is not so that: urinary retention is present")]
    [InlineData("urinary retention is present", "urgency is soon", "emergency", "MRI of the lumbar spine is recommended, emergency: test.retention (test.md:8), emergency: urinary retention present")]
    [InlineData("urinary retention is present", "classification is nonspecific", "specific", "cauda equina syndrome is likely: test.retention (test.md:8), likely: urinary retention present")]
    [InlineData("urinary retention is absent", "MRI of the lumbar spine is recommended", "not recommended", "test.retention (test.md:8) is not met: it is not so that: urinary retention is present")]
    [InlineData("urinary retention is absent", "spinal infection is suspected", "not suspected", "no rule concludes it")]
    [InlineData("urinary retention is absent", "urinary retention is asked", "not asked", "it is given")]
    [InlineData("age is 30 years", "urinary retention is not asked", "asked", "the answer could change classification, category, cauda equina syndrome, MRI of the lumbar spine")]
    [InlineData("age is 30 years", "category is specific cause", "undetermined", "nothing is suspected, and these screening questions have no answer: leg pain, progressive weakness, urinary retention,")]
    public void Why_it_came_out_so_is_said_by_rules_and_facts(string given, string expected, string got, string because)
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With($"given {given}\nexpect {expected}"));

        var output = string.Join(' ', Call.To("test", folder.Path).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains($"got {got} because {because}", output);
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("given urinary retention is present\nexpect urgency is soon"));

        var call = Call.To("test", folder.Path, "--format", "json", "--coverage");
        using var json = JsonDocument.Parse(call.Output);
        var failure = json.RootElement.GetProperty("failures")[0];
        var expectation = failure.GetProperty("expectations")[0];

        Assert.Equal(1, call.ExitCode);
        Assert.Equal((0, 1), (json.RootElement.GetProperty("passed").GetInt32(), json.RootElement.GetProperty("failed").GetInt32()));
        Assert.Equal(("test.md", 20), (failure.GetProperty("document").GetString(), failure.GetProperty("line").GetInt32()));
        Assert.Equal(("urgency", "soon", "emergency"), (expectation.GetProperty("subject").GetString(), expectation.GetProperty("expected").GetString(), expectation.GetProperty("actual").GetString()));
        Assert.Equal("test.retention", json.RootElement.GetProperty("coverage")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Build_servers_get_junit_xml()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("given urinary retention is present\nexpect urgency is soon\n\ngiven age is 30 years\nexpect urgency is none"));

        var xml = XDocument.Parse(Call.To("test", folder.Path, "--format", "junit").Output);
        var suite = Assert.Single(xml.Root!.Elements("testsuite"));

        Assert.Equal(("test.md", "2", "1"), (suite.Attribute("name")!.Value, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(["line 20: urinary retention is present", "line 23: age is 30 years"], suite.Elements("testcase").Select(test => test.Attribute("name")!.Value));
        Assert.Equal("expected urgency is soon, but it is emergency", Assert.Single(suite.Descendants("failure")).Attribute("message")!.Value);
    }

    [Fact]
    public void A_mistake_that_no_example_would_notice_is_shown_with_the_example_that_would()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("given urinary retention is present\nexpect cauda equina syndrome is suspected\n   and MRI of the lumbar spine is recommended, emergency"));

        var call = Call.To("test", folder.Path, "--mutants");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("""
            test.md:10:39: nobody would notice, in rule test.retention (level changed)
              -   then suspect cauda equina syndrome, likely
              +   then suspect cauda equina syndrome, possible
            An example that would. What it expects is what the rules say now: a clinician has to agree before it is kept.

            ```example
            given urinary retention is present
            expect cauda equina syndrome is likely
            ```
            """.ReplaceLineEndings("\n"), call.Output);
        Assert.Equal(1, Call.To("test", folder.Path, "--mutants", "--at-least", "95").ExitCode);
        Assert.Equal(0, Call.To("test", folder.Path, "--mutants", "--at-least", "50").ExitCode);
    }

    [Fact]
    public void Mistakes_are_not_tried_on_examples_that_fail_already()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("given urinary retention is present\nexpect urgency is soon"));

        var call = Call.To("test", folder.Path, "--mutants");

        Assert.Equal(1, call.ExitCode);
        Assert.Contains("mistakes are tried only when every example passes", call.Error);
        Assert.DoesNotContain("deliberate", call.Output);
    }

    [Theory]
    [InlineData("test --coverage --rule cauda-equina.one-sing", "'cauda-equina.one-sing' is neither a rule nor a definition; did you mean 'cauda-equina.one-sign'?")]
    [InlineData("test --mutants --sample 0", "'0' is no number of mistakes to try")]
    [InlineData("test --mutants --sample many", "'many' is no number of mistakes to try")]
    [InlineData("test --mutants --at-least most", "'most'")]
    [InlineData("test --mutants --format junit", "JUnit XML holds the examples alone")]
    public void What_cannot_be_done_is_said(string line, string why)
    {
        var call = Call.To(line.Split(' '));

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains(why, call.Error);
    }

    [Fact]
    public void Coverage_of_one_rule_shows_what_decides()
    {
        var call = Call.To("test", "--coverage", "--rule", "cauda-equina.retention-and-numbness");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Matches("cauda-equina.retention-and-numbness +2 met +2 not met +2 open +3 of +3 decide\n    - urinary retention is present +[0-9]+ by being met +[0-9]+ by not being met +[0-9]+ if it were known\n", call.Output);
    }

    [Fact]
    public void Documents_with_a_mistake_are_explained_instead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("given urinary retention is present\nexpect test.retenton is met"));

        var call = Call.To("test", folder.Path);

        Assert.Equal((1, ""), (call.ExitCode, call.Output));
        Assert.Contains("test.md:21:8", call.Error);
    }
}
