using System.Text.RegularExpressions;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Authoring;

/// <summary>Whatever stands in a document, its author gets rules or an explanation: no exception, no silence.</summary>
public class AnyTextTests
{
    private const string head = "---\ntitle: T\nversion: 1.0.0\nstatus: draft\n---\n\n";
    private const string bibliography = "```bibliography\nA: a\n```\n\n";
    private static readonly KnowledgeDocument[] builtIn = [.. KnowledgeBase.BuiltInDocuments()];
    private static readonly string[] words = [.. builtIn.SelectMany(document => document.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    private static readonly string[] marks =
    [
        "", " ", "  ", "\t", "\n", "\r", "\r\n", "\0", "\u00A0", "\u200B", "\u202E", "\u2028", "\uFEFF", "\uD800", "\"", "\u201C", "'", ",", ";", ":", ".", "-", "*", ">", "#", "|", "\\",
        "`", "```", "~~~", "````", "```rule", "\n```rule\n", "\n```example\n", "\n```\n", "\n~~~definition\n", "---", "\n---\n", "<!--", "-->", "rule", "when", "then", "and", "cite", "given", "expect",
        "all of", "any of", "at least 2 of", "\n    - ", "is", "not", "37,5", "1e9", "-1", "99999999999999999999999999999", "title:", "status: retired", "|", " | - | ", "\n  | row | age | note |\n", "\n  | a | at least 50 years | \"n\" |\n", "\n```table\n", "table a.b\n", "counted x\n", "yes", "A", "fever is present", "fievre", "\u767C\u71D2", "\U0001F525",
    ];

    private static readonly Dictionary<string, Func<string>> extremes = new()
    {
        ["nothing"] = () => "",
        ["one byte-order mark"] = () => "\uFEFF",
        ["front matter and nothing else"] = () => head,
        ["front matter without a line"] = () => "---\n---",
        ["10,000 lists in each other"] = () => Fence("definition", Nested("deep", 10_000, "fever is present")),
        ["100,000 lines of prose"] = () => head + Repeat(100_000, i => $"Line {i} of very much prose.\n"),
        ["100,000 lines of mistakes"] = () => Fence("rule", Repeat(50_000, i => $"rule a.b{i}\n  whe fever is present\n")),
        ["100,000 fences"] = () => head + Repeat(50_000, _ => "```text\n```\n"),
        ["10,000 fences without an end"] = () => head + Repeat(10_000, _ => "```rule\n"),
        ["10,000 fences in a list"] = () => head + Repeat(10_000, _ => "- ~~~rule\n"),
        ["a line of a megabyte"] = () => head + new string('x', 1_000_000),
        ["a phrase of a megabyte"] = () => Fence("rule", $"rule a.b\n  when {new string('x', 1_000_000)} is present\n  then note \"n\"\n  cite A"),
        ["100,000 words"] = () => Fence("rule", $"rule a.b\n  when {Repeat(100_000, _ => "fever ")} is present\n  then note \"n\"\n  cite A"),
        ["100,000 quotation marks"] = () => Fence("rule", new string('"', 100_001)),
        ["100,000 zeros"] = () => Fence("rule", $"rule a.b\n  when age is at least {new string('0', 100_000)}.0 years\n  then note \"n\"\n  cite A"),
        ["a chain of 1,000 definitions"] = () => Fence("definition", Repeat(1_000, i => Nested($"step {i:D4}", 8, $"step {i + 1:D4} is met")) + Nested("step 1000", 8, "fever is present")),
        ["the same chain from its end"] = () => Fence("definition", Nested("step 0000", 8, "fever is present") + Repeat(1_000, i => Nested($"step {i + 1:D4}", 8, $"step {i:D4} is met"))),
        ["the deepest chain that is accepted"] = () => Fence("definition", Nested("step 00", 8, "fever is present") + Repeat(50, i => Nested($"step {i + 1:D2}", 8, $"step {i:D2} is met"))) + "\n```rule\nrule a.b\n  when step 49 is met\n  then suspect spinal infection, possible\n  cite A\n```\n",
        ["a circle of 1,000 rules"] = () => Fence("definition", Repeat(1_000, i => $"definition step {i}\n  when step {(i + 1) % 1_000} is met\n  cite A\n")),
        ["everybody builds on everybody"] = () => Fence("definition", Repeat(60, i => $"definition step {i:D2}\n  when any of\n{Repeat(60, j => $"    - step {j:D2} is met\n")}  cite A\n")),
    };

    [Property(MaxTest = 500)]
    public void Any_text_is_either_rules_or_explained_mistakes(NonNull<string> text) => IsExplained(new KnowledgeDocument("any.md", text.Get));

    [Property(MaxTest = 500)]
    public Property Any_words_and_marks_are_either_rules_or_explained_mistakes() =>
        Prop.ForAll(Gen.ListOf(Gen.Frequency((3, Gen.Elements(marks)), (2, Gen.Elements(words)), (1, Gen.Constant("\n")))).ToArbitrary(), parts =>
        {
            var text = string.Join(" ", parts);
            IsExplained(new KnowledgeDocument("bare.md", text));
            IsExplained(new KnowledgeDocument("rule.md", $"{head}{bibliography}```rule\n{text}\n```\n"));
            IsExplained(new KnowledgeDocument("criterion.md", $"{head}{bibliography}```rule\nrule a.b\n  when {text}\n  then outside scope\n  cite A\n```\n"));
            IsExplained(new KnowledgeDocument("table.md", $"{head}{bibliography}```table\n{text}\n```\n"));
            IsExplained(new KnowledgeDocument("row.md", $"{head}{bibliography}```table\ntable a.b\n  | row | age | note |\n  | a | {text.ReplaceLineEndings(" ")} | \"n\" |\n  cite A\n```\n"));
            IsExplained(new KnowledgeDocument("columns.md", $"{head}{bibliography}```table\ntable a.b\n  | row | {text.ReplaceLineEndings(" ")} | note |\n  | a | present | \"n\" |\n  cite A\n```\n"));
            IsExplained(new KnowledgeDocument("example.md", $"{head}{bibliography}```example\ngiven {text}\nexpect {text}\n```\n"));
        });

    [Property(MaxTest = 60)]
    public void Any_slip_in_the_built_in_documents_is_harmless_or_explained(int seed)
    {
        var random = new Random(seed);
        var documents = builtIn.ToArray();
        var at = random.Next(documents.Length);
        for (var slips = 1 + random.Next(4); slips > 0; slips--)
            documents[at] = documents[at] with { Text = Slip(documents[at].Text, random) };
        IsExplained(documents);
    }

    public static TheoryData<string> Extremes => [.. extremes.Keys];

    [Theory, MemberData(nameof(Extremes))]
    public void Extremes_are_explained(string what)
    {
        // As much stack as a Windows process gives.
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => IsExplained(new KnowledgeDocument(what, extremes[what]()))), 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }

    private static void IsExplained(params KnowledgeDocument[] documents)
    {
        foreach (var document in documents)
        {
            var formatted = DocumentFormatter.Format(document);
            if (formatted.Diagnostics.Count > 0) Assert.Equal(document.Text, formatted.Text);
            else Assert.Equal(formatted.Text, DocumentFormatter.Format(document with { Text = formatted.Text }).Text);
        }

        var loaded = KnowledgeBase.TryLoad(documents, out var knowledge, out var diagnostics);
        Assert.Equal(loaded, knowledge is not null);
        Assert.Equal(loaded, !diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        var lines = documents.ToDictionary(document => document.Name, document => Regex.Split(Regex.Replace(document.Text, @"\A\uFEFF", ""), "\r\n|\r|\n"));
        foreach (var diagnostic in diagnostics.Take(1_000))
        {
            Assert.NotEqual("", diagnostic.Message);
            Assert.DoesNotMatch(@"[^\n\P{Cc}]", diagnostic.ToString());
            foreach (var span in diagnostic.Related.Select(place => place.Span).Prepend(diagnostic.Span))
            {
                Assert.Equal(lines[span.Document][span.Line - 1].TrimEnd(), span.Text.TrimEnd());
                Assert.InRange(span.Column, 1, span.Text.Length + 1);
                Assert.InRange(span.Length, 1, Math.Max(1, span.Text.Length - span.Column + 1));
            }
        }
    }

    /// <summary>What happens to a document while it is being edited.</summary>
    private static string Slip(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[at]); break;
            case 2: (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], lines[at]); break;
            case 3: lines[at] = lines[at][..random.Next(lines[at].Length + 1)]; break;
            case 4: lines[at] = ' ' + lines[at]; break;
            case 5: lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), marks[random.Next(marks.Length)]); break;
            default:
                var parts = lines[at].Split(' ');
                parts[random.Next(parts.Length)] = words[random.Next(words.Length)];
                lines[at] = string.Join(" ", parts);
                break;
        }

        return string.Join("\n", lines);
    }

    private static string Fence(string label, string text) => $"{head}{bibliography}```{label}\n{text}\n```\n";

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Nested(string name, int deep, string innermost) =>
        $"definition {name}\n  when all of\n{Repeat(deep, i => new string(' ', i + 3) + "- all of\n")}{new string(' ', deep + 3)}- {innermost}\n  cite A\n";
}
