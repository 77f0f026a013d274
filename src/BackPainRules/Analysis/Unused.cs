using BackPainRules.Authoring;

namespace BackPainRules.Analysis;

/// <summary>What documents define or add to the vocabulary, and no rule takes up.</summary>
internal static class Unused
{
    public static IEnumerable<Diagnostic> In(KnowledgeBase knowledge) => [.. Definitions(knowledge), .. Terms(knowledge), .. Outcomes(knowledge)];

    private static IEnumerable<Diagnostic> Definitions(KnowledgeBase knowledge)
    {
        var used = new HashSet<Definition>(Leaves(knowledge).OfType<Criterion.Defined>().Select(defined => defined.Definition));
        return knowledge.Definitions.Where(definition => !used.Contains(definition)).Select(definition => new Diagnostic("BPR108", $"no rule asks whether '{definition.Name}' is met",
            knowledge.Places.TryGetValue(definition.Name, out var place) ? place : Study.Beginning(knowledge), $"let a rule ask '{definition.Name} is met', or leave the definition out", [])
        { Severity = Severity.Warning });
    }

    private static IEnumerable<Diagnostic> Terms(KnowledgeBase knowledge)
    {
        var asked = new HashSet<Term>(Leaves(knowledge).Select(TermOf).OfType<Term>());
        return knowledge.Vocabulary.Locals.All.Where(term => !asked.Contains(term)).Select(term => Added(knowledge, term.Id, $"no rule asks for '{term.Label}'", "let a rule ask for it, or leave it out"));
    }

    private static IEnumerable<Diagnostic> Outcomes(KnowledgeBase knowledge)
    {
        var vocabulary = knowledge.Vocabulary;
        var concluded = new HashSet<Outcome>(knowledge.Rules.SelectMany(rule => rule.Conclusions).Select(conclusion => conclusion.Outcome).OfType<Outcome>());
        return new IEnumerable<Outcome>[] { vocabulary.Conditions, vocabulary.Investigations, vocabulary.Mechanisms, vocabulary.Contributors }.SelectMany(kind => kind)
            .Where(outcome => outcome.IsLocal && !concluded.Contains(outcome))
            .Select(outcome => Added(knowledge, outcome.Id, $"no rule {Concludes(outcome)} '{outcome.Phrase}'", "let a rule conclude it, or leave it out"));
    }

    private static string Concludes(Outcome outcome) => outcome is Condition ? "suspects" : outcome is Investigation ? "recommends" : "concludes";

    private static Diagnostic Added(KnowledgeBase knowledge, string id, string message, string help) =>
        new("BPR109", message, knowledge.EntryPlaces.TryGetValue(id, out var place) ? place : Study.Beginning(knowledge), help, []) { Severity = Severity.Warning };

    private static IEnumerable<Criterion> Leaves(KnowledgeBase knowledge) =>
        knowledge.Rules.Select(rule => rule.Criterion).Concat(knowledge.Definitions.Select(definition => definition.Criterion)).SelectMany(criterion => Statements.Of(criterion)).Select(found => found.Statement);

    private static Term? TermOf(Criterion statement) => statement switch
    {
        Criterion.IsPresent(var finding) => finding,
        Criterion.IsAbsent(var finding) => finding,
        Criterion.Is(var choice, _) => choice,
        Criterion.Within(var quantity, _) => quantity,
        _ => null,
    };
}
