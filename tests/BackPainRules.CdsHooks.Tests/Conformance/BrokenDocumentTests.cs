using BackPainRules.CdsHooks.Conformance;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>A valid document in which one thing is broken: that and nothing else is reported, at its place, with its requirement.</summary>
public class BrokenDocumentTests
{
    private const string Long = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /// <summary>A document, a place in it, what is put there (a minus takes the member away), and the issues.</summary>
    public static TheoryData<string, string, string, string[]> Breakages { get; } = Breakage.Read();

    [Theory, MemberData(nameof(Breakages))]
    public void What_is_broken_is_reported_with_its_requirement(string kind, string place, string put, string[] expected) =>
        Assert.Equal(expected, Documents.Check(kind, Documents.With(kind, place, put == "-" ? null : put.Replace("LONG", Long))).Select(issue => $"{issue.Severity} {issue.Requirement} {issue.Path}"));

    [Fact]
    public void Every_requirement_that_the_validator_knows_is_broken_by_some_document() =>
        Assert.Equal(Matrix.NamedByTheValidator, [.. Breakages.SelectMany(row => (string[])row[3]).Select(issue => issue.Split(' ')[1]).ToHashSet().Order(StringComparer.Ordinal)]);

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(
            ["card-03", "card-05", "source-01", "link-03", "card-07", "response-04"],
            CdsHooksValidator.CheckResponse("""{"cards":[{"summary":" ","indicator":1,"source":{"url":"https://example.org"},"links":[{"label":"a","url":"https://example.org"}],"suggestions":[{"label":"b"}]}],"systemActions":7}""").Select(issue => issue.Requirement));

    [Fact]
    public void A_slip_of_the_pen_is_told_what_was_meant() =>
        Assert.Contains("did you mean `isRecommended`?", Assert.Single(CdsHooksValidator.CheckResponse(Documents.With("response", "$.cards[0].suggestions[1].isRecomended", "true").Replace("\"isRecommended\":false,", ""))).Message);

    [Theory]
    [InlineData(139, 0, null), InlineData(138, 1, "Warning"), InlineData(0, 139, "Warning"), InlineData(0, 69, null), InlineData(140, 0, "Error"), InlineData(139, 1, "Error")]
    public void A_summary_is_counted_in_code_points_and_warned_of_where_code_units_disagree(int plain, int astral, string? severity) =>
        Assert.Equal(severity is null ? [] : [severity], CdsHooksValidator.CheckResponse(Documents.With("response", "$.cards[0].summary", $"\"{new string('a', plain)}{string.Concat(Enumerable.Repeat("𝒳", astral))}\""))
            .Select(issue => issue.Severity.ToString()));

    [Fact]
    public void An_issue_reads_as_one_line() =>
        Assert.Equal("error at $.cards[0]: `summary` is required (card-03)", Assert.Single(CdsHooksValidator.CheckResponse(Documents.With("response", "$.cards[0].summary", null))).ToString());

    [Fact]
    public void The_example_in_the_documentation_is_right() =>
        Assert.Equal(
            "error at $.cards[0].indicator: one of these is expected: `info`, `warning`, `critical` (card-05)",
            string.Join('\n', CdsHooksValidator.CheckResponse("""{"cards":[{"summary":"Ask about bladder function","indicator":"hard-stop","source":{"label":"Example"}}]}""")));
}
