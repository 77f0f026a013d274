using System.Buffers;
using System.Runtime.CompilerServices;

namespace BackPainRules.Inference;

/// <summary>Finds the met rules by passing on what is true: from what is recorded to the criteria that ask for it, and from these to those that build on them.</summary>
/// <remarks>
/// A criterion waits for so many of its members; when the last one comes, it is true and is passed on in turn. What nothing recorded makes true is never
/// looked at, so the cost is that of the patient and not that of the knowledge. Compiled once, shared by all threads; nothing is allocated.
/// </remarks>
internal sealed class RuleNetwork
{
    /// <summary>Criteria whose scratch memory still fits the stack.</summary>
    internal const int MostOnStack = 2048;

    private readonly ushort[] waitsFor;
    private readonly int[] ruleOf;
    private readonly Effects[] effects;
    private readonly Fan passesOn;
    private readonly Recorded recorded;
    private readonly KnownTerms screening;
    private readonly Screened? screened;

    public RuleNetwork(RuleProgram program)
    {
        var nodes = new Nodes(program);
        Words = (program.RuleSlots.Length + 63) / 64;
        waitsFor = new ushort[nodes.Steps.Count];
        for (var node = 0; node < waitsFor.Length; node++)
            waitsFor[node] = nodes.Steps[node] is RuleProgram.Step.Count(var least, _) ? checked((ushort)least) : ushort.MaxValue;
        ruleOf = new int[waitsFor.Length];
        ruleOf.AsSpan().Fill(-1);
        effects = new Effects[waitsFor.Length];
        for (var rule = 0; rule < program.RuleSlots.Length; rule++)
        {
            ruleOf[nodes.Of(program.RuleSlots[rule])] = rule;
            effects[nodes.Of(program.RuleSlots[rule])] = Decision.EffectsOf(program.Knowledge.Rules[rule]);
        }

        passesOn = new(nodes.TargetsOfNodes());
        recorded = new(program, nodes.TargetsOfSlots());
        screening = new(program.Knowledge.Vocabulary.Screening);
        for (var node = 0; node < waitsFor.Length; node++)
        {
            if (nodes.Steps[node] is not RuleProgram.Step.Screened(var terms, var against)) continue;
            var rules = new ulong[Words];
            foreach (var slot in against) rules.AsSpan().Add(ruleOf[nodes.Of(slot)]);
            screened = new(node, new(terms), rules);
        }
    }

    /// <summary>How many words hold a bit for every rule.</summary>
    public int Words { get; }

    /// <summary>Marks the rules that the encounter meets, and decides what follows at once.</summary>
    /// <param name="encounter">What is recorded.</param>
    /// <param name="met">A bit for each rule of the knowledge base; all are clear.</param>
    [SkipLocalsInit]
    public Decision Decide(Encounter encounter, Span<ulong> met)
    {
        var size = waitsFor.Length;
        if (size <= MostOnStack) return Decide(encounter, met, stackalloc ushort[size], stackalloc int[size]);
        var (waiting, reached) = (ArrayPool<ushort>.Shared.Rent(size), ArrayPool<int>.Shared.Rent(size));
        var decision = Decide(encounter, met, waiting, reached);
        ArrayPool<ushort>.Shared.Return(waiting);
        ArrayPool<int>.Shared.Return(reached);
        return decision;
    }

    /// <summary>Decides what follows at once from met rules that somebody else has found.</summary>
    public Decision DecideFrom(ReadOnlySpan<ulong> met, Encounter encounter)
    {
        var joined = Effects.None;
        for (var node = 0; node < ruleOf.Length; node++)
            if (ruleOf[node] is >= 0 and var rule && met.Contains(rule)) joined |= effects[node];
        return DecisionOf(joined, encounter);
    }

    /// <summary>Whether every term of the screening set is recorded.</summary>
    public bool IsScreened(Encounter encounter) => screening.AreKnownIn(encounter);

    private Decision Decide(Encounter encounter, Span<ulong> met, Span<ushort> waiting, Span<int> reached)
    {
        waitsFor.AsSpan().CopyTo(waiting);
        var wave = new Wave(waiting, reached);
        recorded.Enter(encounter, ref wave);
        var effects = PassOn(ref wave, met);
        if (screened is { } nonspecific && nonspecific.Screening.AreKnownIn(encounter) && !((ReadOnlySpan<ulong>)met).Overlaps(nonspecific.Against))
        {
            wave.Add(nonspecific.Node);
            effects |= PassOn(ref wave, met);
        }

        return DecisionOf(effects, encounter);
    }

    /// <summary>Screening reassures only where nothing is suspected, and is looked at only there.</summary>
    private Decision DecisionOf(Effects effects, Encounter encounter) => Decision.Of(effects, (effects & Effects.Suspects) == 0 && IsScreened(encounter));

    private Effects PassOn(ref Wave wave, Span<ulong> met)
    {
        var joined = Effects.None;
        while (wave.TryNext(out var node))
        {
            if (ruleOf[node] is >= 0 and var rule)
            {
                met.Add(rule);
                joined |= effects[node];
            }

            wave.Reach(passesOn.Of(node));
        }

        return joined;
    }

    /// <summary>The criterion that asks for complete screening and nothing against it.</summary>
    private sealed record Screened(int Node, KnownTerms Screening, ulong[] Against);

    /// <summary>The criteria that have come true, in the order in which they did; each is passed on once.</summary>
    internal ref struct Wave(Span<ushort> waiting, Span<int> reached)
    {
        private readonly Span<ushort> waiting = waiting;
        private readonly Span<int> reached = reached;
        private int count;
        private int next;

        public void Add(int node) => reached[count++] = node;

        public void Reach(ReadOnlySpan<int> targets)
        {
            foreach (var target in targets)
                if (--waiting[target] == 0) reached[count++] = target;
        }

        public readonly void Mark(Span<ulong> set)
        {
            foreach (var node in reached.Slice(0, count)) set.Add(node);
        }

        public bool TryNext(out int node)
        {
            node = next < count ? reached[next++] : -1;
            return node >= 0;
        }
    }

    /// <summary>The steps that count or wait, without the questions about single terms.</summary>
    internal sealed class Nodes
    {
        private readonly int[] nodeOf;

        public Nodes(RuleProgram program)
        {
            nodeOf = new int[program.Steps.Length];
            for (var i = 0; i < nodeOf.Length; i++)
            {
                nodeOf[i] = -1;
                if (program.Steps[i] is RuleProgram.Step.Leaf) continue;
                nodeOf[i] = Steps.Count;
                Steps.Add(program.Steps[i]);
            }
        }

        public List<RuleProgram.Step> Steps { get; } = [];

        public int Of(int slot) => nodeOf[slot];

        /// <summary>For each node the nodes that count it.</summary>
        public List<int>[] TargetsOfNodes()
        {
            var targets = Rows(Steps.Count);
            var ofSlots = TargetsOfSlots();
            for (var slot = 0; slot < nodeOf.Length; slot++)
                if (nodeOf[slot] >= 0) targets[nodeOf[slot]] = ofSlots[slot];
            return targets;
        }

        /// <summary>For each slot the nodes that count it.</summary>
        public List<int>[] TargetsOfSlots()
        {
            var targets = Rows(nodeOf.Length);
            for (var node = 0; node < Steps.Count; node++)
                if (Steps[node] is RuleProgram.Step.Count(_, var members))
                    foreach (var member in members) targets[member].Add(node);
            return targets;
        }

        public static List<int>[] Rows(int count)
        {
            var rows = new List<int>[count];
            for (var i = 0; i < count; i++) rows[i] = [];
            return rows;
        }
    }

    /// <summary>For each number a row of numbers, one after the other in memory.</summary>
    internal sealed class Fan
    {
        private readonly int[] from;
        private readonly int[] all;

        public Fan(List<int>[] rows)
        {
            from = new int[rows.Length + 1];
            for (var i = 0; i < rows.Length; i++) from[i + 1] = from[i] + rows[i].Count;
            all = new int[from[rows.Length]];
            for (var i = 0; i < rows.Length; i++) rows[i].CopyTo(all, from[i]);
        }

        public ReadOnlySpan<int> Of(int number) => all.AsSpan(from[number], from[number + 1] - from[number]);
    }
}
