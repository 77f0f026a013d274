using BackPainRules.Authoring;
using BackPainRules.Cli.Documents;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>The documents of a folder at one moment, as the editor has them, and from disk where it has not.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Documents">Its documents, by file name.</param>
/// <param name="Unreadable">Those that are not valid UTF-8.</param>
internal sealed record FolderSnapshot(string Folder, IReadOnlyList<SnapshotDocument> Documents, IReadOnlyList<Diagnostic> Unreadable)
{
    private static readonly string[] telling = ["title", "version", "status"];

    /// <summary>Whether the folder holds knowledge at all: one of its documents has the head of a knowledge document. Other Markdown is nobody's mistake.</summary>
    public bool IsKnowledge => Documents.Any(document => HasHead(document.Document.Text));

    /// <summary>As a verb would read it.</summary>
    public DocumentFolder ToDocumentFolder() => new(
        [.. Documents.Select(document => document.Document)],
        Documents.ToDictionary(document => document.Document.Name, document => document.Address.Key),
        Unreadable);

    public SnapshotDocument? Find(Address address) => Documents.FirstOrDefault(document => Address.Comparer.Equals(document.Address.Key, address.Key));

    public SnapshotDocument? Find(string name) => Documents.FirstOrDefault(document => document.Document.Name == name);

    private static bool HasHead(string text)
    {
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        if (reader.ReadLine()?.TrimEnd() != "---") return false;
        var keys = new HashSet<string>();
        while (reader.ReadLine() is { } line && line.TrimEnd() != "---")
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && telling.Contains(line[..colon].Trim())) keys.Add(line[..colon].Trim());
        return keys.Count >= 2;
    }
}

/// <summary>A document of a folder.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Version">The editor's version; null where the text is from disk.</param>
/// <param name="Document">Its name and text.</param>
internal sealed record SnapshotDocument(Address Address, int? Version, KnowledgeDocument Document);
