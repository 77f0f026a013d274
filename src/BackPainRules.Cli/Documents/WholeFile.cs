using System.Text;

namespace BackPainRules.Cli.Documents;

/// <summary>Writes a file whole or not at all.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a new file.</summary>
    /// <exception cref="WrongCallException">There is something of that name already, or it cannot be written.</exception>
    public static void Create(string path, string text)
    {
        if (Path.Exists(path)) throw new WrongCallException($"'{path}' is there already, and nothing is written over it; give another name");
        Write(path, text);
    }

    /// <summary>Writes another text into a file that is there. Whoever reads it meanwhile finds the old text or the new.</summary>
    public static void Replace(string path, string text) =>
        Write(new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path, text);

    private static void Write(string path, string text)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(beside, text, utf8);
            if (File.Exists(path) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside)) File.Delete(beside);
            throw new WrongCallException($"cannot write '{path}': {unwritable.Message}");
        }
    }
}
