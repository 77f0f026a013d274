using System.Text.RegularExpressions;
using BackPainRules.Tests.House;

namespace BackPainRules.CdsHooks.Tests.Samples;

/// <summary>What the README tells an integrator to try, read from the README.</summary>
internal static partial class ReadmeCalls
{
    private static readonly string readme = File.ReadAllText(Repository.File("README.md"));

    /// <summary>From the paragraph about CDS Hooks to the one that says what the answer does not.</summary>
    private static readonly string section = readme[readme.IndexOf("A **CDS Hooks** service", StringComparison.Ordinal)..readme.IndexOf("What all of it costs", StringComparison.Ordinal)];

    /// <summary>The project that is started.</summary>
    public static string Project { get; } = Started().Match(section).Groups["project"].Value;

    /// <summary>The calls, in their order.</summary>
    public static IReadOnlyList<ReadmeCall> All { get; } =
        [.. Curl().Matches(section).Select(call => new ReadmeCall(new(call.Groups["address"].Value), Value(call.Groups["type"]), Value(call.Groups["file"]) is { } file ? File.ReadAllText(Repository.File(file)) : null))];

    /// <summary>How many lines call curl, in whatever form.</summary>
    public static int Lines { get; } = section.Split('\n').Count(line => line.StartsWith("curl", StringComparison.Ordinal));

    /// <summary>The line that the last of them is answered with.</summary>
    public static string Quoted { get; } = Text().Match(section).Groups["line"].Value;

    private static string? Value(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"^dotnet run --project (?<project>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Started();

    [GeneratedRegex("""^curl( -H "Content-Type: (?<type>[^"]+)")?( --data @(?<file>\S+))? (?<address>http://\S+)$""", RegexOptions.Multiline)]
    private static partial Regex Curl();

    [GeneratedRegex("```text\n(?<line>[^\n]+)\n```")]
    private static partial Regex Text();
}

/// <summary>A call with curl: a GET, or a POST where there is something to send.</summary>
internal sealed record ReadmeCall(Uri Address, string? ContentType, string? Body);
