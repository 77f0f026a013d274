using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackPainRules.Inference;

/// <summary>What can be a reason: every question that rules put to an encounter, in the order in which facts are listed, and who builds on which.</summary>
/// <remarks>Compiled once for a knowledge base, shared by all threads.</remarks>
internal sealed class FactTable
{
    private readonly Entry[] entries;
    private readonly Node[] nodes;
    private readonly Recorded recorded;
    private readonly RuleNetwork network;
    private readonly int[] ruleNodes;

    public FactTable(RuleProgram program, RuleNetwork network)
    {
        (Knowledge, Rules, this.network) = (program.Knowledge, [.. program.Knowledge.Rules], network);
        var all = new List<Entry>();
        for (var slot = 0; slot < program.Steps.Length; slot++)
            if (program.Steps[slot] is RuleProgram.Step.Leaf(var criterion)) all.Add(Entry.Of(criterion, slot));
        foreach (var term in Knowledge.Vocabulary.Screening) all.Add(Entry.Known(term));
        all.Sort(static (one, other) => string.CompareOrdinal(one.Term.Id, other.Term.Id) is var byTerm and not 0 ? byTerm : string.CompareOrdinal(one.Asked, other.Asked));
        entries = all.ToArray();
        FactWords = (entries.Length + 63) / 64;
        var ofSlots = RuleNetwork.Nodes.Rows(program.Steps.Length);
        Screening = new ulong[FactWords];
        var known = new List<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Criterion is null)
            {
                Screening.AsSpan().Add(i);
                known.Add(i);
            }
            else ofSlots[entries[i].Slot].Add(i);
        }

        recorded = new(program, ofSlots);
        var numbering = new RuleNetwork.Nodes(program);
        ruleNodes = new int[program.RuleSlots.Length];
        var ruleOf = new int[numbering.Steps.Count];
        ruleOf.AsSpan().Fill(-1);
        for (var rule = 0; rule < ruleNodes.Length; rule++) ruleOf[ruleNodes[rule] = numbering.Of(program.RuleSlots[rule])] = rule;
        nodes = new Node[ruleOf.Length];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = numbering.Steps[i] switch
            {
                RuleProgram.Step.Count count => Counting(count, ruleOf[i]),
                RuleProgram.Step.Screened(_, var against) => new(-1, known.ToArray(), Screening, [], new ulong[network.Words], RulesAt(against), known.Count),
                _ => throw new System.Diagnostics.UnreachableException(),
            };

        Node Counting(RuleProgram.Step.Count count, int rule)
        {
            var (facts, set, members) = (new List<int>(), new ulong[FactWords], new List<int>());
            foreach (var member in count.Members)
            {
                facts.AddRange(ofSlots[member]);
                foreach (var fact in ofSlots[member]) set.AsSpan().Add(fact);
                if (numbering.Of(member) >= 0) members.Add(numbering.Of(member));
            }

            return new(rule, facts.ToArray(), set, members.ToArray(), RulesAt(count.IsOfRules ? count.Members : []), [], count.Least);
        }

        ulong[] RulesAt(int[] slots)
        {
            var rules = new ulong[network.Words];
            foreach (var slot in slots) rules.AsSpan().Add(ruleOf[numbering.Of(slot)]);
            return rules;
        }
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The rules, by number.</summary>
    public ClinicalRule[] Rules { get; }

    /// <summary>How many words hold a bit for every fact.</summary>
    public int FactWords { get; }

    /// <summary>That each term of the screening set is known: what "nonspecific" rests on, as a criterion and as a conclusion.</summary>
    public ulong[] Screening { get; }

    /// <summary>Every true leaf on a true path and every rule that is built on, for each met rule.</summary>
    /// <param name="encounter">What is recorded.</param>
    /// <param name="met">The met rules.</param>
    /// <param name="take">Is given the facts of each met rule and the rules that it builds on, in the order of the met rules.</param>
    public void Trace(Encounter encounter, ulong[] met, TakeTrace take)
    {
        var rented = System.Buffers.ArrayPool<ulong>.Shared.Rent(nodes.Length * (FactWords + met.Length));
        Span<ulong> facts = stackalloc ulong[FactWords];
        Span<Tracing.Seen> seen = nodes.Length <= RuleNetwork.MostOnStack ? stackalloc Tracing.Seen[nodes.Length] : new Tracing.Seen[nodes.Length];
        MarkFacts(encounter, facts);
        var tracing = new Tracing(nodes, facts, met, rented, seen);
        for (var word = 0; word < met.Length; word++)
            for (var bits = met[word]; bits != 0; bits &= bits - 1)
            {
                var trace = tracing.Of(ruleNodes[word * 64 + BitOperations.TrailingZeroCount(bits)]);
                take(trace.Slice(0, FactWords), trace.Slice(FactWords));
            }

        System.Buffers.ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>The facts of a set, by term id, then by what was asked.</summary>
    public IReadOnlyList<Fact> FactsOf(ReadOnlySpan<ulong> set, Made made)
    {
        var facts = new Fact[set.Count()];
        var (next, derived) = (0, default(List<Fact>));
        for (var word = 0; word < set.Length; word++)
            for (var bits = set[word]; bits != 0; bits &= bits - 1)
            {
                var entry = entries[word * 64 + BitOperations.TrailingZeroCount(bits)];
                if (entry.IsDerivedIn(made.Encounter)) (derived ??= []).AddRange(Sources(entry, made.Encounter));
                else facts[next++] = entry.FactIn(made);
            }

        return derived is null ? facts : [.. facts.Take(next).Concat(derived)
            .OrderBy(fact => fact.Term.Id, StringComparer.Ordinal).ThenBy(fact => fact.Criterion, StringComparer.Ordinal)];
    }

    /// <summary>Age at onset may follow from age and symptom duration: then these are the facts.</summary>
    private IEnumerable<Fact> Sources(Entry entry, Encounter encounter) =>
        from id in new[] { Terms.Patient.Age, Terms.Presentation.SymptomDuration }
        let term = Knowledge.Vocabulary.FindTerm(id)
        where term is not null
        select new Fact(term, ValueOf(term, encounter), entry.Asked);

    /// <summary>The questions that the encounter answers with yes. Each has one way in, so the first time it is reached is the only one.</summary>
    [SkipLocalsInit]
    private void MarkFacts(Encounter encounter, Span<ulong> facts)
    {
        var size = entries.Length;
        Span<ushort> waiting = size <= RuleNetwork.MostOnStack ? stackalloc ushort[size] : new ushort[size];
        waiting.Fill(1);
        var wave = new RuleNetwork.Wave(waiting, size <= RuleNetwork.MostOnStack ? stackalloc int[size] : new int[size]);
        recorded.Enter(encounter, ref wave);
        wave.Mark(facts);
        if (network.IsScreened(encounter)) facts.Join(Screening);
    }

    private static string ValueOf(Term term, Encounter encounter) => term switch
    {
        Finding finding => Words.Of(encounter[finding]),
        Quantity quantity => encounter[quantity]!.Value.ToString(),
        Choice choice => encounter[choice]!,
        _ => "",
    };

    /// <summary>Takes the facts of a met rule, and the rules that it builds on.</summary>
    internal delegate void TakeTrace(ReadOnlySpan<ulong> facts, ReadOnlySpan<ulong> through);

    /// <summary>The facts of an encounter with a number in them that were made before: rules that ask the same share them.</summary>
    internal sealed class Made(Encounter encounter)
    {
        public Encounter Encounter { get; } = encounter;

        public List<Fact> Facts { get; } = [];
    }

    /// <summary>A criterion.</summary>
    /// <param name="Rule">The rule that it decides, or -1.</param>
    /// <param name="Facts">The facts that it counts; one that is asked for twice counts twice.</param>
    /// <param name="FactSet">The facts that it can rest on, a bit for each.</param>
    /// <param name="Members">The other criteria that it counts.</param>
    /// <param name="Rules">The rules among them that it builds on, a bit for each.</param>
    /// <param name="Against">The rules that must not be met, a bit for each, or nothing.</param>
    /// <param name="Least">How many must hold.</param>
    internal sealed record Node(int Rule, int[] Facts, ulong[] FactSet, int[] Members, ulong[] Rules, ulong[] Against, int Least);

    /// <summary>A question about one term; without a criterion, whether it is known at all.</summary>
    private sealed class Entry
    {
        private Fact? ifPresent;
        private Fact? ifAbsent;
        private Fact? always;

        private readonly bool isOfAgeAtOnset;

        private Entry(Term term, Criterion? criterion, string asked, int slot)
        {
            (Term, Criterion, Asked, Slot) = (term, criterion, asked, slot);
            isOfAgeAtOnset = criterion is not null && term.Id == Terms.Patient.AgeAtOnset;
        }

        public Term Term { get; }

        public Criterion? Criterion { get; }

        public string Asked { get; }

        public int Slot { get; }

        public static Entry Known(Term term) => new(term, null, $"{term.Label} is known", -1)
        {
            ifPresent = term is Finding ? new(term, "present", $"{term.Label} is known") : null,
            ifAbsent = term is Finding ? new(term, "absent", $"{term.Label} is known") : null,
        };

        public static Entry Of(Criterion criterion, int slot) => criterion switch
        {
            Criterion.IsPresent(var finding) => new(finding, criterion, criterion.ToString(), slot) { always = new(finding, "present", criterion.ToString()) },
            Criterion.IsAbsent(var finding) => new(finding, criterion, criterion.ToString(), slot) { always = new(finding, "absent", criterion.ToString()) },
            Criterion.Is(var choice, var value) => new(choice, criterion, criterion.ToString(), slot) { always = new(choice, value, criterion.ToString()) },
            Criterion.Within(var quantity, _) => new(quantity, criterion, criterion.ToString(), slot),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        public bool IsDerivedIn(Encounter encounter) => isOfAgeAtOnset && !encounter.Knows(Term);

        public Fact FactIn(Made made) =>
            always ?? (Term is Finding finding ? made.Encounter[finding] == Presence.Present ? ifPresent! : ifAbsent! : Make(made));

        private Fact Make(Made made)
        {
            foreach (var known in made.Facts)
                if (ReferenceEquals(known.Criterion, Asked)) return known;
            var fact = new Fact(Term, ValueOf(Term, made.Encounter), Asked);
            made.Facts.Add(fact);
            return fact;
        }
    }
}
