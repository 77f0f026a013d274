using BackPainRules.Inference;

namespace BackPainRules;

/// <summary>Assesses encounters with a knowledge base that was compiled once and is shared by all threads.</summary>
public sealed class BackPainAssessor : IBackPainAssessor
{
    private static readonly Lazy<BackPainAssessor> builtIn = new(() => new(KnowledgeBase.BuiltIn));
    private readonly RuleNetwork network;
    private readonly Combination combination;
    private readonly IRuleEngine? engine;

    /// <summary>Compiles a knowledge base.</summary>
    public BackPainAssessor(KnowledgeBase knowledge)
    {
        Knowledge = knowledge ?? throw new ArgumentNullException(nameof(knowledge));
        var program = new RuleProgram(knowledge);
        network = new(program);
        combination = new(knowledge, program, network);
    }

    /// <summary>Leaves it to another engine to find the rules that are met.</summary>
    public BackPainAssessor(IRuleEngine engine) : this((engine ?? throw new ArgumentNullException(nameof(engine))).Knowledge) => this.engine = engine;

    /// <summary>Assesses with the built-in knowledge.</summary>
    public static BackPainAssessor Default => builtIn.Value;

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <inheritdoc/>
    public Assessment Assess(Encounter encounter)
    {
        if (encounter is null) throw new ArgumentNullException(nameof(encounter));
        var met = new ulong[network.Words];
        return new(combination, encounter, met, engine is null ? network.Decide(encounter, met) : Ask(engine, encounter, met));
    }

    private Decision Ask(IRuleEngine other, Encounter encounter, ulong[] met)
    {
        HashSet<ClinicalRule> found = [.. other.FindMet(encounter)];
        for (var rule = 0; rule < Knowledge.Rules.Count; rule++)
            if (found.Contains(Knowledge.Rules[rule])) met.AsSpan().Add(rule);
        return network.DecideFrom(met, encounter);
    }
}
