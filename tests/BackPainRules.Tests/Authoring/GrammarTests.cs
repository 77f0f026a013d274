using System.Text;
using System.Text.RegularExpressions;
using BackPainRules.Authoring;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Authoring;

/// <summary>The grammar of docs/language.md is what the parser reads: sentences made from the one are taken by the other.</summary>
public class GrammarTests
{
    private static readonly string page = File.ReadAllText(House.Repository.File("docs/language.md"));
    private static readonly Grammar grammar = Grammar.Parse(Regex.Match(page, "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

    [Property(MaxTest = 500)]
    public void What_the_grammar_makes_the_parser_takes(int seed)
    {
        foreach (var (start, label) in new[] { ("rules", "rule"), ("definitions", "definition"), ("evidence", "evidence"), ("examples", "example") })
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

    /// <summary>Just enough of the notation of the page: alternatives, options, repetitions.</summary>
    private sealed class Grammar
    {
        private readonly Dictionary<string, List<List<Part>>> productions = [];

        public static Grammar Parse(string text)
        {
            var grammar = new Grammar();
            foreach (Match production in Regex.Matches(text, @"^(\w+)\s+=(.*?)(?=^\w+\s+=|\z)", RegexOptions.Multiline | RegexOptions.Singleline))
            {
                var tokens = Regex.Matches(production.Groups[2].Value, "\"[^\"]*\"|[A-Za-z]+|[{}()\\[\\]|]").Select(match => match.Value).ToList();
                var at = 0;
                grammar.productions.Add(production.Groups[1].Value, Alternatives(tokens, ref at));
            }

            return grammar;
        }

        public string Sentence(string start, Random random)
        {
            var writer = new Writer();
            Write([[new(start, null)]], random, writer, 0, 0);
            return writer.ToString();
        }

        private static List<List<Part>> Alternatives(List<string> tokens, ref int at)
        {
            List<List<Part>> all = [[]];
            for (; at < tokens.Count && tokens[at] is not ("}" or "]" or ")"); at++)
            {
                if (tokens[at] == "|") all.Add([]);
                else if (tokens[at] is "{" or "[" or "(")
                {
                    var bracket = tokens[at++];
                    all[^1].Add(new(bracket, Alternatives(tokens, ref at)));
                }
                else all[^1].Add(new(tokens[at], null));
            }

            return all;
        }

        private void Write(List<List<Part>> alternatives, Random random, Writer writer, int depth, int indent)
        {
            foreach (var part in alternatives[depth > 12 ? 0 : random.Next(alternatives.Count)])
            {
                if (part.Inner is { } inner)
                {
                    for (var times = part.Text == "(" ? 1 : random.Next(depth > 8 ? 1 : part.Text == "[" ? 2 : 3); times > 0; times--)
                        Write(inner, random, writer, depth + 1, indent);
                }
                else if (part.Text[0] == '"') writer.Write(part.Text.Trim('"'), indent);
                else if (productions.TryGetValue(part.Text, out var production)) Write(production, random, writer, depth + 1, part.Text == "item" ? indent + 2 : indent);
                else writer.Word(Terminal(part.Text, random));
            }
        }

        private static string Terminal(string name, Random random) => name switch
        {
            "ID" => $"topic.rule-{random.Next(100)}",
            "NUMBER" => "37.5",
            "COUNT" => "1",
            "TEXT" => "\"A text; with, marks - and\n   a second line.\"",
            "KEY" => "Chou2007",
            "URGENCY" => "urgent",
            "UNIT" => "days",
            "LOCATOR" => "table 2",
            _ => $"some {name.ToLowerInvariant()} of one kind",
        };

        private sealed record Part(string Text, List<List<Part>>? Inner);

        private sealed class Writer
        {
            private static readonly string[] lineStarts = ["rule", "definition", "example", "when", "then", "and", "cite", "given", "expect", "-", "evidence for", "of", "in", "unverified", .. EvidenceParser.Measures.Keys];
            private readonly StringBuilder text = new();
            private bool between;

            public void Write(string words, int indent)
            {
                if (lineStarts.Contains(words) && !(between && words == "and") && !(words == "in" && text[^1] == ',')) text.Append('\n').Append(' ', indent);
                between = words == "between" || (between && words != "and");
                Word(words);
            }

            public void Word(string words) => text.Append(words is "," or ";" || text.Length == 0 || text[^1] is '\n' or ' ' ? "" : " ").Append(words).Append(words == "-" ? " " : "");

            public override string ToString() => text.ToString();
        }
    }
}
