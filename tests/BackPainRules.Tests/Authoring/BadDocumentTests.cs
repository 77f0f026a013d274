using System.Text.RegularExpressions;
using BackPainRules.Analysis;
using BackPainRules.Authoring;
using BackPainRules.Governance;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Authoring;

/// <summary>What authors are told about their mistakes, word for word.</summary>
/// <remarks>
/// <c>Bad/</c> holds documents, each with one kind of mistake (<c>several-…</c>: with several), and beside each what is said about it. A folder holds documents
/// that are only wrong together.
/// </remarks>
public class BadDocumentTests
{
    private static readonly string bad = Repository.File("tests/BackPainRules.Tests/Authoring/Bad");

    public static TheoryData<string> Names => [.. Fixtures()];

    [Theory, MemberData(nameof(Names))]
    public void Authors_are_told_about_their_mistakes(string name) => Approved.Match(Messages(name), $"Bad/{name}.txt");

    [Fact]
    public void Every_fixture_shows_its_own_diagnostic_and_every_text_belongs_to_one()
    {
        foreach (var name in Fixtures().Where(name => !name.StartsWith("several-", StringComparison.Ordinal)))
            Assert.All(Diagnose(name), diagnostic => Assert.Equal(name[..6], diagnostic.Code));
        Assert.Equal(Fixtures(), Directory.GetFiles(bad, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_of_the_library_has_a_fixture() =>
        Assert.Equal(CodesIn("src/BackPainRules"), Fixtures().SelectMany(Codes).Distinct());

    [Fact]
    public void Every_code_has_a_page_and_a_line_in_the_index()
    {
        var index = Regex.Matches(File.ReadAllText(Repository.File("docs/diagnostics/README.md")), @"^\| \[(BPR\d{3})\]\(\1\.md\) \| (.+) \|", RegexOptions.Multiline);
        Assert.Equal(CodesIn("src"), Pages().Select(page => Path.GetFileNameWithoutExtension(page)!));
        Assert.Equal(CodesIn("src"), index.Select(line => line.Groups[1].Value));
        Assert.Equal(index.Select(line => $"# {line.Groups[1].Value}: {line.Groups[2].Value}"), Pages().Select(page => File.ReadLines(page).First()));
    }

    [Fact]
    public void Every_page_shows_a_message_as_it_is_given()
    {
        var given = string.Join("\n", Directory.GetFiles(bad, "*.txt").Select(File.ReadAllText));
        foreach (var page in Pages().Where(page => CodesIn("src/BackPainRules").Contains(Path.GetFileNameWithoutExtension(page))))
            Assert.Contains(Regex.Match(File.ReadAllText(page), "```text\n(.*?\n)```\n", RegexOptions.Singleline).Groups[1].Value, given);
    }

    private static IOrderedEnumerable<string> Pages() => Directory.GetFiles(Repository.File("docs/diagnostics"), "BPR*.md").Order(StringComparer.Ordinal);

    private static List<string> CodesIn(string folder) =>
        [.. Directory.GetFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories).SelectMany(file => Codes(File.ReadAllText(file))).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Codes(string text) => Regex.Matches(text, @"BPR\d{3}").Select(match => match.Value);

    private static List<string> Fixtures() =>
        [.. Directory.GetFiles(bad, "*.md").Concat(Directory.GetDirectories(bad)).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static string Messages(string name) => string.Join("\n", Diagnose(name));

    private static IReadOnlyList<Diagnostic> Diagnose(string name)
    {
        var folder = Path.Combine(bad, name);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [folder + ".md"];
        if (KnowledgeBase.TryLoad(files.Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file))), out var knowledge, out var diagnostics))
            diagnostics = [.. diagnostics, .. ReviewCheck.Check(knowledge!, "2026-11-23", requireApproved: name.StartsWith("BPR064", StringComparison.Ordinal))];
        if (string.CompareOrdinal(name, "BPR100") > 0 && name.StartsWith("BPR", StringComparison.Ordinal)) diagnostics = KnowledgeAnalysis.Analyze(knowledge!);
        Assert.NotEmpty(diagnostics);
        return diagnostics;
    }
}
