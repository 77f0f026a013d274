using BackPainRules.Analysis;
using BackPainRules.Authoring;
using BackPainRules.Inference;

namespace BackPainRules.Cli.Testing;

/// <summary>Works out what the examples show of each rule and definition.</summary>
internal sealed class ExampleCoverage
{
    private static readonly (Truth Truth, string Words)[] states = [(Truth.True, "met"), (Truth.False, "not met"), (Truth.Unknown, "open")];

    private readonly KnowledgeBase knowledge;
    private readonly Panel panel;
    private readonly Judged judged;
    private readonly Dictionary<string, int> expected;

    public ExampleCoverage(KnowledgeBase knowledge)
    {
        this.knowledge = knowledge;
        panel = new([.. knowledge.Examples.Select(example => example.Encounter)]);
        judged = new(panel);
        expected = knowledge.Examples.SelectMany(example => example.Expectations).Where(expectation => expectation.Kind == ExpectationKind.Criterion)
            .GroupBy(expectation => expectation.ToString(), StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.Count(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every definition and rule, by document and then by name; or the one that is named.</summary>
    public IReadOnlyList<BlockCoverage> Of(string? only)
    {
        var blocks = knowledge.Definitions.Select(definition => (definition.Name, definition.Document, definition.Criterion))
            .Concat(knowledge.Rules.Select(rule => (Name: rule.Id, rule.Document, rule.Criterion)));
        return [.. blocks.Where(block => only is null || string.Equals(only, block.Name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(block => block.Document, StringComparer.Ordinal).ThenBy(block => block.Name, StringComparer.Ordinal).Select(block => Of(block.Name, block.Document, block.Criterion))];
    }

    private BlockCoverage Of(string name, string document, Criterion criterion)
    {
        var missing = new List<UnshownCase>();
        var verdicts = new Lazy<Verdicts>(() => new(new(Statements.ComparisonsOf([criterion]))));
        foreach (var (truth, words) in states)
            if (Expected(name, words) == 0 && Patient(() => verdicts.Value, known => Where(known, criterion, truth)) is { } patient)
                missing.Add(new($"never shown {words}", patient, $"{name} is {words}"));
        List<StatementCoverage> statements = [];
        if (criterion is Criterion.AtLeast)
            foreach (var (path, statement) in Statements.Of(criterion)) statements.Add(Of(name, criterion, path, statement, verdicts, missing));
        return new(name, document, Expected(name, "met"), Expected(name, "not met"), Expected(name, "open"), statements, missing);
    }

    private StatementCoverage Of(string name, Criterion criterion, int[] path, Criterion statement, Lazy<Verdicts> verdicts, List<UnshownCase> missing)
    {
        var (ifMet, ifNotMet, now) = (judged.Supposing(criterion, path, Truth.True), judged.Supposing(criterion, path, Truth.False), judged.Of(statement));
        var decides = Enumerable.Range(0, panel.Count).Where(example => ifMet.At(example) != ifNotMet.At(example)).ToLookup(now.At);
        return new(statement, decides[Truth.True].Count(), decides[Truth.False].Count(), decides[Truth.Unknown].Count(), IsImpossible(Truth.True), IsImpossible(Truth.False));

        bool IsImpossible(Truth truth)
        {
            if (decides[truth].Any()) return false;
            var patient = Patient(() => verdicts.Value, known => known.Space.Diagram.And(Where(known, statement, truth), Matters(known)), out var isKnown);
            if (patient is not null)
                missing.Add(new($"'{statement}' never alone decides by being {ExpectationWords.Of(truth)}", patient, $"{name} is {ExpectationWords.Of(criterion.Evaluate(patient))}"));
            return patient is null && isKnown;
        }

        int Matters(Verdicts known) => new[] { true, false }.Select(isMet => known.Space.Differ(known.Supposing(criterion, path, true, isMet), known.Supposing(criterion, path, false, isMet)))
            .Aggregate(known.Space.Diagram.Or);
    }

    private int Expected(string name, string words) => expected.GetValueOrDefault($"{name} is {words}");

    private static int Where(Verdicts verdicts, Criterion criterion, Truth truth) => truth == Truth.Unknown
        ? verdicts.Space.Diagram.Not(verdicts.Space.Diagram.Or(verdicts.Of(criterion, true), verdicts.Of(criterion, false)))
        : verdicts.Of(criterion, truth == Truth.True);

    private static Encounter? Patient(Func<Verdicts> verdicts, Func<Verdicts, int> patients) => Patient(verdicts, patients, out _);

    /// <summary>The patient with the fewest facts; null where there is none, or where it is too much to work out.</summary>
    private static Encounter? Patient(Func<Verdicts> verdicts, Func<Verdicts, int> patients, out bool isKnown)
    {
        try
        {
            isKnown = true;
            return verdicts().Space.Simplest(patients(verdicts()));
        }
        catch (Diagram.TooEntangledException)
        {
            isKnown = false;
            return null;
        }
    }
}
