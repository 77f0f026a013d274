namespace BackPainRules.Cli.LanguageServer.Protocol;

/// <summary>A place in a text: a line and a UTF-16 unit in it, both from 0.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>A stretch of a text. Its end is the place behind it.</summary>
internal sealed record TextRange(Position Start, Position End);

/// <summary>A stretch of a document.</summary>
internal sealed record Location(string Uri, TextRange Range);

/// <summary>Where a name leads, with the name that was asked about.</summary>
internal sealed record LocationLink(TextRange OriginSelectionRange, string TargetUri, TextRange TargetRange, TextRange TargetSelectionRange);

/// <summary>A document of an editor.</summary>
internal sealed record TextDocument(string Uri);

/// <summary>A document at one of its versions; no version where it lies on disk alone.</summary>
internal sealed record VersionedTextDocument(string Uri, int? Version);

/// <summary>A question about a document.</summary>
internal sealed record DocumentParams(TextDocument TextDocument);

/// <summary>A question about a place in a document.</summary>
internal sealed record PlaceParams(TextDocument TextDocument, Position Position);
