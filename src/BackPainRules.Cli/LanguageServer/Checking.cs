using BackPainRules.Authoring;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.LanguageServer.Protocol;
using BackPainRules.Cli.Verbs;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Checks folders once nobody has typed for a moment, as <c>backpain check</c> does, and publishes what it finds unless that is out of date by then.</summary>
internal sealed class Checking(Desk desk, TimeSpan pause, Func<PublishDiagnosticsParams, Task> publish, Func<string, Task> complain) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim one = new(1);
    private readonly Dictionary<string, CancellationTokenSource> waiting = new(Address.Comparer);

    /// <summary>What the editor shows mistakes of, by folder.</summary>
    private readonly Dictionary<string, HashSet<string>> marked = new(Address.Comparer);

    /// <summary>Checks a folder soon. A check of it that was to come, or is under way, is of no use any more.</summary>
    public void Soon(string folder)
    {
        var turn = new CancellationTokenSource();
        lock (gate)
        {
            if (waiting.TryGetValue(folder, out var earlier)) earlier.Cancel();
            waiting[folder] = turn;
        }

        _ = Task.Run(() => CheckAsync(folder, turn.Token));
    }

    public void Dispose()
    {
        lock (gate)
            foreach (var turn in waiting.Values) turn.Cancel();
    }

    private async Task CheckAsync(string folder, CancellationToken outdated)
    {
        try
        {
            await Task.Delay(pause, outdated);
            await one.WaitAsync(outdated);
            try
            {
                var snapshot = desk.Snapshot(folder);
                IReadOnlyList<Diagnostic> found = [];
                if (IsOpen(folder) && snapshot.IsKnowledge) found = Knowledge.Check(snapshot.ToDocumentFolder(), Options.Today(), requireApproved: false, out _);
                foreach (var page in Pages(snapshot, found))
                    if (!outdated.IsCancellationRequested) await publish(page);
            }
            finally
            {
                one.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // A later check says it all.
        }
        catch (Exception unforeseen)
        {
            await complain($"something is wrong inside backpain ({unforeseen.GetType().Name}) while it checked {folder}; please report it with the documents");
        }
    }

    private bool IsOpen(string folder) => desk.Folders.Contains(folder, Address.Comparer);

    /// <summary>The mistakes of each document; none for those that had some before, and for what is open.</summary>
    private List<PublishDiagnosticsParams> Pages(FolderSnapshot snapshot, IReadOnlyList<Diagnostic> found)
    {
        var pages = new List<PublishDiagnosticsParams>();
        var before = marked.GetValueOrDefault(snapshot.Folder, []);
        var now = new HashSet<string>();
        var byDocument = found.ToLookup(mistake => Published.HomeOf(mistake, snapshot));
        foreach (var mistakes in byDocument)
        {
            now.Add(mistakes.Key);
            pages.Add(new(mistakes.Key, VersionOf(mistakes.Key), [.. mistakes.Select(mistake => Published.Of(mistake, snapshot))]));
        }

        var quiet = before.Concat(snapshot.Documents.Where(document => document.Version is not null).Select(document => document.Address.Uri)).Distinct().Where(uri => !now.Contains(uri));
        pages.AddRange(quiet.Select(uri => new PublishDiagnosticsParams(uri, VersionOf(uri), [])));
        marked[snapshot.Folder] = now;
        return pages;

        int? VersionOf(string uri) => snapshot.Documents.FirstOrDefault(document => document.Address.Uri == uri)?.Version;
    }
}
