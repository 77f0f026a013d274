namespace BackPainRules.Inference;

/// <summary>Follows met rules back to the facts that made them true. Criteria that no met rule asks for are never looked at.</summary>
/// <param name="nodes">The criteria.</param>
/// <param name="facts">The facts that the encounter holds, a bit for each.</param>
/// <param name="met">The met rules, a bit for each.</param>
/// <param name="traces">For each criterion room for a bit for each fact and each rule, not cleared.</param>
/// <param name="seen">For each criterion whether it was looked at and holds; all are new.</param>
internal readonly ref struct Tracing(FactTable.Node[] nodes, ReadOnlySpan<ulong> facts, ReadOnlySpan<ulong> met, Span<ulong> traces, Span<Tracing.Seen> seen)
{
    private readonly ReadOnlySpan<ulong> facts = facts;
    private readonly ReadOnlySpan<ulong> met = met;
    private readonly Span<ulong> traces = traces;
    private readonly Span<Seen> seen = seen;

    /// <summary>What is known of a criterion.</summary>
    internal enum Seen : byte
    {
        New,
        Fails,
        Holds,
    }

    /// <summary>The facts on the true paths of a met rule, then the rules that it builds on.</summary>
    public ReadOnlySpan<ulong> Of(int rule)
    {
        Holds(rule);
        return TraceOf(rule);
    }

    private bool Holds(int number)
    {
        ref var state = ref seen[number];
        if (state != Seen.New) return state == Seen.Holds;
        state = Seen.Fails;
        var node = nodes[number];
        if (node.Rule >= 0 ? !met.Contains(node.Rule) : met.Overlaps(node.Against)) return false;
        var trace = TraceOf(number);
        node.FactSet.AsSpan().Meet(facts, trace);
        node.Rules.AsSpan().Meet(met, trace.Slice(facts.Length));
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
        state = Seen.Holds;
        return true;
    }

    private Span<ulong> TraceOf(int number) => traces.Slice(number * (facts.Length + met.Length), facts.Length + met.Length);
}
