using System.Globalization;
using System.Text.RegularExpressions;

namespace BackPainRules.Tests.Authoring.Printing;

/// <summary>Documents made from the grammar of the language, laid out as nobody would.</summary>
internal static class JumbledDocument
{
    private static readonly string[] texts =
    [
        "short", "A text; with, marks - and\n   a second line.", string.Join(" ", Enumerable.Repeat("and a word that goes on", 20)), new string('x', 200), "two  spaces   inside, a\ttab, a \u00A0 hard space ",
        $"{new string('y', 130)} ``` {new string('z', 130)} ~~~ then cite - given {new string('w', 130)}", "ends with a space \n   \u00A0and goes on",
    ];

    private static readonly string[] keyWords = ["rule", "definition", "evidence", "when", "then", "cite", "given", "expect", "suspect", "recommend", "likely", "possible", "urgent", "present", "absent", "is met", "all of", "any of", "unverified"];

    public static readonly (string Start, string Label)[] Kinds = [("rules", "rule"), ("definitions", "definition"), ("evidence", "evidence"), ("examples", "example"), ("tables", "table"), ("entries", "vocabulary"), ("changes", "adaptation")];

    public static KnowledgeDocument Make(int seed)
    {
        var random = new Random(seed);
        var fences = Enumerable.Range(0, 1 + random.Next(3)).Select(_ =>
        {
            var (start, label) = Kinds[random.Next(Kinds.Length)];
            return $"Prose  of\t{label}, as written.   \n\n{Marker(random, label)}\n\n{Jumble(label == "table" ? GeneratedTable.Make(random).Table : Grammar.OfTheLanguage.Sentence(start, random, Word), random)}\n";
        }).ToList();
        var text = $"---\ntitle:   T\n\nversion : 1.0.0\nstatus: draft\n---\n\n" + string.Concat(fences.Select(fence => fence + Regex.Match(fence, "^[`~]{3,}", RegexOptions.Multiline).Value + "\n\n"))
            + "```bibliography\n\nChou2007:   A reference\n  and   more of it.\nLong:\n   " + texts[random.Next(texts.Length)].Replace("\n", "\n  ") + "\n\n```\n\n````text\n```rule\n  rule a.b\n````" + (random.Next(2) == 0 ? "\n" : "");
        return new("jumbled.md", random.Next(3) switch { 0 => text.Replace("\n", "\r\n"), 1 => "\uFEFF" + text, _ => text });
    }

    private static string Marker(Random random, string label) => random.Next(3) switch { 0 => "````", 1 => "~~~", _ => "```" } + (random.Next(2) == 0 ? "" : "  ") + label;

    private static string Word(string name, Random random) => name switch
    {
        "TEXT" => $"\"{texts[random.Next(texts.Length)]}\"",
        "NUMBER" => random.Next(3) switch { 0 => "1", 1 => "007.50", _ => random.Next(100).ToString() },
        "COUNT" => random.Next(3) == 0 ? "1.0" : "1",
        "LOCATOR" => random.Next(3) switch { 0 => "table 2, page 3", 1 => "given, and so on", _ => "recommendation 4" },
        "KEY" => random.Next(4) switch { 0 => "And", 1 => $"Long{new string('K', 60)}", _ => "Chou2007" },
        "UNIT" => random.Next(2) == 0 ? "days" : "degrees Celsius",
        _ => Grammar.Terminal(name, random),
    };

    /// <summary>Spaces where there was one, and key words in other letters.</summary>
    private static string Jumble(string sentence, Random random)
    {
        sentence = Regex.Replace(sentence, @"([0-9.]+) (to|and) ([0-9.]+)", range => Low(range.Groups[1].Value, range.Groups[3].Value) is var (low, high) ? $"{low} {range.Groups[2].Value} {high}" : "");
        var spaced = Regex.Replace(sentence, @"(?<=\S) (?=\S)", _ => random.Next(4) switch { 0 => "  ", 1 => "\t", _ => " " });
        return Regex.Replace(spaced, $@"(?<![.\w])({string.Join("|", keyWords)})\b(?![^\n""]*"")", word => random.Next(3) == 0 ? word.Value.ToUpperInvariant() : word.Value);
    }

    private static (string, string) Low(string left, string right) =>
        decimal.Parse(left, CultureInfo.InvariantCulture) <= decimal.Parse(right, CultureInfo.InvariantCulture) ? (left, right) : (right, left);
}
