using BackPainRules.Authoring;
using BackPainRules.Cli.Editing;
using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>A document among those of its folder, at one moment.</summary>
internal sealed record Look(ReadDocument Document, KnowledgeFolder Folder, FolderSnapshot Snapshot, int? Version)
{
    /// <summary>The document at an address, or null where it is neither open nor on disk.</summary>
    public static Look? At(Desk desk, Address address)
    {
        var snapshot = desk.Snapshot(address.Folder);
        if (snapshot.Find(address) is not { } document) return null;
        var folder = desk.Read(snapshot);
        return new(folder.Documents.First(read => !read.IsExtended && read.Document.Name == document.Document.Name), folder, snapshot, document.Version);
    }

    /// <summary>The name at a place, or null.</summary>
    public Mention? NameAt(Position position) => Folder.At(Document, position.Line + 1, position.Character + 1);

    /// <summary>The address of the document that a place is in; null for a built-in one that cannot be shown.</summary>
    public string? UriOf(SourceSpan span) => Snapshot.Find(span.Document)?.Address.Uri ?? BuiltInFiles.UriOf(span.Document);
}
