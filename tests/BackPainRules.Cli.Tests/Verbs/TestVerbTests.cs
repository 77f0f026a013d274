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
            test.md:20: failed "Retention alone"
              given urinary retention present
              test.md:22: expected cauda equina syndrome is possible, but it is likely
              test.md:24: expected test.retention is not met, but it is met

            1 passed, 1 failed

            """.ReplaceLineEndings("\n"), call.Output);
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
