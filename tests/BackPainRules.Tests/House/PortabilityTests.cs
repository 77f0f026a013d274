namespace BackPainRules.Tests.House;

/// <summary>The netstandard2.0 library, used from C# 7.3 in a process of its own, says the same to the byte: referenced by a program, and loaded as a plug-in with the packages that it was built against.</summary>
public class PortabilityTests
{
    private static readonly IReadOnlyList<string> files = [.. Directory.GetFiles(Repository.File("samples/encounters"), "*.json").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("LegacyHost")]
    [InlineData("PlugInHost")]
    public void Both_target_frameworks_give_the_same_bytes(string host)
    {
        var expected = string.Concat(files.Select(file => BackPainAssessor.Default.Assess(Encounter.Parse(File.ReadAllText(file))).ToJson() + "\n"));

        Assert.True(files.Count >= 8);
        Assert.Equal(expected, Output(host, files));
    }

    [Fact]
    public void Both_target_frameworks_decide_the_same_of_a_cohort()
    {
        var assessments = files.Select(file => BackPainAssessor.Default.Assess(Encounter.Parse(File.ReadAllText(file)))).ToList();

        Assert.Equal(
            string.Concat(assessments.Select(assessment => $"{assessment.Encounter.Id} {assessment.Classification} {assessment.Urgency}\n"))
            + $"emergencies {assessments.Count(assessment => assessment.Urgency == Urgency.Emergency)}\n", Output("LegacyHost", ["--cohort", .. files]));
    }

    [Fact]
    public void A_host_without_init_setters_builds_its_encounter() => Assert.Contains("\"condition\": \"caudaEquina\"", Output("LegacyHost", []));

    private static string Output(string host, IEnumerable<string> arguments)
    {
        var (exitCode, output, errors) = BuiltProgram.Run(host, arguments);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
