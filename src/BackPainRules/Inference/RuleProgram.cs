namespace BackPainRules.Inference;

/// <summary>A knowledge base as a straight line of steps: each decides one criterion from those before it.</summary>
/// <remarks>
/// A criterion that several rules share, a suspicion that others build on, a definition: each is decided once. Compiled once, shared by all threads.
/// </remarks>
internal sealed class RuleProgram
{
    private readonly List<Step> steps = [];
    private readonly Dictionary<object, int> known = [];

    public RuleProgram(KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        RuleSlots = Slots(knowledge.Rules);
        Steps = [.. steps];
        steps.Clear();
        known.Clear();
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The steps in the order in which they can be decided.</summary>
    public Step[] Steps { get; }

    /// <summary>Every comparison of a quantity.</summary>
    public IEnumerable<Criterion.Within> Comparisons => Steps.OfType<Step.Leaf>().Select(leaf => leaf.Criterion).OfType<Criterion.Within>();

    /// <summary>For each rule of the knowledge base, the step that decides it.</summary>
    public int[] RuleSlots { get; }

    /// <summary>A step of its own for every rule, also where several ask the same.</summary>
    private int Slot(ClinicalRule rule) =>
        Once(rule, () => rule.Criterion is Criterion.AtLeast ? Slot(rule.Criterion) : Add(new Step.Count(1, [Slot(rule.Criterion)])));

    private int Slot(Criterion criterion) => criterion switch
    {
        Criterion.AtLeast(var count, var members) => Add(new Step.Count(count, Slots(members))),
        Criterion.Defined(var definition) => Once(definition, () => Slot(definition.Criterion)),
        Criterion.Suspected(var condition, var level, var by) => Once($"{condition.Id} {(int)level}", () => AnyOf(by)),
        Criterion.Recommended(var investigation, var by) => Once(investigation, () => AnyOf(by)),
        Criterion.Specific(var by) => Once(typeof(Criterion.Specific), () => AnyOf(by)),
        Criterion.Nonspecific(var screening, var against) =>
            Once(typeof(Criterion.Nonspecific), () => Add(new Step.Screened(screening, Slots(against)))),
        _ => Once(criterion, () => Add(new Step.Leaf(criterion))),
    };

    private int[] Slots(IReadOnlyList<ClinicalRule> rules)
    {
        var slots = new int[rules.Count];
        for (var i = 0; i < slots.Length; i++) slots[i] = Slot(rules[i]);
        return slots;
    }

    private int[] Slots(IReadOnlyList<Criterion> criteria)
    {
        var slots = new int[criteria.Count];
        for (var i = 0; i < slots.Length; i++) slots[i] = Slot(criteria[i]);
        return slots;
    }

    private int AnyOf(IReadOnlyList<ClinicalRule> rules) => Add(new Step.Count(1, Slots(rules)) { IsOfRules = true });

    private int Once(object key, Func<int> make)
    {
        if (known.TryGetValue(key, out var slot)) return slot;
        return known[key] = make();
    }

    private int Add(Step step)
    {
        steps.Add(step);
        return steps.Count - 1;
    }

    /// <summary>What decides one criterion.</summary>
    internal abstract record Step
    {
        private Step() { }

        /// <summary>A question about one term.</summary>
        public sealed record Leaf(Criterion Criterion) : Step;

        /// <summary>At least so many of the steps before.</summary>
        public sealed record Count(int Least, int[] Members) : Step
        {
            /// <summary>Whether the members are rules that the criterion builds on.</summary>
            public bool IsOfRules { get; init; }
        }

        /// <summary>All of these terms known, none of these steps true.</summary>
        public sealed record Screened(IReadOnlyList<Term> Screening, int[] Against) : Step;
    }
}
