namespace BackPainRules.Authoring;

/// <summary>The knowledge that local documents extend: its rules, to compare with, and its documents, to be read again together with them.</summary>
internal sealed class Foundation
{
    private static readonly Lazy<Foundation> builtIn = new(() => new(KnowledgeBase.BuiltIn, KnowledgeBase.BuiltInDocuments()));

    public Foundation(KnowledgeBase knowledge, IEnumerable<KnowledgeDocument> documents)
    {
        Knowledge = knowledge;
        var diagnostics = new Diagnostics();
        Documents = [.. documents.OrderBy(document => document.Name, StringComparer.Ordinal).Select(document => ParsedDocument.Parse(document, diagnostics) with { IsExtended = true })];
        if (diagnostics.Count > 0) throw new KnowledgeException(diagnostics.InOrder());
    }

    /// <summary>The knowledge that comes with the library.</summary>
    public static Foundation BuiltIn => builtIn.Value;

    public KnowledgeBase Knowledge { get; }

    public IReadOnlyList<ParsedDocument> Documents { get; }
}
