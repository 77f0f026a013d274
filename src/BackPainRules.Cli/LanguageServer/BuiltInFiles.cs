namespace BackPainRules.Cli.LanguageServer;

/// <summary>The built-in documents as files, so that an editor can show what a folder extends. They are copies: changing one changes nothing.</summary>
internal static class BuiltInFiles
{
    /// <summary>The address of a built-in document, or null where it cannot be shown.</summary>
    public static string? UriOf(string name)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(Home(), "backpain", KnowledgeBase.BuiltIn.Sha256[..12])).FullName;
            var path = Path.Combine(folder, name);
            if (!File.Exists(path)) Write(folder);
            return File.Exists(path) ? Address.OfPath(path).Uri : null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Home() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data ? data : Path.GetTempPath();

    private static void Write(string folder)
    {
        foreach (var document in KnowledgeBase.BuiltInDocuments())
        {
            var (path, beside) = (Path.Combine(folder, document.Name), Path.Combine(folder, $"{document.Name}.{Environment.ProcessId}.tmp"));
            File.WriteAllText(beside, document.Text);
            File.SetAttributes(beside, FileAttributes.ReadOnly);
            if (File.Exists(path)) File.SetAttributes(path, FileAttributes.Normal);
            File.Move(beside, path, overwrite: true);
        }
    }
}
