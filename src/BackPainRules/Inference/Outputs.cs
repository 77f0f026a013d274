namespace BackPainRules.Inference;

/// <summary>A yes-or-no part of an assessment, as a decision diagram.</summary>
/// <param name="Id"><c>classification</c>, <c>category</c>, or the id of a condition or investigation.</param>
/// <param name="Urgency">The urgency that a recommendation has at least; none for the rest.</param>
/// <param name="Node">When it is so.</param>
internal sealed record Output(string Id, Urgency Urgency, int Node);

/// <summary>A knowledge base as decision diagrams: when each rule is met, and when each part of an assessment comes out.</summary>
internal sealed class Outputs
{
    private readonly Consequences consequences;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<Term, int> variables = [];
    private readonly Dictionary<Quantity, Cells> cells;
    private readonly int[] steps;

    public Outputs(KnowledgeBase knowledge, RuleProgram program)
    {
        vocabulary = knowledge.Vocabulary;
        Timelines = new(program.Comparisons);
        Diagram = new(Timelines.Count);
        cells = Cells.Of(program.Comparisons.Where(within => !Timelines.Holds(within.Quantity)));
        steps = new int[program.Steps.Length];
        for (var i = 0; i < steps.Length; i++) steps[i] = Build(program.Steps[i]);
        Met = [.. program.RuleSlots.Select(slot => steps[slot])];
        consequences = new(knowledge, Diagram, Met, Complete());
    }

    public Diagram Diagram { get; }

    public Timelines Timelines { get; }

    /// <summary>When each rule of the knowledge base is met.</summary>
    public int[] Met { get; }

    /// <summary>When anything is suspected.</summary>
    public int Suspected => consequences.Suspected;

    /// <summary>Every part of an assessment that an open question could change.</summary>
    public IReadOnlyList<Output> All => consequences.All;

    /// <summary>The terms that diagrams ask, in their order; age, duration and age at onset are in the leaves.</summary>
    public IReadOnlyList<Term> Variables => [.. variables.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    /// <summary>When some rule concludes such a thing.</summary>
    public int Where(Func<Conclusion, bool> concluded) => consequences.Where(concluded);

    /// <summary>A patient for whom a diagram says yes, with as little recorded as it takes.</summary>
    public string ExampleOf(int node)
    {
        var facts = new List<string>();
        for (; Diagram.VariableOf(node) != Diagram.LeafVariable;)
        {
            var (term, branches) = (Variables[Diagram.VariableOf(node)], Diagram.BranchesOf(node));
            var branch = Array.FindIndex(branches, next => next != Diagram.Never);
            if (branch > 0) facts.Add(Describe(term, branch));
            node = branches[branch];
        }

        facts.AddRange(Timelines.Describe(Diagram.TimelinesOf(node)));
        return facts.Count == 0 ? "one of whom nothing is recorded" : string.Join(", ", facts);
    }

    private string Describe(Term term, int branch) => term switch
    {
        Finding => $"{term.Label} is {(branch == 1 ? "present" : "absent")}",
        Choice choice => $"{term.Label} is {choice.Values[branch - 1]}",
        Quantity quantity when cells.TryGetValue(quantity, out var cut) => $"{term.Label} is {quantity.WithUnit(Numbers.Print(cut.Samples[branch - 1]))}",
        _ => $"{term.Label} is known",
    };

    private int Build(RuleProgram.Step step) => step switch
    {
        RuleProgram.Step.Leaf(Criterion.IsPresent(var finding)) => Ask(finding, 3, branch => branch == 1),
        RuleProgram.Step.Leaf(Criterion.IsAbsent(var finding)) => Ask(finding, 3, branch => branch == 2),
        RuleProgram.Step.Leaf(Criterion.Is(var choice, var value)) => Ask(choice, choice.Values.Count + 1, branch => branch > 0 && choice.Values[branch - 1] == value),
        RuleProgram.Step.Leaf(Criterion.Within within) when Timelines.Holds(within.Quantity) => Diagram.Leaf(Timelines.Where(within)),
        RuleProgram.Step.Leaf(Criterion.Within(var quantity, var range)) => Ask(quantity, cells[quantity].Samples.Count + 1,
            branch => branch > 0 && range.Contains(Interval.At(cells[quantity].Samples[branch - 1])) == Truth.True),
        RuleProgram.Step.Count(var least, var members) => Diagram.AtLeast(least, [.. members.Select(member => steps[member])]),
        RuleProgram.Step.Screened(_, var against) => Diagram.And(Complete(), Diagram.Not(Diagram.AnyOf(against.Select(member => steps[member])))),
        _ => throw new InvalidOperationException(),
    };

    private int Ask(Term term, int width, Func<int, bool> yes)
    {
        if (!variables.TryGetValue(term, out var variable)) variables.Add(term, variable = variables.Count);
        return Diagram.Node(variable, [.. Enumerable.Range(0, width).Select(branch => yes(branch) ? Diagram.Always : Diagram.Never)]);
    }

    /// <summary>When every screening term is known.</summary>
    private int Complete() => vocabulary.Screening.Aggregate(Diagram.Always, (all, term) => Diagram.And(all, term switch
    {
        Quantity quantity when Timelines.Holds(quantity) => Diagram.Leaf(Timelines.WhereKnown(quantity)),
        Quantity quantity => Ask(quantity, (cells.TryGetValue(quantity, out var cut) ? cut.Samples.Count : 1) + 1, branch => branch > 0),
        Choice choice => Ask(choice, choice.Values.Count + 1, branch => branch > 0),
        _ => Ask(term, 3, branch => branch > 0),
    }));
}
