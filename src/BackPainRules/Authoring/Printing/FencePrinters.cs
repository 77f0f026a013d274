namespace BackPainRules.Authoring.Printing;

/// <summary>How the inside of each kind of fence is printed. Every label of a fence that the engine reads has its printer here.</summary>
internal static class FencePrinters
{
    /// <summary>Reads a fence and prints its blocks, each as its lines.</summary>
    public delegate IEnumerable<IEnumerable<string>> Printer(Fence fence, Diagnostics diagnostics, CanonicalWords words);

    public static readonly IReadOnlyDictionary<string, Printer> ByLabel = new Dictionary<string, Printer>
    {
        ["rule"] = (fence, diagnostics, words) => new RuleParser(fence, diagnostics).ReadRules().Select(new RulePrinter(words).Print),
        ["definition"] = (fence, diagnostics, words) => new RuleParser(fence, diagnostics).ReadDefinitions().Select(new RulePrinter(words).Print),
        ["evidence"] = (fence, diagnostics, _) => new EvidenceParser(fence, diagnostics).Read().Select(EvidencePrinter.Print),
        ["example"] = (fence, diagnostics, words) => new ExampleParser(fence, diagnostics).Read().Select(new ExamplePrinter(words).Print),
        ["vocabulary"] = (fence, diagnostics, _) => new VocabularyParser(fence, diagnostics).Read().Select(VocabularyPrinter.Print),
        ["adaptation"] = (fence, diagnostics, _) => new ChangeParser(fence, diagnostics).Read().Select(AdaptationPrinter.Print),
        ["bibliography"] = (fence, diagnostics, _) => BibliographyParser.Read(fence, diagnostics).Select(Source),
    };

    private static IEnumerable<string> Source(SourceSyntax source) =>
        source.Reference.Length == 0 ? [source.Key.Text + ":"] : Paragraph.Fill(source.Key.Text + ": ", Paragraph.Words(source.Reference), 2, Paragraph.IsNoFence);
}
