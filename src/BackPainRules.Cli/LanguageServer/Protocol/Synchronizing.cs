namespace BackPainRules.Cli.LanguageServer.Protocol;

/// <summary>A document that was opened.</summary>
internal sealed record DidOpenParams(OpenedDocument TextDocument);

/// <summary>The whole text of a document that was opened.</summary>
internal sealed record OpenedDocument(string Uri, int Version, string Text);

/// <summary>Changes of a document, one after the other.</summary>
internal sealed record DidChangeParams(VersionedTextDocument TextDocument, IReadOnlyList<Change> ContentChanges);

/// <summary>New text for a stretch of a document; for all of it where there is no range.</summary>
internal sealed record Change(string Text, TextRange? Range = null);

/// <summary>Mistakes of a document, for an editor.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<PublishedDiagnostic> Diagnostics);

/// <summary>A mistake, for an editor. Severity 1 is an error, 2 a warning.</summary>
internal sealed record PublishedDiagnostic(TextRange Range, int Severity, string Code, string Source, string Message, IReadOnlyList<RelatedInformation>? RelatedInformation = null);

/// <summary>Another place that a mistake has to do with.</summary>
internal sealed record RelatedInformation(Location Location, string Message);
