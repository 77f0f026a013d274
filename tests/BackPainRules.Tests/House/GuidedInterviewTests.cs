using BackPainRules.Interviewing;

namespace BackPainRules.Tests.House;

/// <summary>The application that drives an interview, in a process of its own, with somebody who answers.</summary>
public class GuidedInterviewTests
{
    [Fact]
    public void It_puts_questions_says_what_answers_change_and_ends_with_the_assessment()
    {
        var said = Say("45", "y", "y", "stop");
        Assert.Contains($"1. {Interview.Start().Next!.Question}\n", said, StringComparison.Ordinal);
        Assert.Contains("=> ", said, StringComparison.Ordinal);
        Assert.Contains("Stopped with questions open", said, StringComparison.Ordinal);
        Assert.Contains("SPECIFIC", said[said.IndexOf("Stopped", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    /// <summary>To the end, and without reassurance.</summary>
    [Fact]
    public void Where_nobody_knows_anything_nobody_is_reassured()
    {
        var said = Say(Enumerable.Repeat("?", 400));
        Assert.Contains("UNDETERMINED", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Stopped", said, StringComparison.Ordinal);
    }

    [Fact]
    public void It_goes_back_and_takes_nothing_that_is_no_answer()
    {
        var said = Say("back", "perhaps", "45", "back", "44");
        Assert.Contains("This is the first question.", said, StringComparison.Ordinal);
        Assert.Contains("Not taken. Please answer ", said, StringComparison.Ordinal);
        Assert.Equal(2, said.Split('\n').Count(line => line.StartsWith("1. ", StringComparison.Ordinal)));
        Assert.Equal(2, said.Split('\n').Count(line => line.StartsWith("2. ", StringComparison.Ordinal)));
    }

    private static string Say(params IEnumerable<string> lines)
    {
        var (exitCode, output, errors) = BuiltProgram.Tell("GuidedInterview", lines);
        Assert.Equal((0, ""), (exitCode, errors));
        return output;
    }
}
