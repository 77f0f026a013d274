using System.Text;

namespace BackPainRules.Cli.Tests.Registries;

/// <summary>Registries for tests: the samples again and again, with an id each, and now and then a bad or a blank line.</summary>
internal static class RegistryFile
{
    private static readonly Encounter[] samples =
        [.. Directory.EnumerateFiles(Path.Combine(Approved.Repository, "samples", "encounters"), "*.json").Order(StringComparer.Ordinal).Select(path => Encounter.Parse(File.ReadAllText(path)))];

    public static string Of(int lines, bool withBad = true)
    {
        var each = samples.Select(sample => (sample with { Id = "§" }).ToJson(indented: false)).ToArray();
        var text = new StringBuilder();
        for (var number = 1; number <= lines; number++)
            text.Append(withBad && number % 97 == 0 ? "" : withBad && number % 101 == 0 ? $$$"""{"id":"p{{{number}}}","patient":{"age":-1}}""" : each[number % each.Length].Replace("§", $"p{number}", StringComparison.Ordinal)).Append('\n');
        return text.ToString();
    }
}
