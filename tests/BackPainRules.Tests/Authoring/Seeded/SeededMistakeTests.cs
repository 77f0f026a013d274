using System.Text;
using BackPainRules.Analysis;
using BackPainRules.Authoring;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Authoring.Seeded;

/// <summary>Mistakes that somebody could make in the built-in documents, one at a time, and what the author is told.</summary>
/// <remarks>
/// <c>mistakes.tsv</c> holds them: what the mistake is, the document, a text of it and what becomes of its first occurrence. <c>told.txt</c> is what is said, to be
/// read by a person: the compiler's and the analysis' diagnostics, or else the examples that fail.
/// </remarks>
public class SeededMistakeTests
{
    /// <summary>A diagnostic is where the mistake is if it stands so near. An example stands in the same document, and names the rules itself when it fails.</summary>
    private const int near = 12;

    private static readonly IReadOnlyList<KnowledgeDocument> documents = KnowledgeBase.BuiltInDocuments();
    private static readonly Lazy<HashSet<string>> toldAnyway = new(() => [.. KnowledgeAnalysis.Analyze(KnowledgeBase.Load(documents)).Select(finding => finding.Message)]);

    [Fact]
    public void Every_mistake_is_told_where_it_is()
    {
        var told = Mistake.All(Repository.File("tests/BackPainRules.Tests/Authoring/Seeded/mistakes.tsv")).AsParallel().AsOrdered().Select(Told).ToList();

        Approved.Match(string.Join("\n", told.Select(one => one.Text)), "told.txt");
        Assert.All(told, one => Assert.True(one.IsFound, one.Text));
        Assert.True(told.Count >= 50);
    }

    private static (string Text, bool IsFound) Told(Mistake mistake)
    {
        var line = mistake.LineIn(documents.Single(document => document.Name == mistake.Document));
        var found = Find([.. documents.Select(document => document.Name == mistake.Document ? mistake.MadeIn(document) : document)], mistake.Document);
        var text = new StringBuilder().Append($"## {mistake.What} ({mistake.Document}:{line})\n\n").AppendJoin("\n", found.Select(one => one.Text).Take(3));
        if (found.Count > 3) text.Append($"… and {found.Count - 3} more\n");
        return (text.ToString(), found.Any(one => IsAboutAll(one.Text) || one.Places.Any(place => place.Document == mistake.Document && (IsExample(one.Text) || Math.Abs(place.Line - line) <= near))));
    }

    private static bool IsExample(string text) => text.StartsWith("example at", StringComparison.Ordinal);

    /// <summary>A screening finding that nothing takes up any more is told of all documents together: what should take it up can be missing anywhere.</summary>
    private static bool IsAboutAll(string text) => text.StartsWith("error BPR032", StringComparison.Ordinal);

    private static List<(string Text, IReadOnlyList<SourceSpan> Places)> Find(IReadOnlyList<KnowledgeDocument> seeded, string document)
    {
        var compiled = KnowledgeBase.TryLoad(seeded, out var knowledge, out var diagnostics);
        List<(string, IReadOnlyList<SourceSpan>)> found = [.. diagnostics.Select(diagnostic => (diagnostic.ToString(), Places(diagnostic)))];
        if (!compiled) return found;
        var assessor = new BackPainAssessor(knowledge!);
        foreach (var example in knowledge!.Examples.OrderBy(example => example.Span.Document != document))
            foreach (var failure in example.Run(assessor))
                found.Add(($"example at {example.Span.Document}:{failure.Expectation.Span.Line}: {failure}\n", [failure.Expectation.Span, .. Rules(knowledge, failure)]));
        if (found.Count == 0) found.AddRange(KnowledgeAnalysis.Analyze(knowledge).Where(finding => !toldAnyway.Value.Contains(finding.Message)).Select(finding => (finding.ToString(), Places(finding))));
        return found;
    }

    private static IReadOnlyList<SourceSpan> Places(Diagnostic diagnostic) => [diagnostic.Span, .. diagnostic.Related.Select(place => place.Span)];

    private static IEnumerable<SourceSpan> Rules(KnowledgeBase knowledge, ExampleFailure failure) =>
        knowledge.Places.TryGetValue(failure.Expectation.Subject, out var place) ? [place] : [];
}
