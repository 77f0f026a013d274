using System.Text.Json;
using BackPainRules.Cli.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>The editor: what it can do, and what it is told.</summary>
internal sealed class Client
{
    private JsonElement capabilities;

    /// <summary>The way to it; null until there is one.</summary>
    public JsonRpc? Rpc { private get; set; }

    public bool TakesMarkdownInHovers => Lists("markdown", "textDocument", "hover", "contentFormat");

    public bool TakesMarkdownInCompletions => Lists("markdown", "textDocument", "completion", "completionItem", "documentationFormat");

    public bool TakesDefinitionLinks => Is("textDocument", "definition", "linkSupport");

    public bool TakesNestedSymbols => Is("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    public bool TakesVersionedChanges => Is("workspace", "workspaceEdit", "documentChanges");

    public void Learn(JsonElement of) => capabilities = of.ValueKind == JsonValueKind.Undefined ? of : of.Clone();

    public Task Publish(PublishDiagnosticsParams page) => Notify("textDocument/publishDiagnostics", page);

    public Task Complain(string message) => Notify("window/logMessage", new { type = 1, message });

    /// <summary>Asks to be told of files that change outside of the editor, where it can tell.</summary>
    public async Task WatchFiles()
    {
        if (Rpc is null || !Is("workspace", "didChangeWatchedFiles", "dynamicRegistration")) return;
        var watchers = new[] { new { globPattern = "**/*.md" } };
        var registration = new { id = "documents", method = "workspace/didChangeWatchedFiles", registerOptions = new { watchers } };
        try
        {
            await Rpc.InvokeWithParameterObjectAsync("client/registerCapability", new { registrations = new[] { registration } }).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is RemoteInvocationException or RemoteMethodNotFoundException or ConnectionLostException or ObjectDisposedException)
        {
            // Then documents are read again whenever something is typed.
        }
    }

    private async Task Notify(string method, object parameters)
    {
        try
        {
            if (Rpc is not null) await Rpc.NotifyWithParameterObjectAsync(method, parameters).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is ConnectionLostException or ObjectDisposedException or IOException)
        {
            // Nobody is left to be told.
        }
    }

    private bool Is(params string[] path) => Find(path) is { ValueKind: JsonValueKind.True };

    private bool Lists(string word, params string[] path) =>
        Find(path) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.GetString() == word);

    private JsonElement? Find(string[] path)
    {
        var at = capabilities;
        foreach (var step in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at)) return null;
        return at;
    }
}
