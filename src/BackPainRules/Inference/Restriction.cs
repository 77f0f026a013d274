using System.Buffers;

namespace BackPainRules.Inference;

/// <summary>The decision diagrams with the recorded terms decided, reduced again so that only real dependence is left.</summary>
internal sealed class Restriction : IDisposable
{
    private readonly QuestionTable table;
    private readonly int[] known;
    private readonly Timelines.Open timelines;
    private readonly int[] done;
    private readonly Dictionary<Bits, int> leafIds = [];
    private readonly Dictionary<Diagram.Branching, int> nodeIds = [];
    private readonly List<Bits> support = [];

    public Restriction(QuestionTable table, Encounter encounter)
    {
        this.table = table;
        known = new int[table.Variables.Count];
        for (var i = 0; i < known.Length; i++) known[i] = table.BranchOf(table.Variables[i], encounter);
        timelines = table.Timelines.Extend(encounter);
        done = ArrayPool<int>.Shared.Rent(table.VariableOf.Length);
        done.AsSpan(0, table.VariableOf.Length).Fill(-1);
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(done);

    /// <summary>The unrecorded terms that the function depends on.</summary>
    public IEnumerable<Term> DependsOn(int node)
    {
        var bits = support[Restrict(node)];
        for (var i = 0; i < known.Length + timelines.Terms.Count; i++)
            if (bits.Contains(i)) yield return i < known.Length ? table.Variables[i] : timelines.Terms[i - known.Length].Term;
    }

    private int Restrict(int node)
    {
        if (done[node] >= 0) return done[node];
        var variable = table.VariableOf[node];
        var branches = table.Branches.AsSpan(table.From[node], table.From[node + 1] - table.From[node]);
        return done[node] = variable == QuestionTable.Leaf ? RestrictLeaf(branches[0])
            : known[variable] >= 0 ? Restrict(branches[known[variable]])
            : Join(variable, branches);
    }

    private int Join(int variable, ReadOnlySpan<int> branches)
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
        var yes = table.Leaves[leaf].And(timelines.Possible);
        if (leafIds.TryGetValue(yes, out var id)) return id;
        var bits = NoTerms();
        for (var i = 0; i < timelines.Terms.Count; i++)
            foreach (var slice in timelines.Terms[i].Slices)
            {
                if (!slice.IsSplitBy(yes)) continue;
                bits.Add(known.Length + i);
                break;
            }

        return leafIds[yes] = Add(bits);
    }

    private Bits NoTerms() => new(known.Length + timelines.Terms.Count);

    private int Add(Bits bits)
    {
        support.Add(bits);
        return support.Count - 1;
    }
}
