using System.Runtime.CompilerServices;

namespace BackPainRules.Tests.House;

/// <summary>Finds the files of the repository that tests are about.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../.."));
}
