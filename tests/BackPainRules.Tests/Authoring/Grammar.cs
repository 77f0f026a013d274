using System.Text;
using System.Text.RegularExpressions;
using BackPainRules.Authoring;

namespace BackPainRules.Tests.Authoring;

/// <summary>Just enough of the notation of the page: alternatives, options, repetitions.</summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<List<Part>>> productions = [];

    /// <summary>The grammar of docs/language.md.</summary>
    public static Grammar OfTheLanguage { get; } =
        Parse(Regex.Match(File.ReadAllText(House.Repository.File("docs/language.md")), "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

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

    public string Sentence(string start, Random random, Func<string, Random, string>? terminal = null)
    {
        var writer = new Writer(terminal ?? Terminal);
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
            else writer.Word(writer.Terminal(part.Text, random));
        }
    }

    public static string Terminal(string name, Random random) => name switch
    {
        "ID" => $"topic.rule-{random.Next(100)}",
        "NUMBER" => "37.5",
        "COUNT" => "1",
        "TEXT" => "\"A text; with, marks - and\n   a second line.\"",
        "KEY" => "Chou2007",
        "URGENCY" => "urgent",
        "UNIT" => "days",
        "DATE" => "2026-11-22",
        "VERSION" => "1.0.0",
        "FINGERPRINT" => "1d0549-df478c-85919f",
        "NAME" => "history.dialysis",
        "LOCATOR" => "table 2",
        _ => $"some {name.ToLowerInvariant()} of one kind",
    };

    private sealed record Part(string Text, List<List<Part>>? Inner);

    private sealed class Writer(Func<string, Random, string> terminal)
    {
        private static readonly string[] lineStarts = ["rule", "definition", "example", "when", "then", "and", "cite", "given", "expect", "-", "evidence for", "of", "in", "grade", "unverified", .. VocabularyParser.Kinds, "phrase", "roles", "range", "values", "category", "group", "covers", "question", "meaning", "replace", "retire", "by", "written against", "because", "approved by", .. EvidenceParser.Measures.Keys];
        private readonly StringBuilder text = new();
        private bool between;
        private bool replaces;
        private string last = "";

        public Func<string, Random, string> Terminal { get; } = terminal;

        public void Write(string words, int indent)
        {
            if (lineStarts.Contains(words) && !(between && words == "and") && !(words == "in" && text[^1] == ',') && !(words == "by" && !replaces) && !(last is "then" or "and" && VocabularyParser.Kinds.Contains(words))) text.Append('\n').Append(' ', indent);
            replaces = words == "replace" || (replaces && words != "substitute");
            last = words;
            between = words == "between" || (between && words != "and");
            Word(words);
        }

        public void Word(string words) => text.Append(words is "," or ";" || text.Length == 0 || text[^1] is '\n' or ' ' ? "" : " ").Append(words).Append(words == "-" ? " " : "");

        public override string ToString() => text.ToString();
    }
}
