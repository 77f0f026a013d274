using System.Text.Json;

namespace BackPainRules.Cli.Tests.Verbs;

public class StatusVerbTests
{
    private static readonly string document = TestDocuments.With("given urinary retention is present\nexpect test.retention is met").Replace("status: draft", "status: draft\nauthors: Ana Silva\nreview by: 2026-06-30");

    [Fact]
    public void Each_document_has_a_line_and_says_what_is_overdue()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", document);
        var call = Call.To("status", folder.Path, "--as-of", "2026-07-01");

        Assert.Equal("document  version  standing  reviewed by  on  again by\ntest.md   1.0.0    draft     nobody       -   2026-06-30 (overdue)\n", call.Output);
        Assert.Equal((0, true), (call.ExitCode, call.Error.EndsWith("1 draft, 1 overdue, as of 2026-07-01\n", StringComparison.Ordinal)));
        Assert.DoesNotContain("overdue", Call.To("status", folder.Path, "--as-of", "2026-06-30").Output);
    }

    [Fact]
    public void The_json_holds_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", document);
        var entry = Assert.Single(JsonDocument.Parse(Call.To("status", folder.Path, "--as-of", "2026-07-01", "--format", "json").Output).RootElement.EnumerateArray());
        Assert.Equal(("test.md", "draft", true), (entry.GetProperty("document").GetString(), entry.GetProperty("standing").GetString(), entry.GetProperty("overdue").GetBoolean()));
    }

    [Fact]
    public void Check_requires_approval_where_it_is_told_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", document);
        Assert.DoesNotContain("BPR064", Call.To("check", folder.Path).Output);
        var call = Call.To("check", folder.Path, "--require-approved", "--as-of", "2026-07-01");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("error BPR064: this document is not approved: it is a draft", call.Output);
        Assert.Contains("error BPR063: the review of this document was due by 2026-06-30", call.Output);
    }

    [Fact]
    public void A_wrong_date_is_a_wrong_call() => Assert.Equal(2, Call.To("status", "--as-of", "tomorrow").ExitCode);
}
