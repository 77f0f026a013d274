using BackPainRules.Inference;

namespace BackPainRules;

/// <summary>Assesses encounters with a knowledge base that was compiled once and is shared by all threads.</summary>
public sealed class BackPainAssessor : IBackPainAssessor
{
    private static readonly Lazy<BackPainAssessor> builtIn = new(() => new(KnowledgeBase.BuiltIn));
    private readonly RuleProgram program;
    private readonly Combination combination;

    /// <summary>Compiles a knowledge base.</summary>
    public BackPainAssessor(KnowledgeBase knowledge)
    {
        Knowledge = knowledge ?? throw new ArgumentNullException(nameof(knowledge));
        program = new(knowledge);
        combination = new(knowledge, new(() => new OpenQuestions(knowledge, program)));
    }

    /// <summary>Assesses with the built-in knowledge.</summary>
    public static BackPainAssessor Default => builtIn.Value;

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <inheritdoc/>
    public Assessment Assess(Encounter encounter) =>
        combination.Combine(encounter ?? throw new ArgumentNullException(nameof(encounter)), program.Met(encounter));
}
