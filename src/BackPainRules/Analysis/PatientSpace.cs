using System.Numerics;
using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>All patients that some rules can tell apart, as decision diagrams over what can be recorded of them.</summary>
/// <remarks>Not safe for several threads. A diagram stands for the same patients exactly when it is the same number.</remarks>
internal sealed class PatientSpace
{
    /// <summary>Asked of nobody; where an age at onset is compared with anything, ages and durations are tried year by year, and read better.</summary>
    private static readonly Criterion.Within anyOnset = AnyValueOf((Quantity)Vocabulary.BuiltIn.FindTerm(Terms.Patient.AgeAtOnset)!);

    private readonly IReadOnlyDictionary<string, Term>? locals;
    private readonly Dictionary<Term, int> variables = [];
    private readonly List<Term> terms = [];
    private readonly Dictionary<Quantity, Cells> cells;
    private readonly Timelines timelines;
    private readonly Lazy<SimplestRecordings> simplest;

    /// <param name="comparisons">Every comparison that patients are told apart by.</param>
    /// <param name="mostSteps">After so many steps the rules count as too entangled to be looked through.</param>
    /// <param name="locals">By id, the term that stands for all local terms that can be recorded alike, with every value of each; each is only itself where left out. Where they take other values, comparisons have to include their ranges.</param>
    public PatientSpace(IEnumerable<Criterion.Within> comparisons, int mostSteps = 2_000_000, IReadOnlyDictionary<string, Term>? locals = null)
    {
        this.locals = locals;
        List<Criterion.Within> all = [.. comparisons.Select(within => within with { Quantity = (Quantity)One(within.Quantity) }).SelectMany(within => Outside(within).Prepend(within)).Append(anyOnset).Distinct()];
        timelines = new(all);
        cells = Cells.Of(all.Where(within => !timelines.Holds(within.Quantity)));
        Diagram = new(timelines.Count, mostSteps);
        simplest = new(() => new(timelines));
    }

    public Diagram Diagram { get; }

    /// <summary>The patients of whom a statement about one term is true, or of whom it is false. Of the others it is not known.</summary>
    public int Of(Criterion statement, bool isTrue) => statement switch
    {
        Criterion.IsPresent(var finding) => Ask(finding, 3, branch => branch == (isTrue ? 1 : 2)),
        Criterion.IsAbsent(var finding) => Ask(finding, 3, branch => branch == (isTrue ? 2 : 1)),
        Criterion.Is(var compared, var value) when (Choice)One(compared) is var choice => Ask(choice, choice.Values.Count + 1, branch => branch > 0 && IsRecordable(compared, choice.Values[branch - 1]) && choice.Values[branch - 1] == value == isTrue),
        Criterion.Within within when timelines.Holds(within.Quantity) => Diagram.Leaf(isTrue ? timelines.Where(within) : Outside(within).Aggregate(BigInteger.Zero, (all, part) => all | timelines.Where(part))),
        Criterion.Within(var compared, var range) when (Quantity)One(compared) is var quantity => Ask(quantity, cells[quantity].Samples.Count + 1, branch => branch > 0 && IsRecordable(compared, cells[quantity].Samples[branch - 1]) && Contains(quantity, range, branch) == isTrue),
        _ => throw new InvalidOperationException($"not a statement about one term: {statement}"),
    };

    /// <summary>The patients of whom every one of these terms is recorded.</summary>
    public int Screened(IReadOnlyList<Term> screening) => screening.Aggregate(Diagram.Always, (all, term) => Diagram.And(all, term switch
    {
        Quantity quantity when timelines.Holds(quantity) => Diagram.Leaf(timelines.WhereKnown(quantity)),
        Quantity quantity => cells.TryGetValue((Quantity)One(quantity), out var cut)
            ? Ask(quantity, cut.Samples.Count + 1, branch => branch > 0 && IsRecordable(quantity, cut.Samples[branch - 1]))
            : Ask(quantity, 2, branch => branch > 0),
        Choice choice when (Choice)One(choice) is var joined => Ask(joined, joined.Values.Count + 1, branch => branch > 0 && IsRecordable(choice, joined.Values[branch - 1])),
        _ => Ask(term, 3, branch => branch > 0),
    }));

    /// <summary>The patients who would be among these if a finding of theirs were as told, whatever it is.</summary>
    public int Given(int patients, Finding finding, Presence presence) =>
        variables.TryGetValue(finding, out var variable) ? Diagram.Given(patients, variable, (int)presence) : patients;

    public int Differ(int one, int other) => one == other ? Diagram.Never : Diagram.Or(Diagram.And(one, Diagram.Not(other)), Diagram.And(other, Diagram.Not(one)));

    /// <summary>One of these patients, with as little recorded as it takes; null where there is none.</summary>
    public Encounter? Simplest(int patients)
    {
        if (patients == Diagram.Never) return null;
        var encounter = new Encounter();
        foreach (var (term, value) in SimplestFacts(patients)) encounter.Record(term, value);
        return encounter;
    }

    /// <summary>What is recorded of one of these patients, with as little as it takes. There is one.</summary>
    public IReadOnlyList<(Term Term, object Value)> SimplestFacts(int patients)
    {
        var (facts, fewest) = (new List<(Term, object)>(), new Dictionary<int, int>());
        for (; Diagram.VariableOf(patients) != Diagram.LeafVariable;)
        {
            var branches = Diagram.BranchesOf(patients);
            var branch = Enumerable.Range(1, branches.Length - 1).Append(0).Where(branch => branches[branch] != Diagram.Never).OrderBy(branch => Fewest(branches[branch], fewest) + Math.Min(branch, 1)).First();
            var term = terms[Diagram.VariableOf(patients)];
            if (branch > 0) facts.Add((term, ValueOf(term, branch)));
            patients = branches[branch];
        }

        foreach (var (quantity, value) in simplest.Value.Of(Diagram.TimelinesOf(patients))) facts.Add((quantity, value));
        return facts;
    }

    /// <summary>How many facts it takes at least.</summary>
    private int Fewest(int node, Dictionary<int, int> known)
    {
        if (node == Diagram.Never) return 1000;
        if (known.TryGetValue(node, out var fewest)) return fewest;
        if (Diagram.VariableOf(node) == Diagram.LeafVariable) return known[node] = simplest.Value.Of(Diagram.TimelinesOf(node)).Count;
        var branches = Diagram.BranchesOf(node);
        return known[node] = Enumerable.Range(0, branches.Length).Min(branch => Fewest(branches[branch], known) + Math.Min(branch, 1));
    }

    private object ValueOf(Term term, int branch) => term switch
    {
        Finding => branch == 1 ? Presence.Present : Presence.Absent,
        Choice choice => choice.Values[branch - 1],
        _ => Near((Quantity)term, branch - 1),
    };

    /// <summary>A value in a cell as somebody would write it down: a threshold, or the next reading beside one.</summary>
    private decimal Near(Quantity quantity, int cell)
    {
        if (!cells.TryGetValue(quantity, out var cut)) return Math.Floor((quantity.Minimum + quantity.Maximum) / 2);
        var (samples, step) = (cut.Samples, Readings.SmallestStep(quantity));
        if (cut.Cuts.Contains(samples[cell])) return samples[cell];
        if (cell > 0 && samples[cell - 1] + step < (cell + 1 < samples.Count ? samples[cell + 1] : quantity.Maximum)) return samples[cell - 1] + step;
        return cell + 1 < samples.Count && samples[cell + 1] - step > (cell > 0 ? samples[cell - 1] : quantity.Minimum) ? samples[cell + 1] - step : samples[cell];
    }

    /// <summary>Whether a value of the term that stands for this one can be recorded of this one, too.</summary>
    private static bool IsRecordable(Term term, object value) => EncounterBuilder.Allows(term, value);

    private bool Contains(Quantity quantity, ValueRange range, int branch) => range.Contains(Interval.At(cells[quantity].Samples[branch - 1])) == Truth.True;

    /// <summary>What lies below a range and what lies above it. An age at onset that is only known to lie between two years may be in neither, nor in the range.</summary>
    private static IEnumerable<Criterion.Within> Outside(Criterion.Within within)
    {
        var (_, range) = within;
        if (range.Minimum is { } minimum) yield return within with { Range = new(null, false, minimum, !range.MinimumIncluded) };
        if (range.Maximum is { } maximum) yield return within with { Range = new(maximum, !range.MaximumIncluded, null, false) };
    }

    private static Criterion.Within AnyValueOf(Quantity quantity) => new(quantity, ValueRange.AtMost(quantity.Maximum));

    /// <summary>The term that stands for this one here.</summary>
    private Term One(Term term) => term.IsLocal && locals is not null && locals.TryGetValue(term.Id, out var one) ? one : term;

    private int Ask(Term term, int width, Func<int, bool> yes)
    {
        term = One(term);
        if (!variables.TryGetValue(term, out var variable))
        {
            variables.Add(term, variable = variables.Count);
            terms.Add(term);
        }

        return Diagram.Node(variable, [.. Enumerable.Range(0, width).Select(branch => yes(branch) ? Diagram.Always : Diagram.Never)]);
    }
}
