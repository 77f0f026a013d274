using BackPainRules.Authoring;

namespace BackPainRules.Cli.Documents;

/// <summary>Knowledge documents as they lie in folders.</summary>
/// <param name="Documents">Their text, by file name.</param>
/// <param name="Paths">The path of each, by file name.</param>
/// <param name="Unreadable">Those that are not valid UTF-8.</param>
internal sealed record DocumentFolder(IReadOnlyList<KnowledgeDocument> Documents, IReadOnlyDictionary<string, string> Paths, IReadOnlyList<Diagnostic> Unreadable)
{
    private static readonly EnumerationOptions exactly = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false };

    /// <summary>Reads the documents of folders, and single documents; the built-in ones where nothing is named.</summary>
    /// <exception cref="WrongCallException">Something is missing or unreadable, holds no document, or two documents have one name.</exception>
    public static DocumentFolder Read(IReadOnlyList<string> foldersOrFiles)
    {
        if (foldersOrFiles.Count == 0) return new(KnowledgeBase.BuiltInDocuments(), new Dictionary<string, string>(), []);
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in foldersOrFiles.SelectMany(FilesOf))
        {
            var name = Path.GetFileName(path);
            if (paths.TryGetValue(name, out var other) && Path.GetFullPath(other) != Path.GetFullPath(path))
                throw new WrongCallException($"two documents are named '{name}': '{other}' and '{path}'; in one knowledge base each needs a name of its own");
            paths[name] = path;
        }

        var (documents, unreadable) = (new List<KnowledgeDocument>(), new List<Diagnostic>());
        foreach (var (name, path) in paths.OrderBy(path => path.Key, StringComparer.Ordinal))
            if (DocumentText.TryRead(name, path, out var text, out var problem)) documents.Add(new(name, text));
            else unreadable.Add(problem);
        return new(documents, paths, unreadable);
    }

    /// <summary>The documents of a folder itself: what lies in folders within it is named separately, so that nobody's notes become rules.</summary>
    private static string[] FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        try
        {
            return Directory.GetFiles(path, "*.md", exactly) is { Length: > 0 } files ? files
                : throw new WrongCallException($"there are no knowledge documents (*.md) in '{path}'{Below(path)}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw WrongCallException.CannotRead(path, unreadable);
        }
    }

    private static string Below(string path) =>
        Directory.GetDirectories(path).FirstOrDefault(folder => Directory.GetFiles(folder, "*.md", exactly).Length > 0) is { } below
            ? $"; did you mean '{below}'?"
            : "";
}
