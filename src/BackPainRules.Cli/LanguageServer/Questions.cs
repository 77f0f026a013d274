using BackPainRules.Cli.Editing;
using BackPainRules.Cli.LanguageServer.Protocol;
using StreamJsonRpc;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Answers what editors ask about a place in a document. Of a document that is not open, nothing is known.</summary>
internal sealed class Questions(Desk desk, Client client)
{
    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Hover? Hover(PlaceParams parameters, CancellationToken cancelled) =>
        Look(parameters.TextDocument, cancelled) is { } look && look.NameAt(parameters.Position) is { } name && new Meanings(look.Folder).Of(name) is { } meaning
            ? new(new(client.TakesMarkdownInHovers ? "markdown" : "plaintext", meaning), Ranges.Of(name.Span)) : null;

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public CompletionList Complete(PlaceParams parameters, CancellationToken cancelled) =>
        Look(parameters.TextDocument, cancelled) is { } look ? Completions.Of(look, parameters.Position, client.TakesMarkdownInCompletions) : new(false, []);

    [JsonRpcMethod("completionItem/resolve", UseSingleObjectParameterDeserialization = true)]
    public CompletionItem Resolve(CompletionItem item, CancellationToken cancelled) =>
        item.Data is { } data && Look(new(data.Uri), cancelled) is { } look ? Completions.Resolve(item, look, client.TakesMarkdownInCompletions) : item;

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public object? Definition(PlaceParams parameters, CancellationToken cancelled)
    {
        if (Look(parameters.TextDocument, cancelled) is not { } look || look.NameAt(parameters.Position) is not { } name) return null;
        var places = Destinations.Of(name, look.Folder).Select(block => (Block: block, Uri: look.UriOf(block.NamePlace)!)).Where(place => place.Uri is not null);
        return client.TakesDefinitionLinks
            ? places.Select(place => new LocationLink(Ranges.Of(name.Span), place.Uri, Ranges.Of(place.Block), Ranges.Of(place.Block.NamePlace))).ToArray()
            : places.Select(place => new Location(place.Uri, Ranges.Of(place.Block.NamePlace))).ToArray();
    }

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<Location> References(ReferenceParams parameters, CancellationToken cancelled) =>
        Look(parameters.TextDocument, cancelled) is not { } look || look.NameAt(parameters.Position) is not { } name ? []
            : [.. look.Folder.Of(name).Where(mention => parameters.Context.IncludeDeclaration || mention.Role != MentionRole.Declaration)
                .Select(mention => look.UriOf(mention.Span) is { } uri ? new Location(uri, Ranges.Of(mention.Span)) : null).OfType<Location>()];

    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<DocumentHighlight> Highlight(PlaceParams parameters, CancellationToken cancelled) =>
        Look(parameters.TextDocument, cancelled) is not { } look || look.NameAt(parameters.Position) is not { } name ? []
            : [.. look.Folder.Of(name).Where(mention => mention.Span.Document == look.Document.Document.Name).Select(mention => new DocumentHighlight(Ranges.Of(mention.Span)))];

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public object Symbols(DocumentParams parameters, CancellationToken cancelled) =>
        Look(parameters.TextDocument, cancelled) is not { } look ? Array.Empty<DocumentSymbol>()
            : client.TakesNestedSymbols ? look.Document.Blocks.Select(Outline.Of).ToArray()
            : look.Document.Blocks.Select(block => Outline.Of(block, parameters.TextDocument.Uri)).ToArray();

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public RenamePlace? PrepareRename(PlaceParams parameters, CancellationToken cancelled)
    {
        if (Look(parameters.TextDocument, cancelled) is not { } look) return null;
        var name = look.NameAt(parameters.Position);
        return new Renaming(look.Folder).Obstacle(name) is { } obstacle ? throw Refused(obstacle) : new(Ranges.Of(name!.Span), name.Name);
    }

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public WorkspaceEdit? Rename(RenameParams parameters, CancellationToken cancelled)
    {
        if (Look(parameters.TextDocument, cancelled) is not { } look) return null;
        var renaming = new Renaming(look.Folder);
        var name = look.NameAt(parameters.Position);
        if (renaming.Obstacle(name) is { } obstacle) throw Refused(obstacle);
        var (places, conflict) = renaming.To(name!, parameters.NewName);
        return conflict is null ? Edits.Of(places, parameters.NewName.Trim(), look, client.TakesVersionedChanges) : throw Refused(conflict);
    }

    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<TextEdit> Format(DocumentParams parameters, CancellationToken cancelled) => Look(parameters.TextDocument, cancelled) is { } look ? Formatting.Of(look) : [];

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<CodeAction> Remedies(CodeActionParams parameters, CancellationToken cancelled) =>
        Look(parameters.TextDocument, cancelled) is not { } look ? []
            : [.. parameters.Context.Diagnostics.Select(mistake => Published.Remedy(mistake) is { } meant
                ? new CodeAction($"Write '{meant}'", "quickfix", [mistake], Edits.Of(parameters.TextDocument.Uri, look.Version, [new(mistake.Range, meant)], client.TakesVersionedChanges)) : null).OfType<CodeAction>()];

    private Look? Look(TextDocument document, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        return LanguageServer.Look.At(desk, Address.OfUri(document.Uri));
    }

    private static LocalRpcException Refused(string why) => new(why) { ErrorCode = ErrorCodes.RequestFailed };
}
