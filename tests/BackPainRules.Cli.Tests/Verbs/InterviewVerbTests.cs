using System.Text;
using BackPainRules.Cli.Tests.Interviews;
using BackPainRules.Interviewing;

namespace BackPainRules.Cli.Tests.Verbs;

public class InterviewVerbTests
{
    private static readonly string samples = Path.Combine(Approved.Repository, "samples", "encounters");

    [Fact]
    public void It_ends_with_the_assessment_of_what_was_answered()
    {
        var replies = Replies.Of(Replies.Sample("sciatica"), _ => false);

        var call = Call.With(string.Join("\n", replies), "interview");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Contains("Nothing left to ask could change the assessment", call.Output);
        Assert.Contains("\nSPECIFIC: nerve root irritation is likely.\n", call.Output);
    }

    [Fact]
    public void As_json_the_dialogue_goes_aside()
    {
        var call = Call.With("45\nstop\n", "interview", "--format", "json");

        Assert.Equal(BackPainAssessor.Default.Assess(Encounter.Parse("""{"patient":{"age":45}}""")).ToJson() + "\n", call.Output);
        Assert.Contains("How old are you", call.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("45")]
    [InlineData("45\nn\nnonsense\n")]
    public void The_end_of_the_input_ends_it_and_says_what_is_unanswered(string input)
    {
        var call = Call.With(input, "interview");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Contains("The input ended with open questions: 1", call.Output);
        Assert.Contains("UNDETERMINED", call.Output);
    }

    [Theory]
    [InlineData("y")]
    [InlineData("n")]
    [InlineData("?")]
    [InlineData("skip")]
    [InlineData("nonsense")]
    public void The_same_reply_for_ever_comes_to_an_end(string reply)
    {
        var call = Call.With(string.Concat(Enumerable.Repeat(reply + "\n", 600)), "interview");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("Nothing left to ask could change the assessment", call.Output);
    }

    [Theory]
    [InlineData("131", "Not taken: expected a number from 0 to 130 in years, or ?")]
    [InlineData("45 months", "Not taken: 'months' is not the unit of this question: expected a number from 0 to 130 in years, or ?")]
    [InlineData("4,5", "Not taken: write the decimal point as a point, and no separator of thousands")]
    [InlineData("y", "Not taken: expected a number from 0 to 130 in years, or ?")]
    [InlineData("45.00000000000000000000000000001", "Not taken: expected a number")]
    [InlineData("back", "There is nothing to go back to")]
    [InlineData("save", "Not saved: name a file: save FILE")]
    [InlineData("\u001b[2J", "Not taken")]
    public void What_is_no_answer_is_explained_and_asked_again(string typed, string explanation)
    {
        var call = Call.With($"{typed}\n45 years\nstop\n", "interview", "--format", "json");

        Assert.Contains(explanation, call.Error);
        Assert.DoesNotContain('\e', call.Error);
        Assert.DoesNotContain("\"patient.age\"", call.Output);
    }

    [Fact]
    public void What_was_kept_is_resumed_where_it_stopped()
    {
        using var folder = new TemporaryFolder();
        var (kept, copy) = (Path.Combine(folder.Path, "kept.json"), Path.Combine(folder.Path, "copy.json"));

        var first = Call.With($"45\nn\n?\nsave {copy}\n", "interview", "--save", kept);
        var second = Call.With("y\nstop\n", "interview", "--resume", kept, "--save", kept);

        Assert.Contains("Saved; go on later with", first.Output);
        Assert.Equal(3, Interview.Parse(File.ReadAllText(copy), BackPainAssessor.Default).Asked.Count);
        Assert.Contains("\n4. ", second.Output);
        Assert.Equal(4, Interview.Parse(File.ReadAllText(kept), BackPainAssessor.Default).Asked.Count);
    }

    [Fact]
    public void Nobody_elses_file_is_written_over()
    {
        using var folder = new TemporaryFolder();
        var other = folder.Write("other.json", "mine");

        Assert.Equal(2, Call.With("45\n", "interview", "--save", other).ExitCode);
        Assert.Contains("Not saved: ", Call.With($"save {other}\n", "interview").Output);
        Assert.Equal("mine", File.ReadAllText(other));
    }

    [Fact]
    public void What_an_encounter_records_is_not_asked()
    {
        var call = Call.With("", "interview", Path.Combine(samples, "cauda-equina.json"));

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("Nothing left to ask could change the classification or raise the urgency, which is an emergency", call.Output);
        Assert.DoesNotContain("How old are you", call.Output);
    }

    [Fact]
    public void A_file_that_cannot_be_understood_is_told_with_all_that_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var encounter = Call.To("interview", folder.Write("encounter.json", """{"patient":{"age":131,"x":1}}"""));
        var interview = Call.To("interview", "--resume", folder.Write("interview.json", "{}"));

        Assert.Equal((1, "", 1, ""), (encounter.ExitCode, encounter.Output, interview.ExitCode, interview.Output));
        Assert.Contains("$.patient.age: 131: expected", encounter.Error);
        Assert.Contains("$.patient.x: 1: is not a member", encounter.Error);
        Assert.Contains("$.encounter: is missing", interview.Error);
    }

    [Theory]
    [InlineData("interview no-such-file.json", "cannot read 'no-such-file.json'")]
    [InlineData("interview --resume no-such-file.json", "cannot read 'no-such-file.json'")]
    [InlineData("interview --save no-such-folder/x.json", "cannot write 'no-such-folder/x.json'")]
    [InlineData("interview -", "standard input")]
    [InlineData("interview a.json --resume b.json", "leave out FILE or --resume")]
    [InlineData("interview --resume b.json --all", "leave out --all")]
    [InlineData("interview --knowledge no-such-folder", "cannot read 'no-such-folder'")]
    [InlineData("interview --format markdown", "'markdown'")]
    public void A_wrong_call_returns_2(string line, string why)
    {
        var call = Call.To(line.Split(' '));

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains(why, call.Error);
    }

    [Fact]
    public void Color_comes_only_where_the_terminal_takes_it()
    {
        var colored = new MemoryStream();
        Backpain.Run(["interview"], new(Stream.Null, colored, Stream.Null) { Color = true });

        Assert.Contains("\e[", Encoding.UTF8.GetString(colored.ToArray()));
        Assert.DoesNotContain('\e', Call.To("interview").Output);
    }
}
