using System.Diagnostics;
using System.Reflection;
using System.Text;
using BackPainRules.Interviewing;

namespace BackPainRules.Tests.House;

/// <summary>The samples do what they show, each in a process of its own.</summary>
public class SampleTests
{
    [Fact]
    public void The_quick_start_ends_with_what_to_ask_next() => Assert.Contains("cauda equina syndrome", Run("QuickStart"), StringComparison.Ordinal);

    [Fact]
    public void A_guided_interview_puts_questions_says_what_answers_change_and_ends_with_the_assessment()
    {
        var said = Run("GuidedInterview", ["45", "y", "y", "stop"]);
        Assert.Contains($"1. {Interview.Start().Next!.Question}\n", said, StringComparison.Ordinal);
        Assert.Contains("=> ", said, StringComparison.Ordinal);
        Assert.Contains("Stopped with questions open", said, StringComparison.Ordinal);
        Assert.Contains("SPECIFIC", said[said.IndexOf("Stopped", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    /// <summary>Nobody knows anything: to the end, and without reassurance.</summary>
    [Fact]
    public void A_guided_interview_in_which_nobody_knows_anything_reassures_nobody()
    {
        var said = Run("GuidedInterview", Enumerable.Repeat("?", 400));
        Assert.Contains("UNDETERMINED", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Stopped", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guided_interview_goes_back_and_takes_nothing_that_is_no_answer()
    {
        var said = Run("GuidedInterview", ["back", "perhaps", "45", "back", "44"]);
        Assert.Contains("This is the first question.", said, StringComparison.Ordinal);
        Assert.Contains("Not taken. Please answer ", said, StringComparison.Ordinal);
        Assert.Equal(2, said.Split('\n').Count(line => line.StartsWith("1. ", StringComparison.Ordinal)));
        Assert.Equal(2, said.Split('\n').Count(line => line.StartsWith("2. ", StringComparison.Ordinal)));
    }

    private static string Run(string sample, IEnumerable<string>? lines = null)
    {
        var program = typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == sample).Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            foreach (var line in lines ?? []) process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all of them.
        }

        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Result.ReplaceLineEndings("\n").TrimStart('\uFEFF');
    }
}
