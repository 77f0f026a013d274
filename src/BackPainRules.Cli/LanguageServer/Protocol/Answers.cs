namespace BackPainRules.Cli.LanguageServer.Protocol;

/// <summary>Text for people: <c>markdown</c> or <c>plaintext</c>.</summary>
internal sealed record Markup(string Kind, string Value);

/// <summary>What is shown of a name under the mouse.</summary>
internal sealed record Hover(Markup Contents, TextRange Range);

/// <summary>All that can be written at a place.</summary>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>Something that can be written at a place.</summary>
internal sealed record CompletionItem(string Label)
{
    public int Kind { get; init; }

    public string? Detail { get; init; }

    public Markup? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public TextEdit? TextEdit { get; init; }

    public CompletionData? Data { get; init; }
}

/// <summary>What an item is about, for when more is asked about it.</summary>
internal sealed record CompletionData(string Uri, string Kind);

/// <summary>New text for a stretch.</summary>
internal sealed record TextEdit(TextRange Range, string NewText);

/// <summary>A question for uses of a name.</summary>
internal sealed record ReferenceParams(TextDocument TextDocument, Position Position, ReferenceContext Context);

/// <summary>Whether the place where the name is given counts as a use.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>A use of a name in the same document.</summary>
internal sealed record DocumentHighlight(TextRange Range);

/// <summary>A block of a document, for the outline.</summary>
internal sealed record DocumentSymbol(string Name, string Detail, int Kind, TextRange Range, TextRange SelectionRange);

/// <summary>A block of a document, for editors without nested outlines.</summary>
internal sealed record SymbolInformation(string Name, int Kind, Location Location);

/// <summary>A wish to rename.</summary>
internal sealed record RenameParams(TextDocument TextDocument, Position Position, string NewName);

/// <summary>What would be renamed.</summary>
internal sealed record RenamePlace(TextRange Range, string Placeholder);

/// <summary>Changes of several documents: by version where the editor can, by address otherwise.</summary>
internal sealed record WorkspaceEdit(IReadOnlyList<DocumentEdit>? DocumentChanges, IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes);

/// <summary>Changes of one document.</summary>
internal sealed record DocumentEdit(VersionedTextDocument TextDocument, IReadOnlyList<TextEdit> Edits);

/// <summary>A question for remedies.</summary>
internal sealed record CodeActionParams(TextDocument TextDocument, TextRange Range, CodeActionContext Context);

/// <summary>The mistakes at a place.</summary>
internal sealed record CodeActionContext(IReadOnlyList<PublishedDiagnostic> Diagnostics);

/// <summary>A remedy.</summary>
internal sealed record CodeAction(string Title, string Kind, IReadOnlyList<PublishedDiagnostic> Diagnostics, WorkspaceEdit Edit);
