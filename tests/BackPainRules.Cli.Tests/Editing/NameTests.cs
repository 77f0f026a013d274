using BackPainRules.Authoring;
using BackPainRules.Cli.Editing;

namespace BackPainRules.Cli.Tests.Editing;

/// <summary>Names are found by their place on a line, so that documents in the making have them too. In sound documents they are those that the parsers find.</summary>
public class NameTests
{
    public static TheoryData<string> Documents => [.. KnowledgeBase.BuiltInDocuments().Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_names_are_those_that_the_parsers_read(string name)
    {
        var document = MarkedText.BuiltIn.Documents.First(document => document.Document.Name == name);

        Assert.Equal(
            Parsed(document.Parsed).Select(span => (span.Line, span.Column, span.Length)).Order(),
            document.Mentions.Where(mention => mention.Role != MentionRole.Prose).Select(mention => (mention.Span.Line, mention.Span.Column, mention.Span.Length)).Order());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_blocks_are_those_that_the_parsers_read(string name)
    {
        var document = MarkedText.BuiltIn.Documents.First(document => document.Document.Name == name);
        var parsed = document.Parsed;

        Assert.Equal(
            [.. Written(parsed).Select(rule => rule.Id.Span.Line).Concat(parsed.Definitions.Select(definition => definition.Name.Span.Line)).Concat(parsed.Evidence.Select(evidence => evidence.Rule.Span.Line))
                .Concat(parsed.Examples.Select(example => example.Span.Line)).Concat(parsed.Sources.Select(source => source.Key.Span.Line)).Order()],
            document.Blocks.Select(block => block.FirstLine));
    }

    [Fact]
    public void Every_name_of_the_built_in_knowledge_means_something()
    {
        var meanings = new Meanings(MarkedText.BuiltIn);

        Assert.All(MarkedText.BuiltIn.Mentions, mention => Assert.True(meanings.Of(mention) is { Length: > 0 }, mention.ToString()));
    }

    [Theory]
    [InlineData("```rule\nrule a.b\n  when fever is present\n  then suspect spinal infection,", "Rule a.b Declaration, Term fever Use, Condition spinal infection Conclusion")]
    [InlineData("```rul\nrule a.b\n  when all of\n    - odd thing is met\n    - fever", "Rule a.b Declaration, Definition odd thing Use, Term fever Use")]
    [InlineData("```rule\nrule a.b\n  cite A; B table 2; C, page 3\n```", "Rule a.b Declaration, Source A Use, Source B Use, Source C Use")]
    [InlineData("```rule\nrule a.b\n  when and then suspect\n\nrule c.d\n  then substitute CT of the lumbar spine by MRI of the lumbar spine", "Rule a.b Declaration, Rule c.d Declaration, Investigation CT of the lumbar spine Use, Investigation MRI of the lumbar spine Conclusion")]
    [InlineData("```example\ngiven fever is present,\n  chills is absent\nexpect a.b is open\n   and age is asked", "Term fever Use, Rule a.b Use, Term age Use")]
    [InlineData("```example\ngiven\nexpect MRI of the lumbar spine is recommended, emergency, instead of CT of the lumbar spine", "Investigation MRI of the lumbar spine Use, Investigation CT of the lumbar spine Use")]
    [InlineData("```evidence\nevidence for a.b\n  sensitivity 30 percent\n  cite A", "Rule a.b Use, Source A Use")]
    [InlineData("```definition\ndefinition odd thing\n  when erythrocyte sedimentation rate is recommended", "Definition odd thing Declaration, Investigation erythrocyte sedimentation rate Use")]
    [InlineData("See `a.b` and `not an id`.\n\n```rule\nrule a.b", "Rule a.b Prose, Rule a.b Declaration")]
    [InlineData("```text\nrule a.b\n```\n\n~~~rule\nrule c.d", "Rule c.d Declaration")]
    public void Names_are_found_in_what_is_not_finished(string text, string names)
    {
        var document = Assert.Single(MarkedText.Folder(new KnowledgeDocument("made.md", text)).Documents);

        Assert.Equal(names, string.Join(", ", document.Mentions.Select(mention => $"{mention.Kind} {mention.Name} {mention.Role}")));
    }

    private static IEnumerable<SourceSpan> Parsed(ParsedDocument parsed) =>
    [
        .. Written(parsed).SelectMany(rule => new[] { rule.Id.Span }.Concat(Asked(rule.Criterion)).Concat(rule.Conclusions.SelectMany(conclusion => new[] { conclusion.Object, conclusion.By }.OfType<Phrase>().Select(phrase => phrase.Span)))),
        .. parsed.Definitions.SelectMany(definition => new[] { definition.Name.Span }.Concat(Asked(definition.Criterion))),
        .. Written(parsed).SelectMany(rule => rule.Citations).Concat(parsed.Definitions.SelectMany(definition => definition.Citations)).Concat(parsed.Evidence.SelectMany(evidence => evidence.Citations))
            .Concat(parsed.Head.NonspecificRestsOn).Concat(parsed.Head.CauseUnknownRestsOn).Select(citation => citation.Key.Span),
        .. parsed.Evidence.Select(evidence => evidence.Rule.Span),
        .. parsed.Sources.Select(source => source.Key.Span),
        .. parsed.Examples.SelectMany(example => example.Facts).Where(fact => fact.Predicate is not null).Select(fact => fact.Subject.Span),
        .. parsed.Examples.SelectMany(example => example.Expectations).Where(expected => !new[] { "classification", "category", "urgency" }.Any(expected.Subject.Is)).Select(expected => expected.Subject.Span),
        .. parsed.Examples.SelectMany(example => example.Expectations).SelectMany(expected => expected.Details).SelectMany(detail => new[] { "instead of ", "covered by " }.Where(detail.Text.StartsWith)
            .Select(words => detail.Span with { Column = detail.Span.Column + words.Length, Length = detail.Span.Length - words.Length })),
    ];

    /// <summary>The rules that are no rows of tables.</summary>
    private static IEnumerable<RuleSyntax> Written(ParsedDocument parsed) => parsed.Rules.Where(rule => !parsed.Tables.SelectMany(table => table.Rows).Any(row => row.Name.Span == rule.Id.Span));

    private static IEnumerable<SourceSpan> Asked(CriterionSyntax criterion) => criterion switch
    {
        CriterionSyntax.Group group => group.Members.SelectMany(Asked),
        CriterionSyntax.Statement(var subject, _) when subject.Is("classification") => [],
        CriterionSyntax.Statement(var subject, _) => [subject.Span],
        _ => [],
    };
}
