using System.Text.RegularExpressions;
using BackPainRules.Authoring;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Authoring;

/// <summary>The grammar of docs/language.md is what the parser reads: sentences made from the one are taken by the other.</summary>
public class GrammarTests
{
    private static readonly string page = File.ReadAllText(House.Repository.File("docs/language.md"));
    private static readonly Grammar grammar = Grammar.OfTheLanguage;

    [Property(MaxTest = 500)]
    public void What_the_grammar_makes_the_parser_takes(int seed)
    {
        foreach (var (start, label) in new[] { ("rules", "rule"), ("definitions", "definition"), ("evidence", "evidence"), ("examples", "example"), ("entries", "vocabulary"), ("changes", "adaptation") })
        {
            var sentence = grammar.Sentence(start, new(seed));
            var diagnostics = new Diagnostics();
            ParsedDocument.Parse(new("made.md", $"---\ntitle: T\nversion: 1.0.0\nstatus: draft\n---\n\n```{label}\n{sentence}\n```\n"), diagnostics);
            Assert.True(diagnostics.Count == 0, sentence + "\n\n" + string.Join("\n", diagnostics.InOrder()));
        }
    }

    [Property(MaxTest = 300)]
    public void A_sentence_that_loses_a_key_word_is_noticed(int seed)
    {
        var random = new Random(seed);
        var sentence = grammar.Sentence("rules", random);
        var words = Regex.Matches(sentence, @"(?<=^\s*)(rule|when|then|cite) |(?<= )is (?=present|absent|suspected|between)", RegexOptions.Multiline);
        var lost = words[random.Next(words.Count)];
        var diagnostics = new Diagnostics();
        ParsedDocument.Parse(new("made.md", $"---\ntitle: T\nversion: 1.0.0\nstatus: draft\n---\n\n```rule\n{sentence.Remove(lost.Index, lost.Length)}\n```\n"), diagnostics);
        Assert.True(diagnostics.Count > 0, $"nobody missed '{lost.Value}' in\n{sentence}");
    }

    [Fact]
    public void Every_key_word_of_the_parser_is_in_the_grammar() =>
        Assert.All(RuleParser.Verbs, verb => Assert.Contains($"\"{verb}", page));

    [Fact]
    public void The_document_that_the_page_shows_is_right()
    {
        var sample = Regex.Match(page, "````markdown\n(.*?)````", RegexOptions.Singleline).Groups[1].Value;
        var (knowledge, diagnostics) = KnowledgeCompiler.Compile([new("sample.md", sample), new("bibliography.md", "---\ntitle: B\nversion: 1.0.0\nstatus: draft\n---\n\n```bibliography\nChou2007: A reference.\n```\n")]);

        Assert.Empty(diagnostics);
        Assert.All(knowledge!.Examples, example => Assert.Empty(example.Run(new BackPainAssessor(knowledge))));
    }
}
