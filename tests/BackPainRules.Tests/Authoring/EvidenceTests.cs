using BackPainRules.Authoring;

namespace BackPainRules.Tests.Authoring;

public class EvidenceTests
{
    private const string figures = """
        evidence for malignancy.history
          of "history of cancer"
          positive likelihood ratio 14.7
          sensitivity 31 to 33.5 percent
          in "primary care"
          unverified
          cite Deyo1988 table 1
        """;

    [Fact]
    public void Figures_stand_beside_their_rule()
    {
        var evidence = Assert.Single(Load(figures).FindRule("malignancy.history")!.Evidence);

        Assert.Equal("history of cancer: positive likelihood ratio 14.7, sensitivity 31 to 33.5 % in primary care (unverified)", evidence.ToString());
        Assert.Equal([new Citation("Deyo1988", "table 1")], evidence.Citations);
    }

    [Fact]
    public void They_are_shown_and_decide_nothing()
    {
        var encounter = new Encounter { History = new() { Cancer = Presence.Present } };
        var (with, without) = (new BackPainAssessor(Load(figures)).Assess(encounter), new BackPainAssessor(Load("")).Assess(encounter));

        Assert.Contains("positive likelihood ratio 14.7", with.ToString());
        Assert.Contains("\"low\": 31,\n              \"high\": 33.5,\n              \"unit\": \"percent\"", with.ToJson());
        Assert.DoesNotContain("evidence", without.ToJson());
        Assert.Equal(with.Urgency, without.Urgency);
        Assert.Equal(with.Suspicions.Select(suspicion => suspicion.ToString()), without.Suspicions.Select(suspicion => suspicion.ToString()));
    }

    [Theory]
    [InlineData("14.7", "14.8")]
    [InlineData("  unverified\n", "")]
    [InlineData("primary care", "a hospital")]
    [InlineData("table 1", "table 2")]
    public void They_belong_to_the_identity_of_the_knowledge(string old, string @new)
    {
        Assert.Contains(old, figures);
        Assert.NotEqual(Load(figures).Sha256, Load(figures.Replace(old, @new)).Sha256);
    }

    [Fact]
    public void The_built_in_knowledge_has_figures_and_says_which_were_not_verified()
    {
        var evidence = KnowledgeBase.BuiltIn.Rules.SelectMany(rule => rule.Evidence).ToList();

        Assert.True(evidence.Count >= 25);
        Assert.Contains(evidence, one => one.IsUnverified);
        Assert.Contains(evidence, one => !one.IsUnverified);
        Assert.All(evidence, one => Assert.NotEmpty(one.Citations));
    }

    private static KnowledgeBase Load(string evidence)
    {
        var (knowledge, diagnostics) = KnowledgeCompiler.Compile([new("malignancy.md", $"""
            ---
            title: T
            version: 1.0.0
            status: draft
            ---

            ```bibliography
            Deyo1988: A reference.
            ```

            ```rule
            rule malignancy.history
              when history of cancer is present
              then suspect spinal malignancy, likely
               and recommend MRI of the lumbar spine, urgent
              cite Deyo1988
            ```

            {(evidence.Length > 0 ? $"```evidence\n{evidence}\n```\n" : "")}
            """)]);
        Assert.Empty(diagnostics);
        return knowledge!;
    }
}
