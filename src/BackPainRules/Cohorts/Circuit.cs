namespace BackPainRules.Cohorts;

/// <summary>What a gate does with the two before it.</summary>
internal enum GateKind
{
    /// <summary>Reads the source whose number is on the left.</summary>
    Source,

    And,

    Or,

    AndNot,
}

internal readonly record struct Gate(GateKind Kind, int Left, int Right);

/// <summary>What a circuit reads of an encounter.</summary>
internal abstract record Source
{
    private Source() { }

    /// <summary>Yes for everybody.</summary>
    public sealed record Everybody : Source;

    /// <summary>A column of bits as it was recorded.</summary>
    public sealed record Recorded(int Column) : Source;

    /// <summary>A quantity compared with a range.</summary>
    public sealed record Compared(Comparison Comparison) : Source;
}

/// <summary>Gates over what is recorded, each made once: the same question asked in two rules is one gate.</summary>
internal sealed class Circuit
{
    private readonly List<Gate> gates = [];
    private readonly List<Source> sources = [];
    private readonly Dictionary<Gate, int> made = [];
    private readonly Dictionary<Source, int> read = [];

    public Circuit()
    {
        gates.Add(default);
        Always = Read(new Source.Everybody());
    }

    /// <summary>Yes for nobody. No gate reads it, and no gate is it in disguise.</summary>
    public const int Never = 0;

    public int Always { get; }

    public IReadOnlyList<Gate> Gates => gates;

    public IReadOnlyList<Source> Sources => sources;

    public int Read(Source source)
    {
        if (read.TryGetValue(source, out var gate)) return gate;
        sources.Add(source);
        return read[source] = Make(GateKind.Source, sources.Count - 1, 0);
    }

    public int And(int left, int right) =>
        left == right || right == Always ? left
        : left == Always ? right
        : left == Never || right == Never ? Never
        : Make(GateKind.And, Math.Min(left, right), Math.Max(left, right));

    public int Or(int left, int right) =>
        left == right || right == Never ? left
        : left == Never ? right
        : left == Always || right == Always ? Always
        : Make(GateKind.Or, Math.Min(left, right), Math.Max(left, right));

    public int AndNot(int left, int right) =>
        right == Never ? left
        : left == right || left == Never || right == Always ? Never
        : Make(GateKind.AndNot, left, right);

    public int AllOf(IEnumerable<int> members) => Join(members, And, Always);

    public int AnyOf(IEnumerable<int> members) => Join(members, Or, Never);

    /// <summary>At least so many of the members, of which the same one may count twice.</summary>
    public int AtLeast(int count, IReadOnlyList<int> members)
    {
        if (count <= 1 || count >= members.Count)
            return count <= 0 ? Always : count > members.Count ? Never : count == 1 ? AnyOf(members) : AllOf(members);

        // atLeast[n]: at least n of the members so far.
        var atLeast = new int[count + 1];
        atLeast[0] = Always;
        foreach (var member in members)
            for (var n = count; n > 0; n--)
                atLeast[n] = Or(atLeast[n], And(atLeast[n - 1], member));
        return atLeast[count];
    }

    /// <summary>Joins neighbors first, so that few gates wait for each other; in one order, so that lists that begin alike share their gates.</summary>
    private static int Join(IEnumerable<int> members, Func<int, int, int> join, int none)
    {
        int[] joined = [.. members.Distinct().OrderBy(member => member)];
        for (; joined.Length > 1; joined = [.. Enumerable.Range(0, (joined.Length + 1) / 2).Select(pair =>
            pair * 2 + 1 < joined.Length ? join(joined[pair * 2], joined[pair * 2 + 1]) : joined[pair * 2])]) ;
        return joined.Length == 0 ? none : joined[0];
    }

    private int Make(GateKind kind, int left, int right)
    {
        var gate = new Gate(kind, left, right);
        if (made.TryGetValue(gate, out var known)) return known;
        gates.Add(gate);
        return made[gate] = gates.Count - 1;
    }
}
