using System.Reflection;
using BackPainRules.CdsHooks.Conformance;
using BackPainRules.Tests.House;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>The requirements as <c>docs/cds-hooks-conformance.md</c> has them, and as the validator names them.</summary>
internal static class Matrix
{
    /// <summary>A requirement: its keywords (or <c>states</c>), the documents in which the validator sees it, and the tests that show that it is met, or why it does not apply.</summary>
    public sealed record Row(string Id, string Section, string Level, string Asks, string Json, string Here, string Shown);

    private static readonly string[][] Tables = [.. Read()];

    public static IReadOnlyList<Row> BindingServices { get; } = [.. Tables.Where(row => row.Length == 7 && row[0] != "id").Select(row => new Row(row[0], row[1], row[2], row[3], row[4], row[5], row[6]))];

    public static IReadOnlyList<Row> BindingOthers { get; } = [.. Tables.Where(row => row.Length == 6 && row[0] != "id").Select(row => new Row(row[0], row[1], row[2], row[3], row[4], "", row[5]))];

    public static IReadOnlyList<Row> All { get; } = [.. BindingServices, .. BindingOthers];

    /// <summary>How often each keyword stands in each section, as the page states it.</summary>
    public static IReadOnlyDictionary<(string Section, string Keyword), int> Stated { get; } = Count();

    public static IReadOnlyList<string> NamedByTheValidator { get; } =
        [.. typeof(Requirement).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    private static IEnumerable<string[]> Read() => File.ReadLines(Repository.File("docs/cds-hooks-conformance.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Replace("\\|", "/").Split('|', StringSplitOptions.TrimEntries));

    private static Dictionary<(string, string), int> Count()
    {
        var head = Tables.Single(row => row is ["section", ..]);
        return Tables.Where(row => row.Length == head.Length && row[0] != "section")
            .SelectMany(row => row.Skip(1).Select((cell, column) => (Key: (row[0], head[column + 1]), Count: int.Parse(cell))))
            .Where(pair => pair.Count > 0).ToDictionary(pair => pair.Key, pair => pair.Count);
    }
}
