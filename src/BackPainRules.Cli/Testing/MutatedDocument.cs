using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>A document whose fences are kept apart, so that only the one with the mistake is read again.</summary>
internal sealed class MutatedDocument
{
    private readonly MarkdownDocument markdown;
    private readonly ParsedDocument parsed;
    private readonly List<ReadFence> fences = [];
    private readonly RuleSyntax[] tabled;

    public MutatedDocument(KnowledgeDocument document)
    {
        var diagnostics = new Diagnostics();
        markdown = Markdown.Read(document, diagnostics);
        parsed = ParsedDocument.Parse(document, diagnostics) with { Examples = [] };
        tabled = [.. parsed.Tables.SelectMany(TableRules.Of)];
        foreach (var fence in markdown.Fences.Where(fence => fence.Label is "rule" or "definition")) fences.Add(ReadFence.Read(fence, diagnostics));
    }

    public string Name => markdown.Name;

    /// <summary>The document as it is, without its examples.</summary>
    public ParsedDocument Parsed => parsed;

    /// <summary>Every mistake that is tried in this document. None in one that is retired: its rules do not run.</summary>
    public IEnumerable<Mutant> Mutants(Phrasebook phrasebook)
    {
        if (parsed.Head.Status == "retired") yield break;
        foreach (var (fence, rules, definitions) in fences)
        {
            foreach (var rule in rules)
            {
                var writer = new MutantWriter(markdown, fence, rule.Id.Text);
                foreach (var mutant in new CriterionMutations(phrasebook, writer).Of(rule.Criterion)) yield return mutant;
                foreach (var mutant in new ConclusionMutations(phrasebook, writer).Of(rule)) yield return mutant;
            }

            foreach (var definition in definitions)
                foreach (var mutant in new CriterionMutations(phrasebook, new(markdown, fence, definition.Name.Text)).Of(definition.Criterion)) yield return mutant;
        }
    }

    /// <summary>The document with a mistake, without its examples.</summary>
    public ParsedDocument With(Mutant mutant, Diagnostics diagnostics)
    {
        var read = fences.Select(fence => fence.Holds(mutant) ? ReadFence.Read(fence.With(mutant), diagnostics) : fence).ToList();
        return parsed with { Rules = [.. read.SelectMany(fence => fence.Rules), .. tabled], Definitions = [.. read.SelectMany(fence => fence.Definitions)] };
    }

    private sealed record ReadFence(Fence Fence, IReadOnlyList<RuleSyntax> Rules, IReadOnlyList<DefinitionSyntax> Definitions)
    {
        public static ReadFence Read(Fence fence, Diagnostics diagnostics) => fence.Label == "rule"
            ? new(fence, new RuleParser(fence, diagnostics).ReadRules(), [])
            : new(fence, [], new RuleParser(fence, diagnostics).ReadDefinitions());

        public bool Holds(Mutant mutant) => mutant.FirstLine >= Fence.Lines[0].Number && mutant.FirstLine <= Fence.Lines[^1].Number;

        public Fence With(Mutant mutant)
        {
            var last = mutant.FirstLine + mutant.Old.Count - 1;
            return Fence with
            {
                Lines =
                [
                    .. Fence.Lines.Where(line => line.Number < mutant.FirstLine),
                    .. mutant.New.Select((text, index) => new SourceLine(Fence.Opening.Document, mutant.FirstLine + index, text)),
                    .. Fence.Lines.Where(line => line.Number > last),
                ],
            };
        }
    }
}
