namespace BackPainRules.Inference;

/// <summary>Follows met rules back to the facts that made them true. Criteria that no met rule asks for are never looked at.</summary>
/// <param name="nodes">The criteria.</param>
/// <param name="facts">The facts that the encounter holds, a bit for each.</param>
/// <param name="met">The met rules, a bit for each.</param>
/// <param name="traces">For each criterion room for a bit for each fact and each rule, not cleared.</param>
/// <param name="visited">A bit for each criterion; all are clear.</param>
/// <param name="holding">A bit for each criterion; all are clear.</param>
internal readonly ref struct Tracing(
    FactTable.Node[] nodes, ReadOnlySpan<ulong> facts, ReadOnlySpan<ulong> met, Span<ulong> traces, Span<ulong> visited, Span<ulong> holding)
{
    private readonly ReadOnlySpan<ulong> facts = facts;
    private readonly ReadOnlySpan<ulong> met = met;
    private readonly Span<ulong> traces = traces;
    private readonly Span<ulong> visited = visited;
    private readonly Span<ulong> holding = holding;

    /// <summary>The facts on the true paths of a met rule, then the rules that it builds on.</summary>
    public ReadOnlySpan<ulong> Of(int rule)
    {
        Holds(rule);
        return TraceOf(rule);
    }

    private bool Holds(int number)
    {
        if (((ReadOnlySpan<ulong>)visited).Contains(number)) return ((ReadOnlySpan<ulong>)holding).Contains(number);
        visited.Add(number);
        var node = nodes[number];
        if (node.Rule >= 0 ? !met.Contains(node.Rule) : met.Overlaps(node.Against)) return false;
        var trace = TraceOf(number);
        for (var i = 0; i < facts.Length; i++) trace[i] = node.FactSet[i] & facts[i];
        for (var i = 0; i < met.Length; i++) trace[facts.Length + i] = node.Rules[i] & met[i];
        var count = 0;
        foreach (var fact in node.Facts)
            if (facts.Contains(fact)) count++;
        foreach (var member in node.Members)
        {
            if (!Holds(member)) continue;
            trace.Join(TraceOf(member));
            count++;
        }

        if (count < node.Least) return false;
        holding.Add(number);
        return true;
    }

    private Span<ulong> TraceOf(int number) => traces.Slice(number * (facts.Length + met.Length), facts.Length + met.Length);
}
