using System.Text.RegularExpressions;

namespace BackPainRules.Cli.Tests.Verbs;

public class NewVerbTests
{
    [Fact]
    public void A_document_is_begun_and_its_blanks_are_named()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "spinal_infection.md");

        var call = Call.To("new", path, "--author", "Jane Doe");

        Assert.Equal((0, ""), (call.ExitCode, call.Output));
        Assert.StartsWith("---\ntitle: Spinal infection\nversion: 0.1.0\nstatus: draft\nauthors: Jane Doe\n---\n", File.ReadAllText(path));
        Assert.Contains("rule spinal-infection.first-rule\n", File.ReadAllText(path));
        foreach (Match blank in Regex.Matches(call.Error, @"^  (<\w+>) \(lines? ([0-9, ]+)\)", RegexOptions.Multiline))
            foreach (var line in blank.Groups[2].Value.Split(", "))
                Assert.Contains(blank.Groups[1].Value, File.ReadAllLines(path)[int.Parse(line) - 1]);
    }

    [Fact]
    public void Check_finds_every_blank_that_is_left_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("new.md", Call.To("new").Output);
        var blanks = new[] { "<finding>", "<condition>", "<investigation>", "<source>" };

        var found = Regex.Matches(Call.To("check", path).Output, @"'(<\w+>)'").Select(match => match.Groups[1].Value).Distinct();

        Assert.Equal(blanks.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Filled_in_it_passes_check_and_test_and_is_canonical()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("infection.md", Filled());

        Assert.Equal(0, Call.To("check", path).ExitCode);
        Assert.Equal("3 passed, 0 failed\n", Call.To("test", path).Output);
        Assert.Equal(0, Call.To("fmt", "--check", path).ExitCode);
    }

    [Theory]
    [InlineData("<finding>")]
    [InlineData("<condition>")]
    [InlineData("<investigation>")]
    [InlineData("<source>")]
    public void With_one_blank_left_no_rule_runs(string blank)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(1, Call.To("check", folder.Write("new.md", Filled(except: blank))).ExitCode);
    }

    [Fact]
    public void A_folder_that_is_not_there_yet_is_made()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "clinic", "infection.md");

        Assert.Equal(0, Call.To("new", path).ExitCode);
        Assert.StartsWith("---\ntitle: Infection\n", File.ReadAllText(path));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("mine.md", "Mine.");

        var call = Call.To("new", path);

        Assert.Equal((2, $"backpain: '{path}' is there already, and nothing is written over it; give another name\n"), (call.ExitCode, call.Error));
        Assert.Equal("Mine.", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("not the id of a rule", "--rule", "fever")]
    [InlineData("one line of words", "--title", "Two\nlines")]
    [InlineData("ends in .md", "infection.txt")]
    [InlineData("cannot write", "/dev/null/infection.md")]
    public void What_could_not_be_read_later_is_refused(string why, params string[] args)
    {
        var call = Call.To(["new", .. args]);

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains(why, call.Error);
    }

    private static string Filled(string except = "")
    {
        var text = Call.To("new", "--rule", "infection.fever").Output;
        foreach (var (blank, with) in new[] { ("<finding>", "fever"), ("<condition>", "spinal infection"), ("<investigation>", "MRI of the lumbar spine"), ("<source>", "Chou2007"), ("<reference>", "Chou R. Title. 2007.") })
            if (blank != except) text = text.Replace(blank, with);
        return text;
    }
}
