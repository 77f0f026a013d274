namespace BackPainRules.Authoring;

/// <summary>A place in a document: a stretch of one line.</summary>
/// <param name="Document">The file name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in characters.</param>
/// <param name="Length">How many characters, at least 1.</param>
/// <param name="Text">The whole line, as the author wrote it.</param>
public sealed record SourceSpan(string Document, int Line, int Column, int Length, string Text);
