using BackPainRules.Inference;

namespace BackPainRules;

/// <summary>Assesses encounters with a knowledge base that was compiled once and is shared by all threads.</summary>
public sealed class BackPainAssessor : IBackPainAssessor
{
    private static readonly Lazy<BackPainAssessor> builtIn = new(() => new(KnowledgeBase.BuiltIn));
    private readonly Combination combination;
    private readonly Func<Encounter, bool[]> met;

    /// <summary>Compiles a knowledge base.</summary>
    public BackPainAssessor(KnowledgeBase knowledge)
    {
        Knowledge = knowledge ?? throw new ArgumentNullException(nameof(knowledge));
        var program = new RuleProgram(knowledge);
        met = program.Met;
        combination = new(knowledge, new(() => new OpenQuestions(knowledge, program)));
    }

    /// <summary>Leaves it to another engine to find the rules that are met.</summary>
    public BackPainAssessor(IRuleEngine engine) : this((engine ?? throw new ArgumentNullException(nameof(engine))).Knowledge) =>
        met = encounter =>
        {
            HashSet<ClinicalRule> found = [.. engine.FindMet(encounter)];
            return [.. Knowledge.Rules.Select(found.Contains)];
        };

    /// <summary>Assesses with the built-in knowledge.</summary>
    public static BackPainAssessor Default => builtIn.Value;

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <inheritdoc/>
    public Assessment Assess(Encounter encounter) =>
        combination.Combine(encounter ?? throw new ArgumentNullException(nameof(encounter)), met(encounter));
}
