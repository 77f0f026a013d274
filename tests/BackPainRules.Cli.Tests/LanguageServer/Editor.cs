using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json;
using BackPainRules.Cli.LanguageServer;
using StreamJsonRpc;

namespace BackPainRules.Cli.Tests.LanguageServer;

/// <summary>An editor that speaks with the server, in this process or over the standard streams of the built tool.</summary>
internal sealed class Editor : IAsyncDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    private readonly JsonRpc rpc;
    private readonly Process? process;
    private readonly Task<bool>? server;
    private readonly Lock gate = new();
    private readonly List<JsonElement> pages = [];
    private readonly Dictionary<string, int> versions = [];

    private Editor(Stream toServer, Stream fromServer, Process? process, Task<bool>? server)
    {
        (this.process, this.server) = (process, server);
        rpc = new(new HeaderDelimitedMessageHandler(toServer, fromServer, new SystemTextJsonFormatter()));
        rpc.AddLocalRpcMethod(typeof(Editor).GetMethod(nameof(Publish))!, this, new("textDocument/publishDiagnostics") { UseSingleObjectParameterDeserialization = true });
        rpc.AddLocalRpcMethod(typeof(Editor).GetMethod(nameof(Register))!, this, new("client/registerCapability") { UseSingleObjectParameterDeserialization = true });
        rpc.StartListening();
    }

    /// <summary>All that the best editors can do.</summary>
    public static object EverythingPossible { get; } = new
    {
        textDocument = new
        {
            hover = new { contentFormat = new[] { "markdown" } },
            completion = new { completionItem = new { documentationFormat = new[] { "markdown" } } },
            definition = new { linkSupport = true },
            documentSymbol = new { hierarchicalDocumentSymbolSupport = true },
        },
        workspace = new { workspaceEdit = new { documentChanges = true }, didChangeWatchedFiles = new { dynamicRegistration = true } },
    };

    /// <summary>What the server wants to be told of.</summary>
    public TaskCompletionSource<JsonElement> Registered { get; } = new();

    public static Editor InThisProcess()
    {
        var (up, down) = (new Pipe(), new Pipe());
        var server = Conversation.HoldAsync(up.Reader.AsStream(), down.Writer.AsStream(), TimeSpan.FromMilliseconds(20));
        return new(up.Writer.AsStream(), down.Reader.AsStream(), null, server);
    }

    public static Editor OfTheTool()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "backpain.dll"), "lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        return new(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, process, null);
    }

    /// <summary>An editor that has introduced itself.</summary>
    public static async Task<Editor> ReadyAsync(object? capabilities = null)
    {
        var editor = InThisProcess();
        await editor.AskAsync("initialize", new { processId = 1, rootUri = (string?)null, capabilities = capabilities ?? EverythingPossible });
        await editor.TellAsync("initialized", new { });
        return editor;
    }

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public Task<JsonElement> AskAsync(string method, object? parameters = null, CancellationToken cancellation = default) =>
        rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters, cancellation).WaitAsync(patience, CancellationToken.None);

    /// <summary>Asks about a place, given as in <c>[|here|]</c> or by line and character.</summary>
    public Task<JsonElement> AskAsync(string method, string path, (int Line, int Character) place, object? more = null)
    {
        var parameters = new Dictionary<string, object> { ["textDocument"] = new { uri = UriOf(path) }, ["position"] = new { line = place.Line, character = place.Character } };
        foreach (var property in more?.GetType().GetProperties() ?? []) parameters[property.Name] = property.GetValue(more)!;
        return AskAsync(method, parameters);
    }

    /// <summary>Asks what should be refused: the number and the words of the refusal.</summary>
    public static async Task<(int Code, string Message)> RefusalAsync(Func<Task> ask)
    {
        var refusal = await Assert.ThrowsAnyAsync<RemoteRpcException>(ask);
        return ((int)refusal.ErrorCode!, refusal.Message + refusal.ErrorData);
    }

    public Task TellAsync(string method, object? parameters = null) => rpc.NotifyWithParameterObjectAsync(method, parameters);

    public Task OpenAsync(string path, string text)
    {
        versions[path] = 1;
        return TellAsync("textDocument/didOpen", new { textDocument = new { uri = UriOf(path), languageId = "markdown", version = 1, text } });
    }

    public Task OpenAsync(string path) => OpenAsync(path, File.ReadAllText(path));

    public Task ChangeAsync(string path, string text) => TellAsync("textDocument/didChange", new { textDocument = new { uri = UriOf(path), version = ++versions[path] }, contentChanges = new[] { new { text } } });

    public Task SaveAsync(string path) => TellAsync("textDocument/didSave", new { textDocument = new { uri = UriOf(path) } });

    public Task CloseAsync(string path) => TellAsync("textDocument/didClose", new { textDocument = new { uri = UriOf(path) } });

    /// <summary>Waits until a document has these errors, by code, at a version.</summary>
    public async Task<IReadOnlyList<JsonElement>> MistakesAsync(string path, int? version, params string[] codes)
    {
        // A handful of rules leaves much undone, which warnings say; errors are what these tests are about.
        var since = Stopwatch.StartNew();
        for (; ; await Task.Delay(10))
        {
            JsonElement? page;
            lock (gate) page = pages.Where(other => other.GetProperty("uri").GetString() == UriOf(path)).Cast<JsonElement?>().LastOrDefault();
            var shown = page?.GetProperty("diagnostics").EnumerateArray().Where(mistake => mistake.GetProperty("severity").GetInt32() == 1).ToList() ?? [];
            int? shownVersion = page is { } known && known.TryGetProperty("version", out var number) ? number.GetInt32() : null;
            var found = shown.Select(mistake => mistake.GetProperty("code").GetString()!).ToArray();
            if (page is not null && shownVersion == version && found.SequenceEqual(codes)) return shown;
            if (since.Elapsed > patience) Assert.Fail($"{path} has {string.Join(' ', found)} at version {shownVersion}, not {string.Join(' ', codes)} at version {version}");
        }
    }

    /// <summary>How often mistakes of a document were told.</summary>
    public int PagesOf(string path)
    {
        lock (gate) return pages.Count(page => page.GetProperty("uri").GetString() == UriOf(path));
    }

    public void Publish(JsonElement page)
    {
        lock (gate) pages.Add(page.Clone());
    }

    public object? Register(JsonElement registration)
    {
        Registered.TrySetResult(registration.Clone());
        return null;
    }

    /// <summary>Ends the conversation as an editor should; the exit code of the tool.</summary>
    public async Task<int> LeaveAsync()
    {
        await AskAsync("shutdown");
        return await VanishAsync();
    }

    /// <summary>Ends without saying so before.</summary>
    public async Task<int> VanishAsync()
    {
        await TellAsync("exit");
        if (process is null) return await server!.WaitAsync(patience) ? 0 : 1;
        Assert.True(process.WaitForExit(patience));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        rpc.Dispose();
        if (process is not null && !process.HasExited) process.Kill();
        process?.Dispose();
        if (server is not null) await server.WaitAsync(patience);
    }
}
