using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Decision diagrams over what can be recorded: each stands for one yes-or-no function of an encounter.</summary>
/// <remarks>
/// A node asks one term and has a branch for unknown and for each value that rules can tell apart. A leaf is the set of timelines (age, duration,
/// age at onset together) for which the answer is yes. Diagrams are reduced and shared, so the same function is always the same number, and a function
/// depends on a term exactly when the term occurs in its diagram. Not safe for several threads.
/// </remarks>
internal sealed class Diagram
{
    private readonly int mostSteps;
    private readonly List<(int Variable, int[] Branches)> nodes = [];
    private readonly List<BigInteger> leaves = [];
    private readonly Dictionary<BigInteger, int> leafIds = [];
    private readonly Dictionary<Branching, int> nodeIds = [];
    private readonly Dictionary<(char Operation, int Left, int Right), int> done = [];

    /// <param name="timelines">How many timelines there are.</param>
    /// <param name="mostSteps">After so many steps the functions count as too entangled. No clinical knowledge comes near what is usual: rules ask about one topic. Terms shared at random between hundreds of rules do.</param>
    public Diagram(int timelines, int mostSteps = 2_000_000)
    {
        this.mostSteps = mostSteps;
        All = (BigInteger.One << timelines) - 1;
        Never = Leaf(BigInteger.Zero);
        Always = Leaf(All);
    }

    public const int LeafVariable = int.MaxValue;

    /// <summary>The set of all timelines.</summary>
    public BigInteger All { get; }

    public int Never { get; }

    public int Always { get; }

    public int Size => nodes.Count;

    public int VariableOf(int node) => nodes[node].Variable;

    public int[] BranchesOf(int node) => nodes[node].Branches;

    public BigInteger TimelinesOf(int leaf) => leaves[nodes[leaf].Branches[0]];

    public int Leaf(BigInteger timelines)
    {
        if (leafIds.TryGetValue(timelines, out var id)) return id;
        leaves.Add(timelines);
        nodes.Add((LeafVariable, [leaves.Count - 1]));
        return leafIds[timelines] = nodes.Count - 1;
    }

    public int Node(int variable, int[] branches)
    {
        if (branches.All(branch => branch == branches[0])) return branches[0];
        var key = new Branching(variable, branches);
        if (nodeIds.TryGetValue(key, out var id)) return id;
        nodes.Add((variable, branches));
        return nodeIds[key] = nodes.Count - 1;
    }

    public int And(int left, int right) =>
        left == right || right == Always ? left : left == Always ? right : left == Never || right == Never ? Never : Apply('&', Math.Min(left, right), Math.Max(left, right));

    public int Or(int left, int right) =>
        left == right || right == Never ? left : left == Never ? right : left == Always || right == Always ? Always : Apply('|', Math.Min(left, right), Math.Max(left, right));

    public int Not(int node) => node == Never ? Always : node == Always ? Never : Apply('!', node, node);

    /// <summary>Joins neighbors first, so that large diagrams are joined seldom.</summary>
    public int AnyOf(IEnumerable<int> members)
    {
        int[] joined = [.. members];
        for (; joined.Length > 1; joined = [.. Enumerable.Range(0, (joined.Length + 1) / 2).Select(pair =>
            pair * 2 + 1 < joined.Length ? Or(joined[pair * 2], joined[pair * 2 + 1]) : joined[pair * 2])]) ;
        return joined.Length == 0 ? Never : joined[0];
    }

    /// <summary>What a function says once a variable has taken a branch.</summary>
    public int Given(int node, int variable, int branch)
    {
        var known = new Dictionary<int, int>();
        return Given(node);

        int Given(int node)
        {
            if (VariableOf(node) > variable) return node;
            if (VariableOf(node) == variable) return BranchesOf(node)[branch];
            if (known.TryGetValue(node, out var given)) return given;
            return known[node] = Node(VariableOf(node), [.. BranchesOf(node).Select(Given)]);
        }
    }

    /// <summary>At least so many of the members.</summary>
    public int AtLeast(int count, IReadOnlyList<int> members)
    {
        // reached[k]: at least k of the members so far.
        var reached = new int[count + 1];
        reached[0] = Always;
        for (var k = 1; k <= count; k++) reached[k] = Never;
        foreach (var member in members)
            for (var k = count; k > 0; k--)
                reached[k] = Or(reached[k], And(member, reached[k - 1]));
        return reached[count];
    }

    private int Apply(char operation, int left, int right)
    {
        if (done.TryGetValue((operation, left, right), out var known)) return known;
        if (done.Count > mostSteps) throw new TooEntangledException();
        var variable = Math.Min(VariableOf(left), VariableOf(right));
        int result;
        if (variable == LeafVariable)
        {
            result = Leaf(operation switch
            {
                '&' => TimelinesOf(left) & TimelinesOf(right),
                '|' => TimelinesOf(left) | TimelinesOf(right),
                _ => All ^ TimelinesOf(left),
            });
        }
        else
        {
            var branches = new int[Math.Max(Width(left, variable), Width(right, variable))];
            for (var i = 0; i < branches.Length; i++)
            {
                var (first, second) = (Branch(left, variable, i), Branch(right, variable, i));
                branches[i] = operation switch { '&' => And(first, second), '|' => Or(first, second), _ => Not(first) };
            }

            result = Node(variable, branches);
        }

        return done[(operation, left, right)] = result;
    }

    private int Width(int node, int variable) => VariableOf(node) == variable ? nodes[node].Branches.Length : 0;

    private int Branch(int node, int variable, int value) => VariableOf(node) == variable ? nodes[node].Branches[value] : node;

    /// <summary>The functions share terms in too many ways to be written down.</summary>
    internal sealed class TooEntangledException : Exception;

    internal sealed class Branching(int variable, int[] branches) : IEquatable<Branching>
    {
        private readonly int variable = variable;
        private readonly int[] branches = branches;

        public bool Equals(Branching? other) => other is not null && variable == other.variable && branches.AsSpan().SequenceEqual(other.branches);

        public override bool Equals(object? other) => Equals(other as Branching);

        public override int GetHashCode()
        {
            var hash = variable;
            foreach (var branch in branches) hash = unchecked(hash * 31 + branch);
            return hash;
        }
    }
}
