using System.Runtime.CompilerServices;

namespace BackPainRules.Cli.Tests;

/// <summary>Holds what came out to a file that somebody has read and approved. UPDATE_APPROVED=1 rewrites the files, for reading the difference in git.</summary>
internal static class Approved
{
    public static string TestFolder { get; } = Path.GetDirectoryName(ThisFile())!;

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(TestFolder, "..", ".."));

    public static void Is(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no {path} yet; UPDATE_APPROVED=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
