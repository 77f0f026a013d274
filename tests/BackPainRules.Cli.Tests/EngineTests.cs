namespace BackPainRules.Cli.Tests;

/// <summary><c>--engine nrules</c>: the same results where NRules is served, a clear refusal where it is not.</summary>
public class EngineTests
{
    private static readonly string samples = Path.Combine(Approved.Repository, "samples", "encounters");

#if NRULES
    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("markdown")]
    public void Both_engines_give_the_same_bytes_for_every_sample(string format)
    {
        string[] files = [.. Directory.GetFiles(samples, "*.json").Order(StringComparer.Ordinal)];
        string[] call = ["assess", .. files, "--format", format];

        var nrules = Call.To([.. call, "--engine", "nrules"]);

        Assert.Equal(Call.To([.. call, "--engine", "built-in"]), nrules);
        Assert.Equal((0, ""), (nrules.ExitCode, nrules.Error));
    }

    [Fact]
    public void It_runs_documents_of_ones_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", TestDocuments.With("given urinary retention is present\nexpect test.retention is met"));

        Assert.Equal(0, Call.With("{}", "assess", "--knowledge", folder.Path, "--engine", "nrules").ExitCode);
    }
#else
    [Fact]
    public void A_build_without_NRules_returns_2_says_why_and_writes_no_result()
    {
        var call = Call.To("assess", Path.Combine(samples, "cauda-equina.json"), "--engine", "nrules");

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains("built-in engine only", call.Error);
    }
#endif
}
