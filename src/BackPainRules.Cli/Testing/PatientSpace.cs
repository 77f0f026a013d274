using System.Numerics;
using BackPainRules.Inference;

namespace BackPainRules.Cli.Testing;

/// <summary>All patients that some rules can tell apart, as decision diagrams over what can be recorded of them.</summary>
/// <remarks>Not safe for several threads. A diagram stands for the same patients exactly when it is the same number.</remarks>
internal sealed class PatientSpace
{
    /// <summary>Asked of nobody; where an age at onset is compared with anything, ages and durations are tried year by year, and read better.</summary>
    private static readonly Criterion.Within anyOnset = AnyValueOf((Quantity)Vocabulary.BuiltIn.FindTerm(Terms.Patient.AgeAtOnset)!);

    private readonly Dictionary<Term, int> variables = [];
    private readonly List<Term> terms = [];
    private readonly Dictionary<Quantity, Cells> cells;
    private readonly Timelines timelines;
    private readonly Lazy<SimplestRecordings> simplest;

    public PatientSpace(IEnumerable<Criterion.Within> comparisons)
    {
        List<Criterion.Within> all = [.. comparisons.SelectMany(within => Outside(within).Prepend(within)).Append(anyOnset).Distinct()];
        timelines = new(all);
        cells = Cells.Of(all.Where(within => !timelines.Holds(within.Quantity)));
        Diagram = new(timelines.Count);
        simplest = new(() => new(timelines));
    }

    public Diagram Diagram { get; }

    /// <summary>The patients of whom a statement about one term is true, or of whom it is false. Of the others it is not known.</summary>
    public int Of(Criterion statement, bool isTrue) => statement switch
    {
        Criterion.IsPresent(var finding) => Ask(finding, 3, branch => branch == (isTrue ? 1 : 2)),
        Criterion.IsAbsent(var finding) => Ask(finding, 3, branch => branch == (isTrue ? 2 : 1)),
        Criterion.Is(var choice, var value) => Ask(choice, choice.Values.Count + 1, branch => branch > 0 && choice.Values[branch - 1] == value == isTrue),
        Criterion.Within within when timelines.Holds(within.Quantity) => Diagram.Leaf(isTrue ? timelines.Where(within) : Outside(within).Aggregate(BigInteger.Zero, (all, part) => all | timelines.Where(part))),
        Criterion.Within(var quantity, var range) => Ask(quantity, cells[quantity].Samples.Count + 1, branch => branch > 0 && Contains(quantity, range, branch) == isTrue),
        _ => throw new InvalidOperationException($"not a statement about one term: {statement}"),
    };

    /// <summary>The patients of whom every one of these terms is recorded.</summary>
    public int Screened(IReadOnlyList<Term> screening) => screening.Aggregate(Diagram.Always, (all, term) => Diagram.And(all, term switch
    {
        Quantity quantity when timelines.Holds(quantity) => Diagram.Leaf(timelines.WhereKnown(quantity)),
        Quantity quantity => Ask(quantity, (cells.TryGetValue(quantity, out var cut) ? cut.Samples.Count : 1) + 1, branch => branch > 0),
        Choice choice => Ask(choice, choice.Values.Count + 1, branch => branch > 0),
        _ => Ask(term, 3, branch => branch > 0),
    }));

    public int Differ(int one, int other) => one == other ? Diagram.Never : Diagram.Or(Diagram.And(one, Diagram.Not(other)), Diagram.And(other, Diagram.Not(one)));

    /// <summary>One of these patients, with as little recorded as it takes; null where there is none.</summary>
    public Encounter? Simplest(int patients)
    {
        if (patients == Diagram.Never) return null;
        var (encounter, fewest) = (new Encounter(), new Dictionary<int, int>());
        for (; Diagram.VariableOf(patients) != Diagram.LeafVariable;)
        {
            var branches = Diagram.BranchesOf(patients);
            var branch = Enumerable.Range(1, branches.Length - 1).Append(0).Where(branch => branches[branch] != Diagram.Never).MinBy(branch => Fewest(branches[branch], fewest) + Math.Min(branch, 1));
            var term = terms[Diagram.VariableOf(patients)];
            if (branch > 0) encounter.Record(term, ValueOf(term, branch));
            patients = branches[branch];
        }

        foreach (var (quantity, value) in simplest.Value.Of(Diagram.TimelinesOf(patients))) encounter.Record(quantity, value);
        return encounter;
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
        var (samples, step) = (cut.Samples, Steps.Smallest(quantity));
        if (cut.Cuts.Contains(samples[cell])) return samples[cell];
        if (cell > 0 && samples[cell - 1] + step < (cell + 1 < samples.Count ? samples[cell + 1] : quantity.Maximum)) return samples[cell - 1] + step;
        return cell + 1 < samples.Count && samples[cell + 1] - step > (cell > 0 ? samples[cell - 1] : quantity.Minimum) ? samples[cell + 1] - step : samples[cell];
    }

    private bool Contains(Quantity quantity, ValueRange range, int branch) => range.Contains(Interval.At(cells[quantity].Samples[branch - 1])) == Truth.True;

    /// <summary>What lies below a range and what lies above it. An age at onset that is only known to lie between two years may be in neither, nor in the range.</summary>
    private static IEnumerable<Criterion.Within> Outside(Criterion.Within within)
    {
        var (_, range) = within;
        if (range.Minimum is { } minimum) yield return within with { Range = new(null, false, minimum, !range.MinimumIncluded) };
        if (range.Maximum is { } maximum) yield return within with { Range = new(maximum, !range.MaximumIncluded, null, false) };
    }

    private static Criterion.Within AnyValueOf(Quantity quantity) => new(quantity, ValueRange.AtMost(quantity.Maximum));

    private int Ask(Term term, int width, Func<int, bool> yes)
    {
        if (!variables.TryGetValue(term, out var variable))
        {
            variables.Add(term, variable = variables.Count);
            terms.Add(term);
        }

        return Diagram.Node(variable, [.. Enumerable.Range(0, width).Select(branch => yes(branch) ? Diagram.Always : Diagram.Never)]);
    }
}
