using System.Collections.Concurrent;

namespace BackPainRules.Cli.Testing;

/// <summary>Patients on whom criteria are tried side by side. What they record is looked at once, whatever the rules make of it.</summary>
internal sealed class Panel(IReadOnlyList<Encounter> encounters)
{
    private readonly ConcurrentDictionary<Criterion, Truths> statements = [];
    private Truths? screened;

    public int Count => encounters.Count;

    public Encounter this[int index] => encounters[index];

    /// <summary>What a question about a single term comes to.</summary>
    public Truths Of(Criterion statement) => statements.GetOrAdd(statement, asked => Truths.Of(encounters, asked.Evaluate));

    /// <summary>Met where every screening term is known, open elsewhere.</summary>
    public Truths Screened(IReadOnlyList<Term> screening) =>
        screened ??= Truths.Of(encounters, encounter => screening.All(encounter.Knows) ? Truth.True : Truth.Unknown);
}

/// <summary>What the rules and definitions of a knowledge base make of a panel of patients. Held to <see cref="Criterion.Evaluate"/> by a test.</summary>
internal sealed class Judged(Panel panel)
{
    private readonly Dictionary<object, Truths> known = new(ReferenceEqualityComparer.Instance);

    public Truths Of(ClinicalRule rule) => Once(rule, rule.Criterion);

    public Truths Of(Definition definition) => Once(definition, definition.Criterion);

    public Truths Of(Criterion criterion) => criterion switch
    {
        Criterion.AtLeast(var count, var members) => Truths.AtLeast(count, [.. members.Select(Of)], panel.Count),
        Criterion.Defined(var definition) => Of(definition),
        Criterion.Suspected(_, _, var by) => AnyOf(by),
        Criterion.Recommended(_, var by) => AnyOf(by),
        Criterion.Specific(var by) => AnyOf(by),
        Criterion.Nonspecific(var screening, var against) => Nonspecific(panel.Screened(screening), AnyOf(against)),
        _ => panel.Of(criterion),
    };

    /// <summary>The criterion, were the member at the end of the path what it is not.</summary>
    /// <param name="criterion">What is judged.</param>
    /// <param name="path">The place of the member in its list, after the place of its list in the list around it, and so on from outside in.</param>
    /// <param name="truth">What the member is taken to be for every patient.</param>
    public Truths Supposing(Criterion criterion, ReadOnlySpan<int> path, Truth truth)
    {
        if (path.IsEmpty) return Truths.Always(truth, panel.Count);
        var (count, members) = (Criterion.AtLeast)criterion;
        var truths = new Truths[members.Count];
        for (var i = 0; i < truths.Length; i++) truths[i] = i == path[0] ? Supposing(members[i], path[1..], truth) : Of(members[i]);
        return Truths.AtLeast(count, truths, panel.Count);
    }

    private Truths Once(object block, Criterion criterion) => known.TryGetValue(block, out var truths) ? truths : known[block] = Of(criterion);

    private Truths AnyOf(IReadOnlyList<ClinicalRule> rules) => Truths.AtLeast(1, [.. rules.Select(Of)], panel.Count);

    private static Truths Nonspecific(Truths complete, Truths against) =>
        new([.. complete.Met.Zip(against.Met, (known, other) => known & ~other)], against.Met);
}
