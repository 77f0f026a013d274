using BackPainRules.Authoring;
using BackPainRules.Cli.Editing;
using FsCheck.Xunit;

namespace BackPainRules.Cli.Tests.Editing;

public class SuggestionTests
{
    private static readonly KnowledgeDocument others = new("others.md", """
        ```rule
        rule test.one
          when fever is present
        ```

        ```definition
        definition odd bladder
          when fever is present
        ```

        ```bibliography
        Known2007: A reference.
        ```
        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("¦", "")]
    [InlineData("Prose with fever ¦", "")]
    [InlineData("---\nstatus: ¦", "draft | in review | approved | retired")]
    [InlineData("```ru¦", "rule | definition | evidence | example | table | vocabulary | adaptation | bibliography | text")]
    [InlineData("```rule\n¦", "rule")]
    [InlineData("```rule\nrule ¦", "")]
    [InlineData("```rule\nrule a.b\n  ¦", "when")]
    [InlineData("```rule\nrule a.b\n  when all of\n    ¦", "-")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  ¦", "- | then")]
    [InlineData("```rule\nrule a.b\n  when at least 2 ¦", "of")]
    [InlineData("```rule\nrule a.b\n  when fever is ¦", "present | absent")]
    [InlineData("```rule\nrule a.b\n  when fever is pre¦", "present | absent")]
    [InlineData("```rule\nrule a.b\n  when sex is ¦", "female | male | other")]
    [InlineData("```rule\nrule a.b\n  when age is ¦", "less than | at most | at least | more than | between")]
    [InlineData("```rule\nrule a.b\n  when age is at least ¦", "less than | at most | at least | more than | between")]
    [InlineData("```rule\nrule a.b\n  when age is at least 50 y¦", "years")]
    [InlineData("```rule\nrule a.b\n  when age is between 50 ¦", "and")]
    [InlineData("```rule\nrule a.b\n  when age is between 50 and ¦", "")]
    [InlineData("```rule\nrule a.b\n  when age is between 50 and 60 ¦", "years")]
    [InlineData("```rule\nrule a.b\n  when pain intensity is at least 7 ¦", "")]
    [InlineData("```rule\nrule a.b\n  when spinal infection is ¦", "suspected | likely")]
    [InlineData("```rule\nrule a.b\n  when odd bladder is ¦", "met")]
    [InlineData("```rule\nrule a.b\n  when classification is ¦", "nonspecific | specific")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then ¦", "suspect | recommend | substitute | mechanism | contributor | expect course | note | outside scope")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then suspect spinal infection, ¦", "possible | likely")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then recommend bone scan, ¦", "routine | soon | urgent | emergency")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then recommend bone scan, soon, ¦", "following | with contrast | without contrast | in")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then recommend imaging not indicated, ¦", "following | with contrast | without contrast | in")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then substitute bone scan ¦", "by")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then note \"fever is ¦", "")]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then outside scope\n  ¦", "and | cite")]
    [InlineData("```rule\nrule a.b\n  cite K¦", "Known2007")]
    [InlineData("```rule\nrule a.b\n  cite Known2007 table 2; ¦", "Known2007")]
    [InlineData("```rule\nrule a.b\n  cite Known2007 ¦", "")]
    [InlineData("```rule\nrule a.b\n  cite Known2007 page 2, ¦", "")]
    [InlineData("```rule\nrule a.b\n  cite Known2007\n\n¦", "rule")]
    [InlineData("```definition\ndefinition a thing\n  when fever is present\n  ¦", "- | cite")]
    [InlineData("```evidence\n¦", "evidence for")]
    [InlineData("```evidence\nevidence for ¦", "test.one")]
    [InlineData("```evidence\nevidence for test.one\n  sensitivity 30 ¦", "percent | to")]
    [InlineData("```evidence\nevidence for test.one\n  sensitivity 30 to 40 ¦", "percent")]
    [InlineData("```evidence\nevidence for test.one\n  positive likelihood ratio 3 ¦", "to")]
    [InlineData("```evidence\nevidence for test.one\n  cite ¦", "Known2007")]
    [InlineData("```example\n¦", "given | example")]
    [InlineData("```example\nexample \"A case\"\n¦", "given")]
    [InlineData("```example\ngiven fever is ¦", "present | absent | unknown")]
    [InlineData("```example\ngiven fever is present, age is 45 ¦", "years")]
    [InlineData("```example\ngiven every other finding is ¦", "absent")]
    [InlineData("```example\ngiven fever is present\n¦", "expect")]
    [InlineData("```example\ngiven fever is present\nexpect test.one is ¦", "met | not met | open")]
    [InlineData("```example\ngiven fever is present\nexpect odd bladder is ¦", "met | not met | open")]
    [InlineData("```example\ngiven fever is present\nexpect fever is ¦", "asked | not asked")]
    [InlineData("```example\ngiven fever is present\nexpect bone scan is recommended, ¦", "none | routine | soon | urgent | emergency | instead of | covered by")]
    [InlineData("```example\ngiven fever is present\nexpect urgency is ¦", "none | routine | soon | urgent | emergency")]
    [InlineData("```example\ngiven fever is present\nexpect fever is asked\n¦", "and | given | example")]
    [InlineData("```bibliography\n¦", "")]
    [InlineData("```text\nrule a.b\n  when ¦", "")]
    public void What_can_be_written_is_suggested_and_nothing_else(string marked, string suggested) =>
        Assert.Equal(suggested, string.Join(" | ", MarkedText.SuggestedAt(marked, others).Select(suggestion => suggestion.Text.Trim())));

    [Theory]
    [InlineData("```rule\nrule a.b\n  when urinary ret¦", "urinary retention", 8)]
    [InlineData("```rule\nrule a.b\n  when all of\n    - odd¦", "odd bladder", 7)]
    [InlineData("```rule\nrule a.b\n  when MRI of the¦", "MRI of the lumbar spine", 8)]
    [InlineData("```rule\nrule a.b\n  when fever ¦", "is present", 14)]
    [InlineData("```example\ngiven fever is present,\n  ag¦", "age", 3)]
    [InlineData("```example\ngiven fever is present\nexpect bone scan is recommended, instead of C¦", "CT of the lumbar spine", 45)]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then substitute bone scan by MR¦", "MRI of the lumbar spine", 32)]
    public void A_suggestion_takes_the_place_of_the_whole_phrase(string marked, string text, int column) =>
        Assert.Contains(MarkedText.SuggestedAt(marked, others), suggestion => suggestion.Text == text && suggestion.Column == column);

    [Fact]
    public void The_front_matter_has_its_keys() =>
        Assert.Equal(FrontMatter.Keys.Select(key => key + ": "), MarkedText.SuggestedAt("---\nsta¦").Select(suggestion => suggestion.Text));

    [Fact]
    public void Terms_come_with_their_meaning()
    {
        var fever = Assert.Single(MarkedText.SuggestedAt("```rule\nrule a.b\n  when ¦"), suggestion => suggestion.Text == "post-void residual");

        Assert.Equal(("0 to 5000 mL", SuggestionKind.Term), (fever.Detail, fever.Kind));
        Assert.Contains("How much urine is left", fever.Meaning);
    }

    [Fact]
    public void Every_criterion_that_is_suggested_is_one_that_a_rule_can_ask()
    {
        var criteria = Sentences("```rule\nrule a.b\n  when ").Where(sentence => !sentence.StartsWith("a.b", StringComparison.Ordinal)).ToList();
        var rules = criteria.Select((criterion, index) => $"rule made.r{index}\n  when {criterion}\n  then note \"x\"\n  cite Known2007\n");

        Assert.True(criteria.Count > 450, $"{criteria.Count}");
        AssertNoMistakes($"```rule\n{string.Join('\n', rules)}```\n");
    }

    [Fact]
    public void Every_fact_and_every_expectation_that_is_suggested_can_stand_in_an_example()
    {
        var facts = Sentences("```example\ngiven ").ToList();
        var expectations = Sentences("```example\ngiven fever is present\nexpect ").ToList();
        var examples = facts.Select(fact => $"given {fact}\nexpect urgency is none\n").Concat(expectations.Select(expected => $"given fever is present\nexpect {expected}\n"));

        Assert.True(facts.Count > 400 && expectations.Count > 450, $"{facts.Count} {expectations.Count}");
        AssertNoMistakes($"```example\n{string.Join('\n', examples)}```\n");
    }

    [Fact]
    public void Every_conclusion_that_is_suggested_can_be_drawn()
    {
        const string begin = "```rule\nrule a.b\n  when fever is present\n  then ";
        var conclusions = new[] { "suspect", "recommend", "mechanism", "contributor" }.SelectMany(verb => MarkedText.SuggestedAt($"{begin}{verb} ¦").SelectMany(of =>
            MarkedText.SuggestedAt($"{begin}{verb} {of.Text}, ¦").Where(detail => detail.Kind == SuggestionKind.Value).Select(detail => $"{verb} {of.Text}, {detail.Text}").DefaultIfEmpty($"{verb} {of.Text}"))).ToList();

        Assert.True(conclusions.Count > 100, $"{conclusions.Count}");
        AssertNoMistakes($"```rule\n{string.Join('\n', conclusions.Select((conclusion, index) => $"rule made.r{index}\n  when fever is present\n  then {conclusion}\n  cite Known2007\n"))}```\n");
    }

    [Property(MaxTest = 300)]
    public void Wherever_a_document_is_cut_off_something_or_nothing_is_suggested_and_nothing_breaks(int document, int length)
    {
        var all = MarkedText.BuiltIn.Documents;
        var text = all[(int)((uint)document % all.Count)].Document.Text;
        var typed = text[..(int)((uint)length % text.Length)];

        Assert.All(MarkedText.SuggestedAt(typed + '¦'), suggestion => Assert.InRange(suggestion.Column, 1, typed.Length - typed.LastIndexOf('\n')));
    }

    /// <summary>Every subject with everything that can be said of it. A quantity is compared with, or given as, the least that it can be.</summary>
    private static IEnumerable<string> Sentences(string begin)
    {
        foreach (var subject in MarkedText.SuggestedAt(begin + '¦', others).Where(subject => subject.Text is not ("all of" or "any of" or "at least")))
        {
            if (subject.Text.EndsWith(" is absent", StringComparison.Ordinal))
            {
                yield return subject.Text;
                continue;
            }

            var said = MarkedText.SuggestedAt($"{begin}{subject.Text} is ¦", others);
            foreach (var predicate in said.Where(predicate => predicate.Kind == SuggestionKind.Value)) yield return $"{subject.Text} is {predicate.Text}";
            if (Vocabulary.BuiltIn.Terms.FirstOrDefault(term => term.Label == subject.Text) is not Quantity quantity || said.Any(predicate => predicate.Text == "asked")) continue;
            foreach (var comparison in said.Where(predicate => predicate.Kind == SuggestionKind.Keyword).Select(predicate => predicate.Text + " ").DefaultIfEmpty(""))
            {
                var number = comparison + Numbers.Print(quantity.Minimum) + (comparison == "between " ? $" and {Numbers.Print(quantity.Maximum)}" : "");
                var unit = MarkedText.SuggestedAt($"{begin}{subject.Text} is {number} ¦", others);
                yield return $"{subject.Text} is {number} {unit.FirstOrDefault()?.Text}".TrimEnd();
            }
        }
    }

    private static void AssertNoMistakes(string fence)
    {
        const string head = "---\ntitle: Made\nversion: 1.0.0\nstatus: draft\n---\n\n";
        var (_, diagnostics) = KnowledgeCompiler.Compile(
        [
            new("made.md", head + fence),
            new("others.md", head + others.Text.Replace("  when fever is present\n```\n\n```definition", "  when fever is present\n  then note \"x\"\n  cite Known2007\n```\n\n```definition", StringComparison.Ordinal)
                .Replace("  when fever is present\n```\n\n```bib", "  when fever is present\n  cite Known2007\n```\n\n```bib", StringComparison.Ordinal)),
        ]);
        Assert.True(diagnostics.Count == 0, string.Join("\n", diagnostics.Take(10)));
    }
}
