namespace BackPainRules.Cli.Tests;

/// <summary>The sample of a hospital that extends the built-in knowledge, with every verb that takes it.</summary>
public class LocalHospitalTests
{
    private static readonly string sample = Path.Combine(Approved.Repository, "samples", "LocalHospital");
    private static readonly string knowledge = Path.Combine(sample, "knowledge");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Path.Combine(sample, "encounters"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_encounters_are_assessed_as_expected(string name)
    {
        foreach (var (format, extension) in new[] { ("json", "json"), ("text", "txt"), ("markdown", "md") })
        {
            var call = Call.To("assess", Encounter(name), "--knowledge", knowledge, "--format", format);
            Assert.Equal((0, ""), (call.ExitCode, call.Error));
            Approved.Is(Path.Combine(sample, "expected", $"{name}.{extension}"), call.Output);
        }
    }

    [Fact]
    public void It_has_no_mistakes_and_its_examples_pass()
    {
        Assert.Matches("^[0-9]+ rules, [0-9]+ examples, no mistakes\n$", Call.To("check", knowledge, "--as-of", "2026-11-23").Error);
        var call = Call.To("test", knowledge);
        Assert.Equal(0, call.ExitCode);
        Assert.Contains(" passed, 0 failed", call.Output);
    }

    [Fact]
    public void Test_tells_which_built_in_examples_come_out_otherwise_here_and_fails_for_none_of_them()
    {
        var call = Call.To("test", knowledge);
        Assert.Contains("examples of BackPainRules 1.0.0 come out otherwise here", call.Error);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void Without_it_its_encounters_are_refused_member_by_member()
    {
        var call = Call.To("assess", Encounter("dialysis"));
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("$.history.hemodialysis: \"present\": is not a member of history", call.Error);
    }

    [Fact]
    public void Lines_arrays_and_registries_take_local_terms()
    {
        var line = string.Concat(File.ReadAllLines(Encounter("dialysis")).Select(text => text.Trim())) + "\n";
        Assert.Equal(2, Call.With(line + line, "assess", "--knowledge", knowledge).Output.Split("\"rule\":\"st-elsewhere.brucellosis\",\"document\"").Length / 2);
        Assert.Contains("spinalBrucellosis", Call.With($"[{line}]", "assess", "--knowledge", knowledge).Output);
        var screened = Call.With(line + "{\"history\":{\"hemodialysys\":true}}\n", "screen", "--knowledge", knowledge);
        Assert.Equal(1, screened.ExitCode);
        Assert.Contains("\"spinalBrucellosis\"", screened.Output);
        Assert.Contains("did you mean 'hemodialysis'?", screened.Output);
        Assert.DoesNotContain("spinalBrucellosis", Call.With(line, "screen").Output);
    }

    [Fact]
    public void An_interview_asks_for_local_terms()
    {
        using var folder = new TemporaryFolder();
        var open = folder.Write("open.json", File.ReadAllText(Encounter("clinic")).Replace("\"hemodialysis\": \"absent\"", "\"hemodialysis\": null"));
        var call = Call.With("n\n", "interview", open, "--knowledge", knowledge);
        Assert.Contains("Is the patient on hemodialysis", call.Output);
        Assert.Contains("NONSPECIFIC", call.Output);
    }

    [Fact]
    public void Terms_and_rules_say_what_is_local()
    {
        Assert.Contains("hemodialysis  present | absent  red flag, screening, local  history.hemodialysis", Call.To("terms", "hemodialysis", "--knowledge", knowledge).Output);
        Assert.Contains("\"origin\": \"local\"", Call.To("terms", "procalcitonin", "--knowledge", knowledge, "--format", "json").Output);
        Assert.Contains("\"origin\": \"local\"", Call.To("rules", "workup.brucellosis", "--knowledge", knowledge, "--format", "json").Output);
        Assert.Contains("fingerprint\n  1d0549-df478c-85919f\n", Call.To("rules", "nonspecific.reassessment").Output);
        Assert.Equal(2, Call.To("rules", "nonspecific.reassessment", "--knowledge", knowledge).ExitCode);
    }

    private static string Encounter(string name) => Path.Combine(sample, "encounters", name + ".json");
}
