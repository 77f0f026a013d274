namespace BackPainRules.Tests.House;

/// <summary>A host that was built without the plug-in loads it, and the netstandard2.0 library with it, beside its own libraries.</summary>
public sealed class PlugInTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plug-ins");

    [Fact]
    public void The_plug_in_brings_the_netstandard_library_and_the_host_knows_nothing_of_it()
    {
        var (exitCode, _, errors) = BuiltProgram.Run("PlugInHost", "--loaded", Repository.File("samples/encounters/cauda-equina.json"));
        Assert.Equal(0, exitCode);
        var lines = errors.Split('\n');
        Assert.Matches(@"^BackPainPlugIn loaded BackPainRules [0-9.]+ \.NETStandard,Version=v2\.0$", Assert.Single(lines, line => line.Contains(" BackPainRules ", StringComparison.Ordinal)));
        Assert.Matches(@"^BackPainPlugIn loaded System\.Text\.Json [0-9.]+ \.NETStandard,Version=v2\.0$", Assert.Single(lines, line => line.Contains("System.Text.Json ", StringComparison.Ordinal)));
        var host = lines.Where(line => line.StartsWith("host ", StringComparison.Ordinal)).ToList();
        Assert.Contains("host references ChartContract", host);
        Assert.Contains("host loaded PlugInHost", host);
        Assert.DoesNotContain(host, line => line.Contains("BackPain", StringComparison.Ordinal) || line.Contains("Json", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(BuiltProgram.FileOf("PlugInHost"))!, "BackPain*"));
    }

    [Fact]
    public void What_is_wrong_with_a_chart_is_told_and_the_next_one_is_read()
    {
        var (wrong, right) = (Write("wrong.json", """{ "patient": { "age": 450 }, "presentation": { "saddleAnesthesa": "present" } }"""), Repository.File("samples/encounters/cauda-equina.json"));
        var (exitCode, output, errors) = BuiltProgram.Run("PlugInHost", wrong, right);
        Assert.Equal(1, exitCode);
        Assert.Equal(2, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.StartsWith($"{wrong}: BackPainPlugIn: $.", StringComparison.Ordinal)));
        Assert.StartsWith("{", output);
        Assert.Contains("\"id\": \"cauda-equina\"", output);
    }

    [Fact]
    public void A_folder_without_a_plug_in_is_refused_with_what_is_expected_there()
    {
        folder.CreateSubdirectory("Empty");
        Assert.Equal((1, "", $"{Path.Combine(folder.FullName, "Empty")}: a plug-in is expected here, as Empty.dll\n"), Run());
    }

    [Fact]
    public void A_library_that_is_none_is_refused()
    {
        var file = Write("Torn/Torn.dll", "MZ");
        var (exitCode, _, errors) = Run();
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{file}: cannot be loaded (BadImageFormatException", errors);
    }

    [Fact]
    public void A_library_without_a_plug_in_is_refused()
    {
        File.Copy(Path.Combine(Path.GetDirectoryName(BuiltProgram.FileOf("PlugInHost"))!, "ChartContract.dll"), Path.Combine(folder.CreateSubdirectory("ChartContract").FullName, "ChartContract.dll"));
        var (exitCode, _, errors) = Run();
        Assert.Equal(1, exitCode);
        Assert.EndsWith("one public class that implements IChartPlugIn is expected; there are 0\n", errors);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Equal((1, "", "no-such-folder: there is no such folder of plug-ins\n"), BuiltProgram.Run("PlugInHost", "--plug-ins", "no-such-folder"));

    public void Dispose() => folder.Delete(recursive: true);

    private (int ExitCode, string Output, string Errors) Run() => BuiltProgram.Run("PlugInHost", "--plug-ins", folder.FullName, Repository.File("samples/encounters/cauda-equina.json"));

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
