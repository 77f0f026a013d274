namespace BackPainRules.Inference;

/// <summary>The decision diagrams of a knowledge base in the form in which they are read: in rows, each node after those that it leads to.</summary>
/// <remarks>Holds what the parts of an assessment depend on, and nothing that was needed to find it out. Safe for all threads.</remarks>
internal sealed class QuestionTable
{
    private readonly Dictionary<Quantity, Cells> cells;

    public QuestionTable(IReadOnlyList<Output> outputs, IReadOnlyList<Term> variables, IReadOnlyList<int> widths, int[] variableOf, int[] branches, Bits[] leaves, Timelines timelines, RuleProgram program)
    {
        (Outputs, Variables, VariableOf, Branches, Leaves, Timelines) = (outputs, variables, variableOf, branches, leaves, timelines);
        From = new int[variableOf.Length + 1];
        for (var node = 0; node < variableOf.Length; node++)
            From[node + 1] = From[node] + (variableOf[node] == Leaf ? 1 : widths[variableOf[node]]);
        cells = Cells.Of(program.Comparisons.Where(within => !timelines.Holds(within.Quantity)));
    }

    /// <summary>The variable of a leaf; its one branch is its place among <see cref="Leaves"/>.</summary>
    public const int Leaf = -1;

    /// <summary>Every part of an assessment that an open question could change.</summary>
    public IReadOnlyList<Output> Outputs { get; }

    /// <summary>The terms that nodes ask, in their order; age, duration and age at onset are in the leaves.</summary>
    public IReadOnlyList<Term> Variables { get; }

    public int[] VariableOf { get; }

    public int[] Branches { get; }

    /// <summary>Where the branches of each node begin.</summary>
    public int[] From { get; }

    /// <summary>The timelines for which the answer is yes.</summary>
    public Bits[] Leaves { get; }

    public Timelines Timelines { get; }

    /// <summary>The branch that an encounter takes, or -1 where the term is not recorded.</summary>
    public int BranchOf(Term term, Encounter encounter) => term switch
    {
        Finding finding => encounter[finding] switch { Presence.Present => 1, Presence.Absent => 2, _ => -1 },
        Quantity quantity => encounter[quantity] is { } known ? 1 + (cells.TryGetValue(quantity, out var cut) ? cut.Of(known.Low) : 0) : -1,
        Choice choice => encounter[choice] is { } value ? 1 + ((IList<string>)choice.Values).IndexOf(value) : -1,
        _ => -1,
    };

    /// <summary>What can be reached from the parts of an assessment, numbered anew.</summary>
    public static QuestionTable Of(Outputs outputs, RuleProgram program)
    {
        var diagram = outputs.Diagram;
        var (numbers, order, leaves) = (new Dictionary<int, int>(), new List<int>(), new List<Bits>());
        foreach (var output in outputs.All) Place(output.Node);
        var (variableOf, branches, widths) = (new int[order.Count], new List<int>(), new int[outputs.Variables.Count]);
        for (var node = 0; node < variableOf.Length; node++)
        {
            variableOf[node] = diagram.VariableOf(order[node]) == Diagram.LeafVariable ? Leaf : diagram.VariableOf(order[node]);
            if (variableOf[node] == Leaf)
            {
                branches.Add(leaves.Count);
                leaves.Add(Bits.Of(diagram.TimelinesOf(order[node]), outputs.Timelines.Count));
                continue;
            }

            widths[variableOf[node]] = diagram.BranchesOf(order[node]).Length;
            foreach (var branch in diagram.BranchesOf(order[node])) branches.Add(numbers[branch]);
        }

        return new([.. outputs.All.Select(output => output with { Node = numbers[output.Node] })], outputs.Variables, widths, variableOf, [.. branches], [.. leaves], outputs.Timelines, program);

        void Place(int node)
        {
            if (numbers.ContainsKey(node)) return;
            if (diagram.VariableOf(node) != Diagram.LeafVariable)
                foreach (var branch in diagram.BranchesOf(node)) Place(branch);
            numbers.Add(node, order.Count);
            order.Add(node);
        }
    }
}
