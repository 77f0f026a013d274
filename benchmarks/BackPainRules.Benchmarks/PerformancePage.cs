using System.Text.RegularExpressions;

namespace BackPainRules.Benchmarks;

/// <summary>The page that figures are written into, between the comments that name them.</summary>
internal static class PerformancePage
{
    public static string Root => Find(Directory.GetCurrentDirectory());

    public static string Path => System.IO.Path.Combine(Root, "docs", "performance.md");

    /// <summary>What the figures were measured on, and how busy it was.</summary>
    public static string Machine => $"{Environment.ProcessorCount} cores ({Processor()}), .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}; load average at the end of the run {Load()}.\n";

    /// <summary>The page with one of its parts replaced.</summary>
    /// <exception cref="InvalidDataException">It has no such part.</exception>
    public static string Fill(string page, string name, string table)
    {
        var place = new Regex($"(<!-- {name} -->\n).*?(<!-- end -->)", RegexOptions.Singleline);
        return place.IsMatch(page) ? place.Replace(page, match => match.Groups[1].Value + table + match.Groups[2].Value) : throw new InvalidDataException($"docs/performance.md has no place for {name}");
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : "unknown processor";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "BackPainRules.sln")) ? folder
        : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("run it inside the repository"));
}
