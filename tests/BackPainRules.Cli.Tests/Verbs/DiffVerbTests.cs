using System.Text.Json;

namespace BackPainRules.Cli.Tests.Verbs;

public class DiffVerbTests
{
    private const string example = "given urinary retention is present\nexpect test.retention is met";

    [Fact]
    public void A_change_is_told_as_lines_and_as_patients()
    {
        using var folder = new TemporaryFolder();
        var (old, now) = (Old(folder), folder.Write("new/rules.md", TestDocuments.With(example).Replace("cauda equina syndrome, likely", "cauda equina syndrome, possible", StringComparison.Ordinal)));

        var call = Call.To("diff", old, now);

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("\nrule test.retention: changed\n    when urinary retention is present\n  - then suspect cauda equina syndrome, likely\n  + then suspect cauda equina syndrome, possible\n", call.Output);
        Assert.Contains("\n  urinary retention is present\n    - cauda equina syndrome is likely\n    + cauda equina syndrome is possible\n", call.Output);
        Assert.Contains("Worked examples of which something else is said: 1\n\n  rules.md:", call.Output);
    }

    [Fact]
    public void A_threshold_that_moves_shows_a_patient_between_the_two()
    {
        using var folder = new TemporaryFolder();
        var fever = TestDocuments.With("given temperature is 39 degrees Celsius\nexpect test.retention is met").Replace("urinary retention is present", "temperature is at least 38 degrees Celsius", StringComparison.Ordinal);
        var (old, now) = (folder.Write("old/rules.md", fever), folder.Write("new/rules.md", fever.Replace("38 degrees", "38.5 degrees", StringComparison.Ordinal)));

        var call = Call.To("diff", old, now);

        Assert.Contains("  - when temperature is at least 38 degrees Celsius\n  + when temperature is at least 38.5 degrees Celsius\n", call.Output);
        Assert.Matches(@"\n  temperature is 38(\.[1-4])? degrees Celsius\n    - classification is specific\n", call.Output);
        Assert.Contains("\nOf none of the worked examples anything else is said.\n", call.Output);
    }

    [Fact]
    public void Layout_is_no_difference()
    {
        using var folder = new TemporaryFolder();
        var (old, now) = (Old(folder), folder.Write("new/rules.md", TestDocuments.With(example).Replace("\n```rule\n", "\nOther prose.\n\n```rule\n\n", StringComparison.Ordinal)));

        var call = Call.To("diff", old, now);

        Assert.Equal(0, call.ExitCode);
        Assert.EndsWith("\n\nBoth mean the same, word for word: only layout, prose or examples can be different.\n", call.Output);
    }

    [Fact]
    public void Json_holds_rules_patients_and_examples()
    {
        using var folder = new TemporaryFolder();
        var (old, now) = (Old(folder), folder.Write("new/rules.md", TestDocuments.With(example).Replace("emergency", "urgent", StringComparison.Ordinal)));

        using var json = JsonDocument.Parse(Call.To("diff", old, now, "--format", "json").Output);

        Assert.False(json.RootElement.GetProperty("sameMeaning").GetBoolean());
        Assert.Equal("changed", json.RootElement.GetProperty("rules")[0].GetProperty("change").GetString());
        var patient = json.RootElement.GetProperty("patients")[0];
        Assert.Equal("present", patient.GetProperty("encounterAfter").GetProperty("presentation").GetProperty("urinaryRetention").GetString());
        Assert.Contains("urgency is urgent", patient.GetProperty("newly").EnumerateArray().Select(said => said.GetString()));
        Assert.Equal(1, json.RootElement.GetProperty("examples").GetArrayLength());
    }

    [Fact]
    public void Documents_with_mistakes_are_not_compared()
    {
        using var folder = new TemporaryFolder();
        var bad = folder.Write("new/rules.md", TestDocuments.With(example, "urinary retenton"));

        var call = Call.To("diff", Old(folder), bad);

        Assert.Equal((1, ""), (call.ExitCode, call.Output));
        Assert.Contains("BPR002", call.Error);
    }

    [Fact]
    public void A_folder_that_is_missing_is_a_wrong_call() => Assert.Equal(2, Call.To("diff", "built-in", "no-such-folder").ExitCode);

    private static string Old(TemporaryFolder folder) => folder.Write("old/rules.md", TestDocuments.With(example));
}
