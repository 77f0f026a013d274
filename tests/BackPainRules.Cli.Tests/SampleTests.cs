namespace BackPainRules.Cli.Tests;

/// <summary>What comes of the sample encounters, to the letter: whoever changes the knowledge or the wording sees here what it changes for whom.</summary>
public class SampleTests
{
    private static readonly string samples = Path.Combine(Approved.Repository, "samples", "encounters");

    public static TheoryData<string> Names => [.. Directory.GetFiles(samples, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_json_is_as_expected(string name) => Check(name, "json", "json");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_text_is_as_expected(string name) => Check(name, "text", "txt");

    private static void Check(string name, string format, string extension)
    {
        var call = Call.To("assess", Path.Combine(samples, name + ".json"), "--format", format);

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Approved.Is(Path.Combine(samples, "expected", $"{name}.{extension}"), call.Output);
    }
}
