using BackPainRules.Cli.Editing;

namespace BackPainRules.Cli.Tests.Editing;

/// <summary>A folder that extends the built-in knowledge, and tables.</summary>
public class LocalFolderTests
{
    private const string head = "---\ntitle: Local\nversion: 1.0.0\nstatus: draft\nknowledge base: Here\nextends: BackPainRules 1.x\n---\n\n";

    private static readonly KnowledgeDocument words = new("words.md", head + """
        ```vocabulary
        finding history.hemodialysis
          phrase hemodialysis
          roles red flag, screening
          question "Is the patient on hemodialysis?"
          cite Here2026

        condition spinalBrucellosis
          phrase spinal brucellosis
          category specific cause
          cite Here2026
        ```

        ```rule
        rule here.hemodialysis
          when hemodialysis is present
          then suspect spinal infection, possible
          cite Here2026; Chou2007

        rule here.reassessment
          when classification is nonspecific
          then recommend reassessment, routine, in 2 weeks
          cite Here2026
        ```

        ```adaptation
        replace nonspecific.reassessment
          by here.reassessment
        ```

        ```bibliography
        Here2026: Our agreements.
        ```
        """.ReplaceLineEndings("\n"));

    private static readonly KnowledgeFolder folder = MarkedText.Folder(words);

    [Fact]
    public void Its_own_words_mean_something_and_lead_to_their_entries()
    {
        var used = folder.Documents[0].Mentions.First(mention => mention is { Kind: NameKind.Term, Name: "hemodialysis", Role: MentionRole.Use });

        Assert.Contains("**hemodialysis**: finding, red flag, screening, local", new Meanings(folder).Of(used));
        Assert.Equal("history.hemodialysis", Assert.Single(Destinations.Of(used, folder)).Name);
        Assert.Equal(2, new Renaming(folder).To(used, "dialysis").Places.Count);
        Assert.Contains("already has a meaning", new Renaming(folder).To(used, "fever").Conflict);
    }

    [Fact]
    public void What_it_extends_can_be_looked_up_and_not_changed()
    {
        var cited = folder.Documents[0].Mentions.First(mention => mention.Name == "Chou2007");
        var replaced = folder.Documents[0].Mentions.First(mention => mention.Name == "nonspecific.reassessment");

        Assert.True(folder.DocumentOf(Assert.Single(Destinations.Of(cited, folder)).NamePlace).IsExtended);
        Assert.Contains("**Does not hold here**: replaced by `here.reassessment`", new Meanings(folder).Of(replaced));
        Assert.Contains("belongs to the built-in knowledge", new Renaming(folder).Obstacle(replaced));
        Assert.DoesNotContain("nonspecific.reassessment", folder.Concluding(NameKind.Investigation, "reassessment").Select(rule => rule.Name));
        Assert.Contains("here.reassessment", folder.Concluding(NameKind.Investigation, "reassessment").Select(rule => rule.Name));
    }

    [Theory]
    [InlineData("```rule\nrule a.b\n  when hemod\u00A6", "hemodialysis")]
    [InlineData("```rule\nrule a.b\n  when hemodialysis is \u00A6", "present")]
    [InlineData("```rule\nrule a.b\n  then suspect \u00A6", "spinal brucellosis")]
    [InlineData("```rule\nrule a.b\n  cite \u00A6", "Chou2007")]
    [InlineData("```adaptation\nreplace \u00A6", "nonspecific.reassessment")]
    [InlineData("```adaptation\nreplace nonspecific.reassessment\n  by \u00A6", "here.hemodialysis")]
    [InlineData("```adaptation\nreplace nonspecific.reassessment\n  \u00A6", "written against")]
    [InlineData("```adaptation\n\u00A6", "retire")]
    [InlineData("```vocabulary\n\u00A6", "quantity")]
    [InlineData("```vocabulary\nfinding history.x\n  \u00A6", "question")]
    [InlineData("```vocabulary\nfinding history.x\n  roles red flag, \u00A6", "screening")]
    public void Words_of_both_are_suggested(string marked, string suggested) =>
        Assert.Contains(suggested, MarkedText.SuggestedAt(marked, words).Select(suggestion => suggestion.Text));

    [Fact]
    public void The_form_of_a_rule_that_was_read_need_not_be_copied() =>
        Assert.Matches("^1\\.[0-9.]+ [0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{6}$", Assert.Single(MarkedText.SuggestedAt("```adaptation\nreplace nonspecific.reassessment\n  written against \u00A6", words)).Text);

    [Fact]
    public void A_folder_that_extends_nothing_knows_nothing_of_the_built_in_rules()
    {
        var alone = MarkedText.Folder(words with { Text = words.Text.Replace("extends: BackPainRules 1.x\n", "", StringComparison.Ordinal) });

        Assert.Null(alone.Declaration(NameKind.Source, "Chou2007"));
        Assert.Single(alone.Documents);
    }

    [Fact]
    public void The_rows_of_a_table_are_rules_and_its_heads_are_names()
    {
        var table = MarkedText.Folder(new KnowledgeDocument("made.md", """
            ```table
            table made.score
              | row | fever   | age              | suspect spinal infection | cite  |
              |-----|---------|------------------|--------------------------|-------|
              | one | present | at least 50 years | likely                  | Here1 |
              | two | absent  | -                | possible                 | Here2 |
            ```
            """.ReplaceLineEndings("\n")));
        var row = table.Declaration(NameKind.Rule, "made.score.one")!;

        Assert.Contains("| two | absent", new Meanings(table).Of(row));
        Assert.Equal(["made.score"], table.Concluding(NameKind.Condition, "spinal infection").Select(block => block.Name));
        Assert.Equal("Term age, Term fever, Rule made.score.one, Rule made.score.two, Source Here1, Source Here2, Condition spinal infection",
            string.Join(", ", table.Mentions.OrderBy(mention => mention.Name.ToLowerInvariant().Replace("here", "n", StringComparison.Ordinal), StringComparer.Ordinal).Select(mention => $"{mention.Kind} {mention.Name}")));
        Assert.Contains("is a row of a table", new Renaming(table).Obstacle(row));
    }
}
