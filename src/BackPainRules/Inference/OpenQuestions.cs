using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Finds the unrecorded terms that could still change an assessment: all of them, and no others.</summary>
/// <remarks>
/// What an encounter records is put into the decision diagrams of the knowledge base; what they still depend on is open. Built when first asked,
/// then shared by all threads.
/// </remarks>
internal sealed class OpenQuestions
{
    private readonly Outputs outputs;
    private readonly IReadOnlyList<Term> variables;
    private readonly PartOrder order;

    public OpenQuestions(KnowledgeBase knowledge, RuleProgram program)
    {
        outputs = new(knowledge, program);
        variables = outputs.Variables;
        order = new(outputs);
    }

    public IReadOnlyList<OpenQuestion> Of(Encounter encounter)
    {
        var restriction = new Restriction(outputs, variables, encounter);
        var open = new Dictionary<Term, (SortedSet<string> Parts, Urgency Urgency)>();
        foreach (var output in outputs.All)
            foreach (var term in restriction.DependsOn(output.Node))
            {
                var (parts, urgency) = open.TryGetValue(term, out var known) ? known : (new SortedSet<string>(order), Urgency.None);
                parts.Add(output.Id);
                open[term] = (parts, output.Urgency > urgency ? output.Urgency : urgency);
            }

        return [.. open.OrderByDescending(pair => pair.Value.Urgency).ThenBy(pair => pair.Key.Index)
            .Select(pair => new OpenQuestion(pair.Key, [.. pair.Value.Parts], pair.Value.Urgency))];
    }

    /// <summary>Classification and category first, then conditions, then investigations, as the outputs stand.</summary>
    private sealed class PartOrder(Outputs outputs) : IComparer<string>
    {
        private readonly Dictionary<string, int> order = outputs.All.Select(output => output.Id).Distinct().Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);

        public int Compare(string? left, string? right) => order[left!].CompareTo(order[right!]);
    }

    /// <summary>The diagrams with the recorded terms decided, reduced again so that only real dependence is left.</summary>
    private sealed class Restriction(Outputs outputs, IReadOnlyList<Term> variables, Encounter encounter)
    {
        private readonly Diagram diagram = outputs.Diagram;
        private readonly int[] known = [.. variables.Select(term => outputs.BranchOf(term, encounter))];
        private readonly Timelines.Open timelines = outputs.Timelines.Extend(encounter);
        private readonly Dictionary<int, int> done = [];
        private readonly Dictionary<(int Variable, BigInteger Content), int> ids = [];
        private readonly List<BigInteger> support = [];

        public IEnumerable<Term> DependsOn(int node)
        {
            var bits = support[Restrict(node)];
            for (var i = 0; !bits.IsZero; i++, bits >>= 1)
                if (!bits.IsEven) yield return i < variables.Count ? variables[i] : timelines.Slices[i - variables.Count].Term;
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
            var (content, bits, first, same) = (BigInteger.Zero, BigInteger.One << variable, Restrict(branches[0]), true);
            foreach (var branch in branches)
            {
                var restricted = Restrict(branch);
                same &= restricted == first;
                content = (content << 32) + restricted + 1;
                bits |= support[restricted];
            }

            return same ? first : Intern(variable, content, bits);
        }

        private int RestrictLeaf(int leaf)
        {
            var yes = diagram.TimelinesOf(leaf) & timelines.Possible;
            var bits = BigInteger.Zero;
            for (var i = 0; i < timelines.Slices.Count; i++)
                if (timelines.Slices[i].Slices.Any(slice => !(slice & yes).IsZero && (slice & yes) != slice)) bits |= BigInteger.One << (variables.Count + i);
            return Intern(Diagram.LeafVariable, yes, bits);
        }

        private int Intern(int variable, BigInteger content, BigInteger bits)
        {
            if (ids.TryGetValue((variable, content), out var id)) return id;
            support.Add(bits);
            return ids[(variable, content)] = support.Count - 1;
        }
    }
}
