using System.Text;
using System.Text.Json.Nodes;
using BackPainRules.Cli.Tests.Registries;

namespace BackPainRules.Cli.Tests.Verbs;

public class ScreenVerbTests
{
    private const string retention = """{"id":"r","presentation":{"urinaryRetention":"present"}}""";

    [Fact]
    public void A_line_says_what_an_assessment_says()
    {
        var registry = RegistryFile.Of(40, withBad: false);
        var screened = Lines(Call.With(registry, "screen").Output);
        var assessed = Lines(Call.With(registry, "assess").Output);

        Assert.Equal(40, screened.Count);
        for (var i = 0; i < 40; i++)
        {
            foreach (var member in new[] { "id", "classification", "category", "urgency" })
                Assert.Equal((string?)assessed[i][member], (string?)screened[i][member]);
            Assert.Equal(i + 1, (int)screened[i]["line"]!);
            Assert.Equal((bool)assessed[i]["screening"]!["complete"]!, (bool)screened[i]["screeningComplete"]!);
            Assert.Equal(Members(assessed[i], "suspicions", "condition", "level"), Members(screened[i], "suspicions", "condition", "level"));
            Assert.Equal(Members(assessed[i], "recommendations", "investigation", "urgency", "coveredBy"), Members(screened[i], "recommendations", "investigation", "urgency", "coveredBy"));
        }
    }

    [Fact]
    public void Lines_come_in_the_order_in_which_they_went_in()
    {
        var call = Call.With(RegistryFile.Of(5_000), "screen");

        var numbers = Lines(call.Output).Select(line => (int)line["line"]!).ToList();
        Assert.Equal(Enumerable.Range(1, 5_000).Where(number => number % 97 != 0), numbers);
        Assert.Equal(1, call.ExitCode);
    }

    [Fact]
    public void Those_flagged_are_explained_by_their_whole_assessment()
    {
        using var folder = new TemporaryFolder();
        var (registry, explained) = (folder.Write("in.ndjson", RegistryFile.Of(40)), Path.Combine(folder.Path, "urgent.ndjson"));

        var decisions = Lines(Call.To("screen", registry, "--explain", explained).Output);

        var flagged = decisions.Where(line => (string?)line["urgency"] is "urgent" or "emergency").Select(line => (int)line["line"]!).ToList();
        var assessments = Lines(File.ReadAllText(explained));
        Assert.NotEmpty(flagged);
        Assert.Equal(flagged, assessments.Select(line => (int)line["line"]!));
        var first = Lines(Call.To("assess", registry).Output).Single(line => (string?)line["id"] == (string?)assessments[0]["id"]);
        assessments[0].AsObject().Remove("line");
        Assert.Equal(first.ToJsonString(), assessments[0].ToJsonString());
    }

    [Fact]
    public void A_suspicion_can_flag_too()
    {
        var registry = RegistryFile.Of(40);
        int Flagged(params string[] options) => (int)Summary(registry, options)["flagged"]!;

        Assert.True(Flagged("--flag", "emergency") < Flagged("--flag", "emergency", "--flag-suspicion", "spinalStenosis"));
        Assert.Equal(40, Flagged("--flag", "none"));
        Assert.Contains("did you mean 'spinalStenosis'", Call.With(registry, "screen", "--flag-suspicion", "spinalStenoses").Error);
    }

    [Fact]
    public void The_summary_counts_what_the_lines_say()
    {
        var registry = RegistryFile.Of(500);
        var lines = Lines(Call.With(registry, "screen").Output);
        var summary = Summary(registry);
        var good = lines.Where(line => line["errors"] is null).ToList();

        Assert.Equal((lines.Count, lines.Count - good.Count), ((int)summary["rows"]!, (int)summary["bad"]!));
        foreach (var member in new[] { "classification", "category", "urgency" })
            Assert.All(summary[member]!.AsObject(), count => Assert.Equal((int)count.Value!, good.Count(line => (string?)line[member] == count.Key)));
        Assert.All(summary["suspicions"]!.AsObject(), condition => Assert.All(condition.Value!.AsObject(), level => Assert.Equal((int)level.Value!,
            good.Count(line => line["suspicions"]!.AsArray().Any(suspicion => (string?)suspicion!["condition"] == condition.Key && (string?)suspicion["level"] == level.Key)))));
        Assert.Equal(good.Count(line => !(bool)line["screeningComplete"]!), (int)summary["screening"]!["incomplete"]!);
        Assert.Equal(KnowledgeBase.BuiltIn.Sha256, (string?)summary["knowledge"]!["sha256"]);
    }

    [Fact]
    public void The_summary_says_that_undetermined_is_not_nonspecific_and_none_is_no_reassurance()
    {
        var said = Call.With(retention, "screen").Error;

        Assert.Contains("Undetermined is not nonspecific", said);
        Assert.Contains("none is no reassurance while screening is incomplete", said);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("\n \r\n\t\n", 0, 0)]
    [InlineData("\uFEFF" + retention + "\r\n\r\n" + retention, 2, 0)]
    [InlineData(retention, 1, 0)]
    [InlineData(retention + "\n" + retention + "\nnonsense\n" + retention + "\n", 4, 1)]
    public void Any_line_ends_and_blank_lines_will_do(string registry, int rows, int bad)
    {
        var call = Call.With(registry, "screen");

        Assert.Equal(rows, Lines(call.Output).Count);
        Assert.Equal(bad, Lines(call.Output).Count(line => line["errors"] is not null));
        Assert.Equal(bad > 0 ? 1 : 0, call.ExitCode);
    }

    [Fact]
    public void Bytes_that_are_not_text_and_lines_that_are_too_long_are_bad_and_the_others_go_on()
    {
        byte[] registry = [.. Encoding.UTF8.GetBytes(retention + "\n{\"id\":\""), 0xFF, .. Encoding.UTF8.GetBytes($"\"}}\n{{\"id\":\"{new string('x', 17 << 20)}\"}}\n{retention}")];

        var lines = Lines(Call.With(registry, "screen").Output);

        Assert.Equal([1, 2, 3, 4], lines.Select(line => (int)line["line"]!));
        Assert.Contains("not valid UTF-8", (string?)lines[1]["errors"]![0]!["message"]);
        Assert.Contains("16 MiB", (string?)lines[2]["errors"]![0]!["message"]);
    }

    [Theory]
    [InlineData("[" + retention + "]")]
    [InlineData("\n{\n  \"id\": \"a\"\n}\n")]
    public void What_is_not_one_encounter_a_line_is_refused(string input)
    {
        var call = Call.With(input, "screen");

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains("use 'backpain assess'", call.Error);
    }

    [Fact]
    public void No_file_is_written_over_unasked()
    {
        using var folder = new TemporaryFolder();
        var (registry, there) = (folder.Write("in.ndjson", retention), folder.Write("there.ndjson", "precious"));

        foreach (var option in new[] { "--output", "--explain", "--summary" })
        {
            var call = Call.To("screen", registry, option, there);
            Assert.Equal((2, $"backpain: '{there}' exists already; go on with '--resume', write anew with '--overwrite', or name another file\n"), (call.ExitCode, call.Error));
        }

        Assert.Equal("precious", File.ReadAllText(there));
        Assert.Equal(0, Call.To("screen", registry, "--output", there, "--overwrite").ExitCode);
        Assert.Single(Lines(File.ReadAllText(there)));
    }

    [Fact]
    public void The_input_is_never_the_output()
    {
        using var folder = new TemporaryFolder();
        var registry = folder.Write("in.ndjson", retention);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.ndjson"), registry);

        foreach (var path in new[] { registry, Path.Combine(folder.Path, ".", "in.ndjson"), Path.Combine(folder.Path, "link.ndjson") })
            Assert.Equal(2, Call.To("screen", registry, "--output", path, "--overwrite").ExitCode);
        Assert.Equal(2, Call.To("screen", registry, "--output", Path.Combine(folder.Path, "a"), "--explain", Path.Combine(folder.Path, "a")).ExitCode);
        Assert.Equal(retention, File.ReadAllText(registry));
    }

    [Theory]
    [InlineData("screen no-such-file.ndjson", "cannot read 'no-such-file.ndjson'")]
    [InlineData("screen --flag high", "'high'")]
    [InlineData("screen --resume", "name it with '--output FILE'")]
    [InlineData("screen --checkpoint 0", "1 or more")]
    [InlineData("screen --output no-such-folder/out.ndjson", "cannot write 'no-such-folder/out.ndjson'")]
    [InlineData("screen --explain no-such-folder/out.ndjson", "cannot write 'no-such-folder/out.ndjson'")]
    [InlineData("screen --output x --resume --overwrite", "leave out")]
    public void A_wrong_call_returns_2_and_says_why(string line, string why)
    {
        var call = Call.To(line.Split(' '));

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains(why, call.Error);
    }

    [Fact]
    public void A_full_disk_is_told()
    {
        if (!File.Exists("/dev/full")) return;

        var call = Call.With(retention, "screen", "--output", "/dev/full", "--overwrite");

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("cannot write '/dev/full'", call.Error);
    }

    [Fact]
    public void Nobody_is_told_of_progress_who_does_not_watch() => Assert.DoesNotContain('\r', Call.With(RegistryFile.Of(2_000), "screen").Error);

    private static JsonNode Summary(string registry, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "summary.json");
        Assert.InRange(Call.With(registry, ["screen", "--summary", path, .. options]).ExitCode, 0, 1);
        return JsonNode.Parse(File.ReadAllText(path))!;
    }

    private static List<JsonNode> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static IEnumerable<string> Members(JsonNode line, string array, params string[] members) =>
        line[array]!.AsArray().Select(item => string.Join(' ', members.Select(member => (string?)item![member])));
}
