using BackPainRules.Cli.Testing;

namespace BackPainRules.Cli.Tests.Testing;

public class ExampleCoverageTests
{
    private const string rules = """
        definition a source of infection
          when any of
            - intravenous drug use is present
            - recent infection is present
          cite Source

        """;

    [Fact]
    public void What_is_never_shown_is_named_with_an_example_that_would_show_it()
    {
        var block = Of("given recent infection is present\nexpect a source of infection is met");

        Assert.Equal((1, 0, 0), (block.Met, block.NotMet, block.Open));
        Assert.Equal(
            [
                "never shown not met: intravenous drug use is absent, recent infection is absent",
                "never shown open: fever is unknown",
                "'intravenous drug use is present' never alone decides by being met: intravenous drug use is present",
                "'intravenous drug use is present' never alone decides by being not met: intravenous drug use is absent",
                "'recent infection is present' never alone decides by being not met: recent infection is absent",
            ],
            block.Missing.Select(missing => $"{missing.What}: {string.Join(", ", ExampleSkeleton.Facts(Vocabulary.BuiltIn, missing.Patient))}".Replace("leg pain is unknown", "fever is unknown", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_thing_that_is_asked_decides_where_all_the_rest_leaves_it_to_it()
    {
        var block = Of("""
            given recent infection is present, intravenous drug use is present
            expect a source of infection is met

            given recent infection is present, intravenous drug use is absent
            expect a source of infection is met

            given recent infection is absent
            expect a source of infection is open

            given recent infection is absent, intravenous drug use is absent
            expect a source of infection is not met
            """);

        Assert.Equal(
            [("intravenous drug use is present", 0, 1, 1), ("recent infection is present", 1, 2, 0)],
            block.Statements.Select(statement => (statement.Statement.ToString(), statement.Met, statement.NotMet, statement.Open)));
        Assert.Equal([false, true], block.Statements.Select(statement => statement.IsDecisive));
        Assert.Equal("'intravenous drug use is present' never alone decides by being met", Assert.Single(block.Missing).What);
    }

    [Fact]
    public void What_can_never_decide_is_not_asked_for()
    {
        var block = Of("""
            given age is 60 years, fever is present
            expect old is met

            given age is 60 years, fever is absent
            expect old is not met

            given age is 40 years
            expect old is not met

            given fever is present
            expect old is open
            """,
            "definition old\n  when all of\n    - age is at least 50 years\n    - age is at least 40 years\n    - fever is present\n  cite Source\n");

        Assert.Equal([true, true, true], block.Statements.Select(statement => statement.IsDecisive));
        Assert.Equal([(false, false), (false, true), (false, false)], block.Statements.Select(statement => (statement.CannotBeMet, statement.CannotBeNotMet)));
        Assert.Empty(block.Missing);
    }

    [Fact]
    public void Every_rule_and_definition_of_the_built_in_knowledge_is_shown_met_not_met_and_open() =>
        Assert.All(new ExampleCoverage(KnowledgeBase.BuiltIn).Of(null), block => Assert.True(block is { Met: > 0, NotMet: > 0, Open: > 0 }, block.Name));

    private static BlockCoverage Of(string examples, string definition = rules) => Assert.Single(new ExampleCoverage(KnowledgeBase.Load([new("test.md", $"""
        ---
        title: A test
        version: 1.0.0
        status: draft
        ---

        ```definition
        {definition}
        ```

        ```bibliography
        Source: A source.
        ```

        ```example
        {examples}
        ```

        """.ReplaceLineEndings("\n"))])).Of(null));
}
