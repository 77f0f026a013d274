using System.Text.Json;

namespace BackPainRules.Cli.LanguageServer.Protocol;

/// <summary>What an editor says of itself when it begins. Of what it can do, only what makes a difference is looked at.</summary>
internal sealed record InitializeParams(JsonElement Capabilities = default);

/// <summary>What the server can do.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>The name and the version of the server.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities
{
    public string PositionEncoding { get; } = "utf-16";

    public object TextDocumentSync { get; } = new { openClose = true, change = 2, save = new { includeText = false } };

    public object CompletionProvider { get; } = new { triggerCharacters = new[] { " ", "-", ",", ";" }, resolveProvider = true };

    public bool HoverProvider { get; } = true;

    public bool DefinitionProvider { get; } = true;

    public bool ReferencesProvider { get; } = true;

    public bool DocumentHighlightProvider { get; } = true;

    public bool DocumentSymbolProvider { get; } = true;

    public object RenameProvider { get; } = new { prepareProvider = true };

    public bool DocumentFormattingProvider { get; } = true;

    public object CodeActionProvider { get; } = new { codeActionKinds = new[] { "quickfix" } };
}
