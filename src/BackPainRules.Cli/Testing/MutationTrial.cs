using BackPainRules.Authoring;
using BackPainRules.Inference;

namespace BackPainRules.Cli.Testing;

/// <summary>Tries deliberate mistakes in documents on their own examples.</summary>
/// <remarks>
/// Only the fence with the mistake is read again, the rules are linked anew, and examples are judged side by side; whoever is judged as before need not be assessed again. Safe for several threads.
/// </remarks>
internal sealed class MutationTrial
{
    private readonly KnowledgeBase knowledge;
    private readonly Foundation? foundation;
    private readonly ParsedDocument[] extended;
    private readonly Dictionary<string, MutatedDocument> documents;
    private readonly Panel panel;
    private readonly Judged asWritten;
    private readonly ILookup<string, (int Example, string Expected)> states;
    private readonly Example[] asking;
    private readonly ThreadLocal<Differences> differences;

    public MutationTrial(IReadOnlyList<KnowledgeDocument> sources, KnowledgeBase knowledge)
    {
        this.knowledge = knowledge;
        foundation = knowledge.Adaptation is null ? null : Foundation.BuiltIn;
        extended = [.. foundation?.Documents.Select(document => document with { Examples = [] }) ?? []];
        documents = sources.ToDictionary(document => document.Name, document => new MutatedDocument(document), StringComparer.Ordinal);
        panel = new([.. knowledge.Examples.Select(example => example.Encounter)]);
        asWritten = new(panel);
        foreach (var definition in knowledge.Definitions) asWritten.Of(definition);
        foreach (var rule in knowledge.Rules) asWritten.Of(rule);
        states = knowledge.Examples.SelectMany((example, index) => example.Expectations.Where(expectation => expectation.Kind == ExpectationKind.Criterion)
            .Select(expectation => (Name: expectation.Subject, Expected: (index, expectation.Expected)))).ToLookup(pair => pair.Name, pair => pair.Expected, StringComparer.OrdinalIgnoreCase);
        asking = [.. knowledge.Examples.Where(example => example.Expectations.Any(expectation => expectation.Kind == ExpectationKind.Question))];
        differences = new(() => new(knowledge));
        var phrasebook = new Phrasebook(knowledge.Vocabulary);
        Mutants = [.. documents.Values.OrderBy(document => document.Name, StringComparer.Ordinal).SelectMany(document => document.Mutants(phrasebook))];
    }

    /// <summary>Every mistake that can be tried, in the order of the documents.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>Tries each, on all processors, and says what became of it, in the same order.</summary>
    public IReadOnlyList<MutantResult> Try(IReadOnlyList<Mutant> mutants)
    {
        var results = new MutantResult[mutants.Count];
        Parallel.For(0, results.Length, index => results[index] = Try(mutants[index]));
        return results;
    }

    private MutantResult Try(Mutant mutant)
    {
        var diagnostics = new Diagnostics();
        if (new KnowledgeBinder([.. extended, .. Own(mutant, diagnostics)], knowledge.Vocabulary, foundation, knowledge.Adaptation?.Changes ?? [], diagnostics).Bind() is not { } mutated || diagnostics.Count > 0)
            return new(mutant, Fate.CaughtByCheck, diagnostics.InOrder()[0].Code);
        var judged = new Judged(panel);
        if (DisappointedIn(mutated, judged) is { } stated) return Noticed(mutant, stated);
        var assessor = new BackPainAssessor(mutated);
        foreach (var example in Affected(mutated, judged, mutant).Select(index => knowledge.Examples[index]))
            if (Fails(example, assessor, ExpectationKind.Outcome)) return Noticed(mutant, example);
        if (KnowledgeSafety.Check(mutated).FirstOrDefault(finding => finding.Severity == Severity.Error) is { } unsafeNow) return new(mutant, Fate.CaughtByCheck, unsafeNow.Code);
        var patient = differences.Value!.Find(mutated, mutant.Block, out var isKnown);
        return patient is null && isKnown ? new(mutant, Fate.NoDifference)
            : Array.Find(asking, example => Fails(example, assessor, ExpectationKind.Question)) is { } disappointed ? Noticed(mutant, disappointed)
            : new(mutant, Fate.Unnoticed, "", patient, patient is null ? [] : [.. Expectations(mutant.Block, patient, mutated, assessor)]);
    }

    /// <summary>The documents with the mistake. What they extend stays as it is.</summary>
    private IEnumerable<ParsedDocument> Own(Mutant mutant, Diagnostics diagnostics) =>
        documents.Values.Select(document => document.Name == mutant.Document ? document.With(mutant, diagnostics) : document.Parsed);

    private static MutantResult Noticed(Mutant mutant, Example example) => new(mutant, Fate.Noticed, $"{example.Span.Document}:{example.Span.Line}");

    private static bool Fails(Example example, BackPainAssessor assessor, ExpectationKind kind)
    {
        var assessment = assessor.Assess(example.Encounter);
        return example.Expectations.Any(expectation => expectation.Kind == kind && expectation.Actual(assessment) != expectation.Expected);
    }

    /// <summary>An example that expects a rule or definition to be met, not met or open which no longer is; or null.</summary>
    private Example? DisappointedIn(KnowledgeBase mutated, Judged judged)
    {
        for (var i = 0; i < mutated.Definitions.Count; i++)
            if (Disappointed(mutated.Definitions[i].Name, asWritten.Of(knowledge.Definitions[i]), judged.Of(mutated.Definitions[i])) is { } example) return example;
        for (var i = 0; i < mutated.Rules.Count; i++)
            if (Disappointed(mutated.Rules[i].Id, asWritten.Of(knowledge.Rules[i]), judged.Of(mutated.Rules[i])) is { } example) return example;
        return null;
    }

    private Example? Disappointed(string name, Truths before, Truths after)
    {
        if (after.IsAs(before)) return null;
        foreach (var (example, expected) in states[name])
            if (ExpectationWords.Of(after.At(example)) != expected) return knowledge.Examples[example];
        return null;
    }

    /// <summary>The examples in which another rule is met than before, or a rule is that now concludes something else.</summary>
    private IEnumerable<int> Affected(KnowledgeBase mutated, Judged judged, Mutant mutant)
    {
        var affected = new ulong[Truths.Words(panel.Count)];
        for (var i = 0; i < mutated.Rules.Count; i++)
        {
            var (before, after) = (asWritten.Of(knowledge.Rules[i]).Met, judged.Of(mutated.Rules[i]).Met);
            var concludesAlike = mutated.Rules[i].Id != mutant.Block;
            for (var word = 0; word < affected.Length; word++) affected[word] |= concludesAlike ? before[word] ^ after[word] : before[word] | after[word];
        }

        return Enumerable.Range(0, panel.Count).Where(index => Truths.Has(affected, index));
    }

    /// <summary>What an example with this patient would expect: first of the rule itself, then of what follows.</summary>
    private IEnumerable<string> Expectations(string block, Encounter patient, KnowledgeBase mutated, BackPainAssessor assessor)
    {
        var (before, after) = (knowledge.FindCriterion(block)!.Evaluate(patient), mutated.FindCriterion(block)!.Evaluate(patient));
        var outcomes = ObservedOutcomes.Apart(new BackPainAssessor(knowledge).Assess(patient), assessor.Assess(patient));
        return before == after ? outcomes : outcomes.Prepend($"{block} is {ExpectationWords.Of(before)}");
    }
}
