namespace BackPainRules.Inference;

/// <summary>The decision diagrams with the recorded terms decided, reduced again so that only real dependence is left.</summary>
internal sealed class Restriction
{
    private readonly Outputs outputs;
    private readonly Diagram diagram;
    private readonly IReadOnlyList<Term> variables;
    private readonly int[] known;
    private readonly Timelines.Open timelines;
    private readonly Dictionary<int, int> done = [];
    private readonly Dictionary<Bits, int> leafIds = [];
    private readonly Dictionary<Diagram.Branching, int> nodeIds = [];
    private readonly List<Bits> support = [];

    public Restriction(Outputs outputs, IReadOnlyList<Term> variables, Encounter encounter)
    {
        (this.outputs, diagram, this.variables) = (outputs, outputs.Diagram, variables);
        known = [.. variables.Select(term => outputs.BranchOf(term, encounter))];
        timelines = outputs.Timelines.Extend(encounter);
    }

    /// <summary>The unrecorded terms that the function depends on.</summary>
    public IEnumerable<Term> DependsOn(int node)
    {
        var bits = support[Restrict(node)];
        for (var i = 0; i < variables.Count + timelines.Slices.Count; i++)
            if (bits.Contains(i)) yield return i < variables.Count ? variables[i] : timelines.Slices[i - variables.Count].Term;
    }

    private int Restrict(int node)
    {
        if (done.TryGetValue(node, out var result)) return result;
        var variable = diagram.VariableOf(node);
        return done[node] = variable == Diagram.LeafVariable ? RestrictLeaf(node)
            : known[variable] >= 0 ? Restrict(diagram.BranchesOf(node)[known[variable]])
            : Join(variable, diagram.BranchesOf(node));
    }

    private int Join(int variable, int[] branches)
    {
        var restricted = new int[branches.Length];
        var same = true;
        for (var i = 0; i < branches.Length; i++)
        {
            restricted[i] = Restrict(branches[i]);
            same &= restricted[i] == restricted[0];
        }

        if (same) return restricted[0];
        var key = new Diagram.Branching(variable, restricted);
        if (nodeIds.TryGetValue(key, out var id)) return id;
        var bits = NoTerms();
        bits.Add(variable);
        foreach (var branch in restricted) bits.Add(support[branch]);
        return nodeIds[key] = Add(bits);
    }

    /// <summary>A leaf depends on age, duration or age at onset where timelines that differ in it alone differ in the answer.</summary>
    private int RestrictLeaf(int leaf)
    {
        var yes = outputs.TimelinesOf(leaf).And(timelines.Possible);
        if (leafIds.TryGetValue(yes, out var id)) return id;
        var bits = NoTerms();
        for (var i = 0; i < timelines.Slices.Count; i++)
            foreach (var slice in timelines.Slices[i].Slices)
            {
                if (!slice.IsSplitBy(yes)) continue;
                bits.Add(variables.Count + i);
                break;
            }

        return leafIds[yes] = Add(bits);
    }

    private Bits NoTerms() => new(variables.Count + timelines.Slices.Count);

    private int Add(Bits bits)
    {
        support.Add(bits);
        return support.Count - 1;
    }
}
