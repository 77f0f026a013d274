namespace BackPainRules.Cli.Watching;

/// <summary>Which documents there are, and when each was last written. Looked at again and again: that sees every editor's way of saving, on every disk.</summary>
internal sealed class FolderState
{
    private readonly Dictionary<string, (long Length, DateTime Written)> files = new(StringComparer.Ordinal);

    private FolderState() { }

    public static FolderState Of(IEnumerable<string> foldersOrFiles)
    {
        var state = new FolderState();
        foreach (var path in foldersOrFiles.SelectMany(FilesOf))
        {
            var file = new FileInfo(path);
            if (file.Exists) state.files[path] = (file.Length, file.LastWriteTimeUtc);
        }

        return state;
    }

    /// <summary>What is different, in words: "infection.md changed".</summary>
    public IReadOnlyList<string> Since(FolderState before) =>
    [
        .. files.Where(file => !before.files.ContainsKey(file.Key)).Select(file => $"{Path.GetFileName(file.Key)} is new"),
        .. files.Where(file => before.files.TryGetValue(file.Key, out var known) && known != file.Value).Select(file => $"{Path.GetFileName(file.Key)} changed"),
        .. before.files.Where(file => !files.ContainsKey(file.Key)).Select(file => $"{Path.GetFileName(file.Key)} is gone"),
    ];

    private static string[] FilesOf(string path)
    {
        try
        {
            return Directory.Exists(path) ? Directory.GetFiles(path, "*.md", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }) : [path];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
