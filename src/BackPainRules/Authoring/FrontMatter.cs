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

    /// <summary>By when it is to be reviewed again, as <c>yyyy-mm-dd</c>, or empty.</summary>
    public string ReviewBy { get; init; } = "";

    /// <summary>What its reviewers signed: the fingerprint of its meaning and of its words then; empty where nobody has.</summary>
    public string Approval { get; init; } = "";

    /// <summary>How certain the evidence is that its rules rest on, where nothing else is said beside a rule.</summary>
    public EvidenceGrade EvidenceGrade { get; init; }

    /// <summary>How urgent a recommendation may be on evidence of each grade, in the documents that declare it; otherwise null.</summary>
    public UrgencyPolicy? Policy { get; init; }

    /// <summary>The name of the knowledge base, in the one document that gives it.</summary>
    public string KnowledgeBase { get; init; } = "";

    /// <summary>What knowledge the documents extend and in which versions, such as <c>BackPainRules 1.x</c>, in the one document that says so; otherwise empty.</summary>
    public string Extends { get; init; } = "";

    /// <summary>Where it is said what they extend.</summary>
    internal SourceSpan? ExtendsPlace { get; init; }

    /// <summary>Where the name of the knowledge base stands, or where the document begins.</summary>
    internal SourceSpan NamePlace { get; init; } = new("", 1, 1, 1, "");

    /// <summary>Where the value of each key stands.</summary>
    internal IReadOnlyDictionary<string, SourceSpan> Places { get; init; } = new Dictionary<string, SourceSpan>();

    /// <summary>The fingerprint of title, prose and examples.</summary>
    internal string Wording { get; init; } = "";

    /// <summary>The ids of the terms and outcomes that it adds.</summary>
    internal IReadOnlyList<string> EntryIds { get; init; } = [];

    /// <summary>The keys of the sources in its bibliographies.</summary>
    internal IReadOnlyList<string> SourceKeys { get; init; } = [];

    /// <summary>Where a key stands; where it does not stand, the beginning of the document.</summary>
    internal SourceSpan PlaceOf(string key) => Places.TryGetValue(key, out var place) || Places.TryGetValue("status", out place) ? place : NamePlace;

    internal IReadOnlyList<CitationSyntax> NonspecificRestsOn { get; init; } = [];

    internal IReadOnlyList<CitationSyntax> CauseUnknownRestsOn { get; init; } = [];
}

/// <summary>Reads the head of a document.</summary>
internal static class FrontMatter
{
    /// <summary>The keys that it may have.</summary>
    public static readonly string[] Keys =
    [
        "title", "version", "status", "authors", "reviewers", "reviewed", "approval", "effective", "review by", "evidence grade", "urgency allowed",
        "knowledge base", "extends", "nonspecific rests on", "cause unknown rests on",
    ];

    /// <summary>The required keys, each as an author may write it.</summary>
    private static readonly Dictionary<string, string> examples = new()
    {
        ["title"] = "title: Suspected spinal infection",
        ["version"] = "version: 1.0.0",
        ["status"] = "status: draft",
    };

    private static readonly string[] statuses = ["draft", "in review", "approved", "retired"];

    /// <summary>The values of <c>status</c>.</summary>
    public static IReadOnlyList<string> Statuses => statuses;

    public static DocumentHead Read(MarkdownDocument document, Diagnostics diagnostics)
    {
        var head = new DocumentHead { Document = document.Name, NamePlace = document.FirstLine.Whole };
        if (document.FrontMatter is null) return head;
        var seen = new Dictionary<string, SourceLine>(StringComparer.Ordinal);
        foreach (var line in document.FrontMatter.Where(line => line.Text.Trim().Length > 0))
        {
            var colon = line.Text.IndexOf(':');
            if (colon < 0)
            {
                diagnostics.Add("BPR015", line.Whole, "this line of the front matter has no colon", $"a line is a key, a colon and a value; the keys are {string.Join(", ", Keys)}");
                continue;
            }

            var key = line.Text.Substring(0, colon).Trim();
            var keySpan = line.Whole with { Length = Math.Max(1, key.Length) };
            var value = line.Text.Substring(colon + 1).Trim();
            if (!Keys.Contains(key))
            {
                var nearest = Spelling.Nearest(key, Keys);
                diagnostics.Add("BPR015", keySpan, $"'{key}' is not a key of the front matter", nearest is not null ? $"did you mean '{nearest}'?" : $"the keys are {string.Join(", ", Keys)}");
                key = nearest ?? key;
            }
            else if (seen.TryGetValue(key, out var first))
                diagnostics.Add("BPR015", keySpan, $"'{key}' stands here a second time", "keep one of them", new RelatedPlace(first.Whole, "the first one"));
            else if (value.Trim(' ', '\t', ';').Length == 0)
                diagnostics.Add("BPR015", keySpan, $"'{key}' has no value", examples.ContainsKey(key) ? "write it after the colon" : "write it after the colon, or remove the line");
            else if (Problem(key, value) is var (problem, help))
                diagnostics.Add("BPR015", line.Span(line.Text.IndexOf(value, colon + 1, StringComparison.Ordinal), value.Length), problem, help);
            else
                head = With(head, key, line, colon + 1);
            if (!seen.ContainsKey(key)) seen.Add(key, line);
        }

        foreach (var required in examples.Keys.Where(required => !seen.ContainsKey(required)))
            diagnostics.Add("BPR015", document.FirstLine.Whole, $"the front matter has no {required}", $"add a line such as '{examples[required]}'");
        return head with { Places = seen.ToDictionary(pair => pair.Key, pair => pair.Value.Whole, StringComparer.Ordinal) };
    }

    private static (string Message, string Help)? Problem(string key, string value) => key switch
    {
        "version" when !IsVersion(value) => ($"'{value}' is not a version", "write three numbers with dots between them: 1.0.0"),
        "status" when !statuses.Contains(value) => ($"'{value}' is not a status", "a document is draft, in review, approved or retired"),
        "approval" when DocumentFingerprint.Parse(value) is null => ($"'{value}' is not what a reviewer signs", "it is written by 'backpain approve', and by nobody else"),
        "evidence grade" when !UrgencyPolicy.Grades.TryGetValue(value, out var grade) || grade == EvidenceGrade.Ungraded => ($"'{value}' is not a grade of evidence", "evidence is of high, moderate, low or very low certainty"),
        "urgency allowed" when UrgencyPolicy.Parse(value) is null => ($"'{value}' does not say how urgent what may be", "write for example: high up to emergency; moderate up to urgent; low up to soon; very low up to routine; ungraded up to routine"),
        "reviewed" or "effective" or "review by" when !IsDate(value) => ($"'{value}' is not a date", "write year, month and day: 2026-11-22"),
        _ => null,
    };

    private static bool IsVersion(string value)
    {
        var numbers = value.Split('.');
        return numbers.Length == 3 && numbers.All(number => number.Length is > 0 and < 10 && number.All(digit => digit is >= '0' and <= '9'));
    }

    internal static bool IsDate(string value) =>
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
            "review by" => head with { ReviewBy = value },
            "approval" => head with { Approval = value },
            "evidence grade" => head with { EvidenceGrade = UrgencyPolicy.Grades[value] },
            "urgency allowed" => head with { Policy = UrgencyPolicy.Parse(value) },
            "extends" => head with { Extends = value, ExtendsPlace = line.Span(line.Text.IndexOf(value, from, StringComparison.Ordinal), value.Length) },
            "knowledge base" => head with { KnowledgeBase = value, NamePlace = line.Whole },
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
