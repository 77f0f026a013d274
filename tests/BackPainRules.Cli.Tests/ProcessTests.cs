using System.Diagnostics;

namespace BackPainRules.Cli.Tests;

/// <summary>What only a process of its own can show.</summary>
public class ProcessTests
{
    [Fact]
    public void It_runs_and_says_its_version()
    {
        using var process = Start("--version");

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", process.StandardOutput.ReadToEnd());
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Help_names_the_verbs_and_shows_examples()
    {
        using var general = Start("--help");
        using var particular = Start("assess", "--help");

        Assert.All(["assess", "check", "test", "terms", "rules"], Contained(general.StandardOutput.ReadToEnd()));
        Assert.Contains("Examples:\n  backpain assess encounter.json\n", particular.StandardOutput.ReadToEnd());

        static Action<string> Contained(string help) => verb => Assert.Contains($"\n  {verb} <", help);
    }

    [Fact]
    public void A_line_is_assessed_while_the_next_ones_are_awaited()
    {
        using var process = Start("assess");
        process.StandardInput.Write("{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        process.StandardInput.Flush();

        Assert.StartsWith("""{"id":"a",""", process.StandardOutput.ReadLine());
        Assert.StartsWith("""{"id":"b",""", process.StandardOutput.ReadLine());
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task It_ends_quietly_when_nobody_reads_on()
    {
        using var process = Start("assess");
        var feeding = Task.Run(() =>
        {
            try
            {
                while (true) process.StandardInput.Write("{\"patient\":{\"age\":-1}}\n");
            }
            catch (IOException)
            {
                // It has ended.
            }
        });

        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();

        Assert.True(process.WaitForExit(30_000));
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.Equal(0, process.ExitCode);
        await feeding;
    }

    private static Process Start(params string[] args) => Processes.Start(AppContext.BaseDirectory, args);
}
