using System.Diagnostics;
using System.Reflection;

namespace BackPainRules.Tests.House;

/// <summary>The netstandard2.0 library, used from C# 7.3 in a process of its own, says the same to the byte.</summary>
public class PortabilityTests
{
    [Fact]
    public void Both_target_frameworks_give_the_same_bytes()
    {
        var files = Directory.GetFiles(Repository.File("samples/encounters"), "*.json").Order(StringComparer.Ordinal).ToList();
        var expected = string.Concat(files.Select(file => BackPainAssessor.Default.Assess(Encounter.Parse(File.ReadAllText(file))).ToJson() + "\n"));

        Assert.True(files.Count >= 8);
        Assert.Equal(expected, RunLegacyHost(files));
    }

    [Fact]
    public void Both_target_frameworks_decide_the_same_of_a_cohort()
    {
        var files = Directory.GetFiles(Repository.File("samples/encounters"), "*.json").Order(StringComparer.Ordinal).ToList();
        var assessments = files.Select(file => BackPainAssessor.Default.Assess(Encounter.Parse(File.ReadAllText(file)))).ToList();

        Assert.Equal(
            string.Concat(assessments.Select(assessment => $"{assessment.Encounter.Id} {assessment.Classification} {assessment.Urgency}\n"))
            + $"emergencies {assessments.Count(assessment => assessment.Urgency == Urgency.Emergency)}\n", RunLegacyHost(["--cohort", .. files]));
    }

    [Fact]
    public void A_host_without_init_setters_builds_its_encounter() => Assert.Contains("\"condition\": \"caudaEquina\"", RunLegacyHost([]));

    private static string RunLegacyHost(IEnumerable<string> arguments)
    {
        var host = typeof(PortabilityTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "LegacyHost").Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [host, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }
}
