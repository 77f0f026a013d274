using BackPainRules.Authoring.Printing;

namespace BackPainRules.Authoring;

/// <summary>Turns documents into a knowledge base, or into an explanation of every mistake in them.</summary>
internal static class KnowledgeCompiler
{
    /// <param name="documents">The documents.</param>
    /// <param name="vocabulary">What they can speak of, before they add to it; the vocabulary of the library where left out.</param>
    /// <param name="foundation">What they extend where they say that they extend something; the built-in knowledge where left out.</param>
    public static (KnowledgeBase? Knowledge, IReadOnlyList<Diagnostic> Diagnostics) Compile(
        IEnumerable<KnowledgeDocument> documents, Vocabulary? vocabulary = null, Func<Foundation>? foundation = null)
    {
        var diagnostics = new Diagnostics();
        var parsed = documents.OrderBy(document => document.Name, StringComparer.Ordinal).Select(document => ParsedDocument.Parse(document, diagnostics)).ToList();
        var extended = Extension.Of(parsed, foundation ?? (() => Foundation.BuiltIn), diagnostics);
        var live = parsed.Where(document => document.Head.Status != "retired").ToList();
        var known = vocabulary ?? extended?.Knowledge.Vocabulary ?? Vocabulary.BuiltIn;
        var words = new LocalVocabulary(known, [.. extended?.Knowledge.Definitions.Select(definition => definition.Name) ?? []], diagnostics).With([.. live.SelectMany(document => document.Entries)]);
        var changes = new ChangeBinder(extended, [.. live.SelectMany(document => document.Rules).Select(rule => rule.Id.Text)], diagnostics).Bind(live.SelectMany(document => document.Changes));
        var knowledge = new KnowledgeBinder([.. extended?.Documents ?? [], .. parsed], words, extended, changes, diagnostics).Bind();
        return diagnostics.Count == 0 ? (knowledge, []) : (null, diagnostics.InOrder());
    }
}

/// <summary>A document whose fences have been read but whose words have not been looked up.</summary>
internal sealed record ParsedDocument(
    DocumentHead Head, IReadOnlyList<RuleSyntax> Rules, IReadOnlyList<DefinitionSyntax> Definitions, IReadOnlyList<EvidenceSyntax> Evidence,
    IReadOnlyList<ExampleSyntax> Examples, IReadOnlyList<SourceSyntax> Sources, IReadOnlyList<EntrySyntax> Entries, IReadOnlyList<ChangeSyntax> Changes,
    IReadOnlyList<TableSyntax> Tables)
{
    private static readonly Lazy<Phrasebook> builtInPhrases = new(() => new(Vocabulary.BuiltIn));

    /// <summary>Whether it is a document of the knowledge that others extend.</summary>
    public bool IsExtended { get; init; }

    public static ParsedDocument Parse(KnowledgeDocument document, Diagnostics diagnostics)
    {
        var markdown = Markdown.Read(document, diagnostics);
        List<TableSyntax> tables = [.. Of("table").SelectMany(fence => new TableParser(fence, diagnostics).Read())];
        var parsed = new ParsedDocument(
            FrontMatter.Read(markdown, diagnostics),
            [.. Of("rule").SelectMany(fence => new RuleParser(fence, diagnostics).ReadRules()), .. tables.SelectMany(TableRules.Of)],
            [.. Of("definition").SelectMany(fence => new RuleParser(fence, diagnostics).ReadDefinitions())],
            [.. Of("evidence").SelectMany(fence => new EvidenceParser(fence, diagnostics).Read())],
            [.. Of("example").SelectMany(fence => new ExampleParser(fence, diagnostics).Read())],
            [.. Of("bibliography").SelectMany(fence => BibliographyParser.Read(fence, diagnostics))],
            [.. Of("vocabulary").SelectMany(fence => new VocabularyParser(fence, diagnostics).Read())],
            [.. Of("adaptation").SelectMany(fence => new ChangeParser(fence, diagnostics).Read())],
            tables);
        return parsed with
        {
            Head = parsed.Head with
            {
                Wording = DocumentFingerprint.Hash(string.Join(" ", [.. new[] { parsed.Head.Title }.Concat(markdown.Reading.Select(line => line.Text)).SelectMany(Words), .. parsed.Examples.SelectMany(Printed)])),
                EntryIds = [.. parsed.Entries.Select(entry => entry.Id.Text)],
                SourceKeys = [.. parsed.Sources.Select(source => source.Key.Text)],
            },
        };

        static IEnumerable<string> Printed(ExampleSyntax example) => new ExamplePrinter(new(builtInPhrases.Value)).Print(example).SelectMany(line => Words(line.ToLowerInvariant()));

        static string[] Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

        IEnumerable<Fence> Of(string label) => markdown.Fences.Where(fence => fence.Label == label);
    }
}
