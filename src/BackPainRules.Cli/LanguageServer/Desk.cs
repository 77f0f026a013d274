using BackPainRules.Authoring;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Editing;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>The documents that are open in the editor, and with them their folders. For all threads.</summary>
internal sealed class Desk
{
    private static readonly EnumerationOptions exactly = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false };

    private readonly Lock gate = new();
    private readonly Dictionary<string, SnapshotDocument> open = new(Address.Comparer);
    private readonly FolderReader reader = new();

    /// <summary>The folders of what is open.</summary>
    public IReadOnlyList<string> Folders
    {
        get
        {
            lock (gate) return [.. open.Values.Select(document => document.Address.Folder).Distinct(Address.Comparer)];
        }
    }

    public void Open(Address address, int version, string text)
    {
        lock (gate) open[address.Key] = new(address, version, new(address.Name, text));
    }

    /// <summary>Changes what is open; null where it is not.</summary>
    public bool Change(Address address, int? version, Func<string, string> change)
    {
        lock (gate)
        {
            if (!open.TryGetValue(address.Key, out var document)) return false;
            open[address.Key] = document with { Version = version ?? document.Version, Document = document.Document with { Text = change(document.Document.Text) } };
            return true;
        }
    }

    public void Close(Address address)
    {
        lock (gate) open.Remove(address.Key);
    }

    /// <summary>A folder as it is now.</summary>
    public FolderSnapshot Snapshot(string folder)
    {
        Dictionary<string, SnapshotDocument> documents;
        lock (gate) documents = open.Values.Where(document => Address.Comparer.Equals(document.Address.Folder, folder)).ToDictionary(document => document.Address.Key, Address.Comparer);
        var unreadable = new List<Diagnostic>();
        foreach (var path in FilesOf(folder).Where(path => !documents.ContainsKey(path)))
        {
            try
            {
                var name = Path.GetFileName(path);
                if (DocumentText.TryRead(name, path, out var text, out var problem)) documents.Add(path, new(Address.OfPath(path), null, new(name, text)));
                else unreadable.Add(problem);
            }
            catch (WrongCallException)
            {
                // It has just gone, or may not be read: the others can still be worked on.
            }
        }

        return new(folder, [.. documents.Values.OrderBy(document => document.Document.Name, StringComparer.Ordinal)], unreadable);
    }

    /// <summary>The names and blocks of a folder. What has not changed is not read again.</summary>
    public KnowledgeFolder Read(FolderSnapshot snapshot)
    {
        lock (gate) return reader.Read(snapshot.Documents.Select(document => document.Document));
    }

    private static string[] FilesOf(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md", exactly) : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
