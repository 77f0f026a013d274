using System.Reflection;
using System.Text.Json;
using BackPainRules.Cli.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>The language server: how it begins and ends, and what is open. Messages are worked on one after the other.</summary>
internal sealed class Server(Checking checking, Desk desk, Client client)
{
    private bool isShutDown;

    /// <summary>Done once the editor says that the process may end. True where it said before that it would.</summary>
    public TaskCompletionSource<bool> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams parameters)
    {
        client.Learn(parameters.Capabilities);
        var version = typeof(Server).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return new(new(), new("backpain", version.Split('+')[0]));
    }

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    public Task Initialized(JsonElement parameters) => client.WatchFiles();

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        isShutDown = true;
        checking.Dispose();
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => Ended.TrySetResult(isShutDown);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpenParams parameters)
    {
        var address = Address.OfUri(parameters.TextDocument.Uri);
        desk.Open(address, parameters.TextDocument.Version, parameters.TextDocument.Text);
        checking.Soon(address.Folder);
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChangeParams parameters)
    {
        var address = Address.OfUri(parameters.TextDocument.Uri);
        if (desk.Change(address, parameters.TextDocument.Version, text => parameters.ContentChanges.Aggregate(text, TextChange.Apply))) checking.Soon(address.Folder);
    }

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void DidSave(DocumentParams parameters) => checking.Soon(Address.OfUri(parameters.TextDocument.Uri).Folder);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void DidClose(DocumentParams parameters)
    {
        var address = Address.OfUri(parameters.TextDocument.Uri);
        desk.Close(address);
        checking.Soon(address.Folder);
    }

    /// <summary>Files have changed outside of the editor: whichever they are, the folders at hand are few.</summary>
    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWatchedFiles(JsonElement parameters)
    {
        foreach (var folder in desk.Folders) checking.Soon(folder);
    }

    // Said by every editor, and of no consequence here.
    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeConfiguration(JsonElement parameters) { }

    [JsonRpcMethod("$/setTrace", UseSingleObjectParameterDeserialization = true)]
    public void SetTrace(JsonElement parameters) { }
}
