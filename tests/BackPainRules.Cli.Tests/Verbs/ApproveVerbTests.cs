namespace BackPainRules.Cli.Tests.Verbs;

public class ApproveVerbTests
{
    private static readonly string document = TestDocuments.With("given urinary retention is present\nexpect test.retention is met").Replace("status: draft", "status: draft\nauthors: Ana Silva");

    [Fact]
    public void Two_reviewers_approve_one_after_the_other()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("test.md", document);

        var first = Call.To("approve", file, "--reviewer", "Tom Baker", "--date", "2026-11-20");
        Assert.Equal((0, $"{file} is signed by Tom Baker, and in review: it has one reviewer, and two are needed\n", ""), (first.ExitCode, first.Output, first.Error));
        var second = Call.To("approve", file, "--reviewer", "Jo March", "--date", "2026-11-21");
        Assert.Equal((0, $"{file} is approved by Tom Baker and Jo March, to be reviewed again by 2028-11-20\n", ""), (second.ExitCode, second.Output, second.Error));

        var text = File.ReadAllText(file);
        Assert.Matches("status: approved\nauthors: Ana Silva\nreviewers: Tom Baker; Jo March\nreviewed: 2026-11-21\napproval: [0-9a-f]{16}-[0-9a-f]{16}\nreview by: 2028-11-20\n---\n", text);
        Assert.Equal(document.Split("---\n\n")[1], text.Split("---\n\n")[1]);
        Assert.Contains("approved", Call.To("status", folder.Path, "--as-of", "2026-11-23").Output);
        Assert.DoesNotContain("BPR06", Call.To("check", folder.Path, "--as-of", "2026-11-23", "--require-approved").Output);
    }

    [Fact]
    public void Nothing_else_in_the_file_changes_not_even_its_line_ends()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("test.md", document.Replace("\n", "\r\n"));
        Assert.Equal(0, Call.To("approve", file, "--reviewer", "Tom Baker", "--reviewer", "Jo March", "--date", "2026-11-20", "--effective", "2026-12-01", "--review-by", "2027-11-20").ExitCode);

        var text = File.ReadAllText(file);
        Assert.DoesNotContain("\n", text.Replace("\r\n", ""));
        Assert.Contains("effective: 2026-12-01\r\n", text);
        Assert.Contains("review by: 2027-11-20\r\n", text);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Who_signed_another_text_has_to_sign_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("test.md", document);
        Call.To("approve", file, "--reviewer", "Tom Baker", "--reviewer", "Jo March", "--date", "2026-11-20");
        File.WriteAllText(file, File.ReadAllText(file).Replace("emergency", "urgent"));

        Assert.Contains("BPR062", Call.To("check", folder.Path, "--as-of", "2026-11-23").Output);
        var again = Call.To("approve", file, "--reviewer", "Jo March", "--date", "2026-11-24");
        Assert.Contains("is signed by Jo March, and in review", again.Output);
        Assert.Equal("backpain: Tom Baker signed another text than this one, and has to sign again\n", again.Error);
        Assert.Contains("status: in review", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("urinary retention is present\nexpect test.retention is met", "urinary retention is present\nexpect test.retention is open", "not signed: 1 example of")]
    [InlineData("when urinary retention is present", "when urinary retenton is present", "not signed: nobody can tell")]
    public void What_does_not_work_is_not_signed(string old, string @new, string why)
    {
        using var folder = new TemporaryFolder();
        var broken = document.Replace(old, @new);
        var file = folder.Write("test.md", broken);
        var call = Call.To("approve", file, "--reviewer", "Tom Baker");

        Assert.Equal(1, call.ExitCode);
        Assert.Contains(why, call.Error);
        Assert.Equal(broken, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("--date", "20.11.2026")]
    [InlineData("--review-by", "2020-01-01")]
    [InlineData("--reviewer", "Jo; March")]
    [InlineData("--reviewer", " ")]
    public void A_wrong_call_signs_nothing(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("test.md", document);
        Assert.Equal(2, Call.To("approve", file, "--reviewer", "Tom Baker", option, value).ExitCode);
        Assert.Equal(2, Call.To("approve", file).ExitCode);
        Assert.Equal(2, Call.To("approve", folder.Path, "--reviewer", "Tom Baker").ExitCode);
        Assert.Equal(document, File.ReadAllText(file));
    }

    [Fact]
    public void A_retired_document_is_not_signed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.md", document.Replace("test.retention", "test.other").Replace("Source: A source.", "Other: A source.").Replace("cite Source", "cite Other"));
        var file = folder.Write("test.md", document.Replace("status: draft", "status: retired"));
        Assert.Equal(2, Call.To("approve", file, "--reviewer", "Tom Baker").ExitCode);
    }
}
