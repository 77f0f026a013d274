using System.Diagnostics;

namespace BackPainRules.Authoring.Printing;

/// <summary>How the inside of each kind of fence is read as a whole and printed. Every label of a fence that the engine reads stands here.</summary>
internal static class FenceKinds
{
    /// <summary>Reads a fence.</summary>
    public delegate DocumentPart Reader(Fence fence, Diagnostics diagnostics);

    public static readonly IReadOnlyDictionary<string, Reader> ByLabel = new Dictionary<string, Reader>
    {
        ["rule"] = (fence, diagnostics) => new DocumentPart.Rules(new RuleParser(fence, diagnostics).ReadRules()),
        ["definition"] = (fence, diagnostics) => new DocumentPart.Definitions(new RuleParser(fence, diagnostics).ReadDefinitions()),
        ["table"] = (fence, diagnostics) => new DocumentPart.Tables(new TableParser(fence, diagnostics).Read()),
        ["evidence"] = (fence, diagnostics) => new DocumentPart.Evidence(new EvidenceParser(fence, diagnostics).Read()),
        ["example"] = (fence, diagnostics) => new DocumentPart.Examples(new ExampleParser(fence, diagnostics).Read()),
        ["vocabulary"] = (fence, diagnostics) => new DocumentPart.Vocabulary(new VocabularyParser(fence, diagnostics).Read()),
        ["adaptation"] = (fence, diagnostics) => new DocumentPart.Adaptations(new ChangeParser(fence, diagnostics).Read()),
        ["bibliography"] = (fence, diagnostics) => new DocumentPart.Bibliography(BibliographyParser.Read(fence, diagnostics)),
    };

    /// <summary>The label of the fence that holds a part, and its blocks, each as its lines.</summary>
    public static (string Label, IEnumerable<IEnumerable<string>> Blocks) Print(DocumentPart part, CanonicalWords words) => part switch
    {
        DocumentPart.Rules(var rules) => ("rule", rules.Select(new RulePrinter(words).Print)),
        DocumentPart.Definitions(var definitions) => ("definition", definitions.Select(new RulePrinter(words).Print)),
        DocumentPart.Tables(var tables) => ("table", tables.Select(new TablePrinter(words).Print)),
        DocumentPart.Evidence(var evidence) => ("evidence", evidence.Select(EvidencePrinter.Print)),
        DocumentPart.Examples(var examples) => ("example", examples.Select(new ExamplePrinter(words).Print)),
        DocumentPart.Vocabulary(var entries) => ("vocabulary", entries.Select(VocabularyPrinter.Print)),
        DocumentPart.Adaptations(var changes) => ("adaptation", changes.Select(AdaptationPrinter.Print)),
        DocumentPart.Bibliography(var sources) => ("bibliography", sources.Select(Source)),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> Source(SourceSyntax source) =>
        source.Reference.Length == 0 ? [source.Key.Text + ":"] : Paragraph.Fill(source.Key.Text + ": ", Paragraph.Words(source.Reference), 2, Paragraph.IsNoFence);
}
