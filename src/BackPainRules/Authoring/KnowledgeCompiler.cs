namespace BackPainRules.Authoring;

/// <summary>Turns documents into a knowledge base, or into an explanation of every mistake in them.</summary>
internal static class KnowledgeCompiler
{
    public static (KnowledgeBase? Knowledge, IReadOnlyList<Diagnostic> Diagnostics) Compile(IEnumerable<KnowledgeDocument> documents, Vocabulary? vocabulary = null)
    {
        var diagnostics = new Diagnostics();
        var parsed = documents.OrderBy(document => document.Name, StringComparer.Ordinal).Select(document => ParsedDocument.Parse(document, diagnostics)).ToList();
        var knowledge = new KnowledgeBinder(parsed, vocabulary ?? Vocabulary.BuiltIn, diagnostics).Bind();
        return diagnostics.Count == 0 ? (knowledge, []) : (null, diagnostics.InOrder());
    }
}

/// <summary>A document whose fences have been read but whose words have not been looked up.</summary>
internal sealed record ParsedDocument(
    DocumentHead Head, IReadOnlyList<RuleSyntax> Rules, IReadOnlyList<DefinitionSyntax> Definitions, IReadOnlyList<EvidenceSyntax> Evidence,
    IReadOnlyList<ExampleSyntax> Examples, IReadOnlyList<SourceSyntax> Sources)
{
    public static ParsedDocument Parse(KnowledgeDocument document, Diagnostics diagnostics)
    {
        var markdown = Markdown.Read(document, diagnostics);
        return new(
            FrontMatter.Read(markdown, diagnostics),
            [.. Of("rule").SelectMany(fence => new RuleParser(fence, diagnostics).ReadRules())],
            [.. Of("definition").SelectMany(fence => new RuleParser(fence, diagnostics).ReadDefinitions())],
            [.. Of("evidence").SelectMany(fence => new EvidenceParser(fence, diagnostics).Read())],
            [.. Of("example").SelectMany(fence => new ExampleParser(fence, diagnostics).Read())],
            [.. Of("bibliography").SelectMany(fence => BibliographyParser.Read(fence, diagnostics))]);

        IEnumerable<Fence> Of(string label) => markdown.Fences.Where(fence => fence.Label == label);
    }
}
