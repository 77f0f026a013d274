using System.Runtime.CompilerServices;

namespace BackPainRules.Tests;

/// <summary>Compares with a file that somebody has read and approved. With UPDATE_APPROVED=1 the file is written instead: read it before committing.</summary>
internal static class Approved
{
    /// <summary>Compares with a file beside the test.</summary>
    public static void Match(string actual, string name, [CallerFilePath] string path = "") => MatchFile(actual, Path.Combine(Path.GetDirectoryName(path)!, name));

    /// <summary>Compares with a file anywhere in the tree.</summary>
    public static void MatchFile(string actual, string file)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"Nothing is approved yet as {file}: run the test once with UPDATE_APPROVED=1, and read what it wrote.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
