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
        if (encounter.Local is not null) encounter = encounter.In(Knowledge.Vocabulary);
        if (engine is not null) return Assess(encounter, engine.FindMet(encounter));
        var met = new ulong[network.Words];
        return new(combination, encounter, met, network.Decide(encounter, met));
    }

    /// <summary>Says what follows when these rules are met, and no others: for an engine that keeps an encounter open and knows them already.</summary>
    /// <remarks>That they are the rules which the encounter meets is the engine's word, and is not checked.</remarks>
    public Assessment Assess(Encounter encounter, IReadOnlyCollection<ClinicalRule> met)
    {
        if (encounter is null) throw new ArgumentNullException(nameof(encounter));
        if (encounter.Local is not null) encounter = encounter.In(Knowledge.Vocabulary);
        HashSet<ClinicalRule> found = [.. met ?? throw new ArgumentNullException(nameof(met))];
        var places = new ulong[network.Words];
        for (var rule = 0; rule < Knowledge.Rules.Count; rule++)
            if (found.Contains(Knowledge.Rules[rule])) places.AsSpan().Add(rule);
        return new(combination, encounter, places, network.DecideFrom(places, encounter));
    }
}
