namespace BackPainRules.Cli.Tests.Verbs;

public class FmtVerbTests
{
    private static readonly string canonical = TestDocuments.With("given urinary retention is present\nexpect test.retention is met");
    private static readonly string untidy = canonical.Replace("  when urinary retention is", " when   Urinary retention is");

    [Fact]
    public void One_document_is_printed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("untidy.md", untidy);

        var call = Call.To("fmt", path);

        Assert.Equal(new Call(0, canonical, ""), call);
        Assert.Equal(untidy, File.ReadAllText(path));
    }

    [Fact]
    public void An_editor_gives_a_document_and_takes_it_back() => Assert.Equal(new Call(0, canonical, ""), Call.With(untidy, "fmt"));

    [Fact]
    public void What_is_not_canonical_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tidy.md", canonical);
        var path = folder.Write("untidy.md", untidy);

        Assert.Equal(new Call(1, path + "\n", "1 of 2 documents not in canonical form; 'backpain fmt --write' puts them into it\n"), Call.To("fmt", "--check", folder.Path));
        Assert.Equal(untidy, File.ReadAllText(path));
    }

    [Fact]
    public void Written_documents_are_canonical_afterwards()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("untidy.md", untidy);

        Assert.Equal(new Call(0, path + "\n", "1 of 1 document put into canonical form\n"), Call.To("fmt", "--write", folder.Path));
        Assert.Equal(canonical, File.ReadAllText(path));
        Assert.Equal(new Call(0, "", "1 document in canonical form\n"), Call.To("fmt", "--check", folder.Path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_document_with_a_mistake_is_left_alone_and_the_others_are_not()
    {
        using var folder = new TemporaryFolder();
        var (bad, good) = (folder.Write("bad.md", untidy.Replace("when", "whne")), folder.Write("good.md", untidy));

        var call = Call.To("fmt", "--write", folder.Path);

        Assert.Equal((1, good + "\n"), (call.ExitCode, call.Output));
        Assert.Contains("error BPR001: expected 'when', but found 'whne'\n  --> bad.md:9:", call.Error);
        Assert.Contains("1 document left alone because of 1 mistake\n", call.Error);
        Assert.Equal(untidy.Replace("when", "whne"), File.ReadAllText(bad));
        Assert.Equal(canonical, File.ReadAllText(good));
    }

    [Fact]
    public void A_link_stays_a_link_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        var (path, link) = (folder.Write("real.txt", untidy), Path.Combine(folder.Path, "link.md"));
        File.CreateSymbolicLink(link, path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Equal(0, Call.To("fmt", "--write", link).ExitCode);

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(canonical, File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(path));
    }

    [Theory]
    [InlineData("these are 2 documents", "DIR")]
    [InlineData("say one of them", "--check", "--write", "DIR")]
    [InlineData("needs a document", "--write")]
    [InlineData("no such file", "nowhere.md")]
    public void A_call_that_leaves_it_open_is_refused(string why, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.md", canonical);
        folder.Write("two.md", untidy);

        var call = Call.To(["fmt", .. args.Select(arg => arg == "DIR" ? folder.Path : arg)]);

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains(why, call.Error);
    }
}
