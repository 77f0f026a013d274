namespace BackPainRules.Authoring.Printing;

/// <summary>A document in canonical form, or as it was together with the mistakes for which it was left alone.</summary>
internal sealed record FormattedDocument(string Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Prints documents in canonical form: the front matter and the fences. Prose stays as it is, to the letter.</summary>
/// <remarks>What the document means stays the same too, and so does its hash. What is in canonical form already is not changed.</remarks>
internal static class DocumentFormatter
{
    public static FormattedDocument Format(KnowledgeDocument document, Vocabulary? vocabulary = null)
    {
        var diagnostics = new Diagnostics();
        var content = DocumentContent.Read(document, diagnostics);
        return diagnostics.Count > 0 ? new(document.Text, diagnostics.InOrder()) : new(content.Print(new(new(vocabulary ?? Vocabulary.BuiltIn))), []);
    }
}
