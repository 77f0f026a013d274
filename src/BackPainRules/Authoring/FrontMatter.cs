using System.Globalization;

namespace BackPainRules.Authoring;

/// <summary>What the head of a document says about it.</summary>
public sealed record DocumentHead
{
    /// <summary>The file name of the document.</summary>
    public string Document { get; init; } = "";

    /// <summary>What the document is about.</summary>
    public string Title { get; init; } = "";

    /// <summary>The version of the document, in three numbers.</summary>
    public string Version { get; init; } = "";

    /// <summary><c>draft</c>, <c>in review</c>, <c>approved</c> or <c>retired</c>. The rules of a retired document do not run.</summary>
    public string Status { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Who reviewed it.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = [];

    /// <summary>When it was reviewed, as <c>yyyy-mm-dd</c>, or empty.</summary>
    public string Reviewed { get; init; } = "";

    /// <summary>From when it applies, as <c>yyyy-mm-dd</c>, or empty.</summary>
    public string Effective { get; init; } = "";

    /// <summary>The name of the knowledge base, in the one document that gives it.</summary>
    public string KnowledgeBase { get; init; } = "";

    internal IReadOnlyList<CitationSyntax> NonspecificRestsOn { get; init; } = [];

    internal IReadOnlyList<CitationSyntax> CauseUnknownRestsOn { get; init; } = [];
}

/// <summary>Reads the head of a document.</summary>
internal static class FrontMatter
{
    private static readonly string[] keys =
    [
        "title", "version", "status", "authors", "reviewers", "reviewed", "effective",
        "knowledge base", "nonspecific rests on", "cause unknown rests on",
    ];

    private static readonly string[] statuses = ["draft", "in review", "approved", "retired"];

    public static DocumentHead Read(MarkdownDocument document, Diagnostics diagnostics)
    {
        var head = new DocumentHead { Document = document.Name };
        if (document.FrontMatter.Count == 0) return head;
        var seen = new Dictionary<string, SourceLine>(StringComparer.Ordinal);
        foreach (var line in document.FrontMatter.Where(line => line.Text.Trim().Length > 0))
        {
            var colon = line.Text.IndexOf(':');
            var key = (colon < 0 ? line.Text : line.Text.Substring(0, colon)).Trim();
            if (colon < 0)
                diagnostics.Add("BPR015", line.Whole, "a line of the front matter is a key, a colon and a value", $"the keys are {string.Join(", ", keys)}");
            else if (!keys.Contains(key))
                diagnostics.Add("BPR015", line.Whole, $"'{key}' is not a key of the front matter",
                    Spelling.Nearest(key, keys) is { } nearest ? $"did you mean '{nearest}'?" : $"the keys are {string.Join(", ", keys)}");
            else if (seen.TryGetValue(key, out var first))
                diagnostics.Add("BPR015", line.Whole, $"'{key}' stands here a second time", "keep one of them", new RelatedPlace(first.Whole, "the first one"));
            else if (Problem(key, line.Text.Substring(colon + 1).Trim()) is { } problem)
                diagnostics.Add("BPR015", line.Whole, problem);
            else
                head = With(head, key, line, colon + 1);
            if (!seen.ContainsKey(key)) seen.Add(key, line);
        }

        foreach (var required in new[] { "title", "version", "status" }.Where(required => !seen.ContainsKey(required)))
            diagnostics.Add("BPR015", document.FirstLine.Whole, $"the front matter has no {required}", $"add a line '{required}: …'");
        return head;
    }

    private static string? Problem(string key, string value) => key switch
    {
        _ when value.Length == 0 => $"'{key}' has no value",
        "version" when !IsVersion(value) => $"'{value}' is not a version: write three numbers, such as 1.0.0",
        "status" when !statuses.Contains(value) => $"'{value}' is not a status: write {string.Join(", ", statuses)}",
        "reviewed" or "effective" when !IsDate(value) => $"'{value}' is not a date: write it as 2026-11-22",
        _ => null,
    };

    private static bool IsVersion(string value)
    {
        var numbers = value.Split('.');
        return numbers.Length == 3 && numbers.All(number => number.Length is > 0 and < 10 && number.All(digit => digit is >= '0' and <= '9'));
    }

    private static bool IsDate(string value) =>
        DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DocumentHead With(DocumentHead head, string key, SourceLine line, int from)
    {
        var value = line.Text.Substring(from).Trim();
        return key switch
        {
            "title" => head with { Title = value },
            "version" => head with { Version = value },
            "status" => head with { Status = value },
            "authors" => head with { Authors = ToList(value) },
            "reviewers" => head with { Reviewers = ToList(value) },
            "reviewed" => head with { Reviewed = value },
            "effective" => head with { Effective = value },
            "knowledge base" => head with { KnowledgeBase = value },
            "nonspecific rests on" => head with { NonspecificRestsOn = ToCitations(line, from) },
            _ => head with { CauseUnknownRestsOn = ToCitations(line, from) },
        };
    }

    private static string[] ToList(string value) => [.. value.Split(';').Select(item => item.Trim()).Where(item => item.Length > 0)];

    private static CitationSyntax[] ToCitations(SourceLine line, int from) =>
    [
        .. ToList(line.Text.Substring(from)).Select(citation =>
        {
            var space = citation.IndexOf(' ');
            var key = space < 0 ? citation : citation.Substring(0, space);
            var at = line.Text.IndexOf(citation, from, StringComparison.Ordinal);
            return new CitationSyntax(new(key, line.Span(at, key.Length)), space < 0 ? "" : citation.Substring(space + 1).Trim());
        }),
    ];
}
