using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>What can be a reason: every question that rules put to an encounter, in the order in which facts are listed, and who builds on which.</summary>
/// <remarks>Compiled once for a knowledge base, shared by all threads.</remarks>
internal sealed class FactTable
{
    private readonly Entry[] entries;
    private readonly Node[] nodes;
    private readonly int[] ruleNodes;

    public FactTable(RuleProgram program, RuleNetwork network)
    {
        (Knowledge, Network) = (program.Knowledge, network);
        var all = new List<Entry>();
        for (var slot = 0; slot < program.Steps.Length; slot++)
            if (program.Steps[slot] is RuleProgram.Step.Leaf(var criterion)) all.Add(Entry.Of(criterion, slot));
        foreach (var term in Knowledge.Vocabulary.Screening) all.Add(Entry.Known(term));
        all.Sort(static (one, other) => string.CompareOrdinal(one.Term.Id, other.Term.Id) is var byTerm and not 0 ? byTerm : string.CompareOrdinal(one.Asked, other.Asked));
        entries = all.ToArray();
        FactWords = (entries.Length + 63) / 64;
        var ofSlot = new int[program.Steps.Length];
        ofSlot.AsSpan().Fill(-1);
        Screening = new ulong[FactWords];
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Criterion is null) Screening.AsSpan().Add(i);
            else ofSlot[entries[i].Slot] = i;
        }

        var numbering = new RuleNetwork.Nodes(program);
        ruleNodes = new int[program.RuleSlots.Length];
        var ruleOf = new Dictionary<int, int>();
        for (var rule = 0; rule < ruleNodes.Length; rule++) ruleOf.Add(ruleNodes[rule] = numbering.Of(program.RuleSlots[rule]), rule);
        nodes = new Node[numbering.Steps.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (facts, members, rules) = (new List<int>(), new List<int>(), new List<int>());
            if (numbering.Steps[i] is RuleProgram.Step.Count count)
                foreach (var member in count.Members)
                {
                    if (ofSlot[member] >= 0) facts.Add(ofSlot[member]);
                    else members.Add(numbering.Of(member));
                    if (count.IsOfRules) rules.Add(ruleOf[numbering.Of(member)]);
                }

            nodes[i] = new(facts.ToArray(), members.ToArray(), rules.ToArray(), numbering.Steps[i] is RuleProgram.Step.Screened ? Screening : []);
        }
    }

    public KnowledgeBase Knowledge { get; }

    public RuleNetwork Network { get; }

    /// <summary>How many words hold a bit for every fact.</summary>
    public int FactWords { get; }

    /// <summary>That each term of the screening set is known: what "nonspecific" rests on, as a criterion and as a conclusion.</summary>
    public ulong[] Screening { get; }

    /// <summary>Every true leaf on a true path and every rule that is built on, for each met rule.</summary>
    /// <param name="encounter">What is recorded.</param>
    /// <param name="met">The met rules.</param>
    /// <param name="take">Is given a met rule, its facts and the rules that it builds on, by number.</param>
    public void Trace(Encounter encounter, ulong[] met, TakeTrace take)
    {
        var width = FactWords + met.Length;
        var rented = System.Buffers.ArrayPool<ulong>.Shared.Rent(nodes.Length * width);
        Span<ulong> rules = stackalloc ulong[met.Length];
        Span<ulong> holding = stackalloc ulong[Network.NodeWords];
        Span<ulong> asked = stackalloc ulong[FactWords];
        Span<ulong> isTrue = stackalloc ulong[FactWords];
        Network.Decide(encounter, rules, holding);
        for (var word = 0; word < holding.Length; word++)
            for (var bits = holding[word]; bits != 0; bits &= bits - 1)
            {
                var node = word * 64 + BitOperations.TrailingZeroCount(bits);
                var trace = rented.AsSpan(node * width, width);
                trace.Clear();
                nodes[node].Known.AsSpan().CopyTo(trace);
                foreach (var fact in nodes[node].Facts)
                    if (Holds(fact, encounter, asked, isTrue)) trace.Add(fact);
                foreach (var member in nodes[node].Members)
                    if (((ReadOnlySpan<ulong>)holding).Contains(member)) trace.Join(rented.AsSpan(member * width, width));
                foreach (var rule in nodes[node].Rules)
                    if (((ReadOnlySpan<ulong>)met).Contains(rule)) trace.Slice(FactWords).Add(rule);
            }

        for (var rule = 0; rule < ruleNodes.Length; rule++)
            if (((ReadOnlySpan<ulong>)met).Contains(rule)) take(rule, rented.AsSpan(ruleNodes[rule] * width, FactWords), rented.AsSpan(ruleNodes[rule] * width + FactWords, met.Length));
        System.Buffers.ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>The facts of a set, by term id, then by what was asked.</summary>
    public IReadOnlyList<Fact> FactsOf(ReadOnlySpan<ulong> set, Made made)
    {
        if (made.Find(set) is { } known) return known;
        var facts = new Fact[set.Count()];
        var (next, derived) = (0, default(List<Fact>));
        for (var word = 0; word < set.Length; word++)
            for (var bits = set[word]; bits != 0; bits &= bits - 1)
            {
                var entry = entries[word * 64 + BitOperations.TrailingZeroCount(bits)];
                if (entry.IsDerivedIn(made.Encounter)) (derived ??= []).AddRange(Sources(entry, made.Encounter));
                else facts[next++] = entry.FactIn(made);
            }

        return made.Keep(set, derived is null ? facts : [.. facts.Take(next).Concat(derived)
            .OrderBy(fact => fact.Term.Id, StringComparer.Ordinal).ThenBy(fact => fact.Criterion, StringComparer.Ordinal)]);
    }

    /// <summary>Age at onset may follow from age and symptom duration: then these are the facts.</summary>
    private IEnumerable<Fact> Sources(Entry entry, Encounter encounter) =>
        from id in new[] { Terms.Patient.Age, Terms.Presentation.SymptomDuration }
        let term = Knowledge.Vocabulary.FindTerm(id)
        where term is not null
        select new Fact(term, Recorded(term, encounter), entry.Asked);

    private bool Holds(int fact, Encounter encounter, Span<ulong> asked, Span<ulong> isTrue)
    {
        if (((ReadOnlySpan<ulong>)asked).Contains(fact)) return ((ReadOnlySpan<ulong>)isTrue).Contains(fact);
        asked.Add(fact);
        var holds = entries[fact].HoldsIn(encounter);
        if (holds) isTrue.Add(fact);
        return holds;
    }

    private static string Recorded(Term term, Encounter encounter) => term switch
    {
        Finding finding => Words.Of(encounter[finding]),
        Quantity quantity => encounter[quantity]!.Value.ToString(),
        Choice choice => encounter[choice]!,
        _ => "",
    };

    /// <summary>Takes the facts of a met rule and the rules that it builds on.</summary>
    internal delegate void TakeTrace(int rule, ReadOnlySpan<ulong> facts, ReadOnlySpan<ulong> through);

    /// <summary>The facts of an encounter that were made before: rules that ask the same have the same facts.</summary>
    internal sealed class Made(Encounter encounter)
    {
        private readonly List<ulong[]> sets = [];
        private readonly List<IReadOnlyList<Fact>> lists = [];

        public Encounter Encounter { get; } = encounter;

        public List<Fact> Facts { get; } = [];

        public IReadOnlyList<Fact>? Find(ReadOnlySpan<ulong> set)
        {
            for (var i = 0; i < sets.Count; i++)
                if (set.SequenceEqual(sets[i])) return lists[i];
            return null;
        }

        public IReadOnlyList<Fact> Keep(ReadOnlySpan<ulong> set, IReadOnlyList<Fact> facts)
        {
            sets.Add(set.ToArray());
            lists.Add(facts);
            return facts;
        }
    }

    /// <summary>What a criterion counts: facts, other criteria, rules; and what it needs to be known.</summary>
    private sealed record Node(int[] Facts, int[] Members, int[] Rules, ulong[] Known);

    /// <summary>A question about one term; without a criterion, whether it is known at all.</summary>
    private sealed class Entry
    {
        private Fact? ifPresent;
        private Fact? ifAbsent;
        private Fact? always;

        private readonly bool isOfFinding;
        private readonly bool isOfAgeAtOnset;
        private readonly Presence presence;

        private Entry(Term term, Criterion? criterion, string asked, int slot)
        {
            (Term, Criterion, Asked, Slot) = (term, criterion, asked, slot);
            isOfFinding = criterion is Criterion.IsPresent or Criterion.IsAbsent;
            isOfAgeAtOnset = criterion is not null && term.Id == Terms.Patient.AgeAtOnset;
            presence = criterion is Criterion.IsAbsent ? Presence.Absent : Presence.Present;
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

        public bool HoldsIn(Encounter encounter) =>
            isOfFinding ? encounter.PartAt(Term.PartIndex).GetFinding(Term.Place) == presence : Criterion!.Evaluate(encounter) == Truth.True;

        public bool IsDerivedIn(Encounter encounter) => isOfAgeAtOnset && !encounter.Knows(Term);

        public Fact FactIn(Made made) =>
            always ?? (Term is Finding finding ? made.Encounter[finding] == Presence.Present ? ifPresent! : ifAbsent! : Make(made));

        private Fact Make(Made made)
        {
            foreach (var known in made.Facts)
                if (ReferenceEquals(known.Criterion, Asked)) return known;
            var fact = new Fact(Term, Recorded(Term, made.Encounter), Asked);
            made.Facts.Add(fact);
            return fact;
        }
    }
}
