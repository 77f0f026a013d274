using System.Runtime.CompilerServices;

namespace BackPainRules.Fhir.Tests.Bundles;

/// <summary>Records as an electronic health record might export them, all read as of the same day.</summary>
internal static class BundleFiles
{
    public static readonly DateOnly AsOf = new(2026, 5, 4);

    public static readonly IReadOnlyList<string> Names = [.. Directory.EnumerateFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name + ".json"));

    public static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
