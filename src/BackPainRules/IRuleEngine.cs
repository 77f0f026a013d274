namespace BackPainRules;

/// <summary>Finds the rules that an encounter meets: the one part of an assessment that engines do in different ways.</summary>
/// <remarks>
/// Everything else follows from the met rules in one way, whoever finds them, so two engines that agree give the same assessment to the byte.
/// <see cref="Criterion.Evaluate"/> says what they have to agree on. Safe for all threads.
/// </remarks>
public interface IRuleEngine
{
    /// <summary>The knowledge base whose rules it applies.</summary>
    KnowledgeBase Knowledge { get; }

    /// <summary>Every rule of the knowledge base whose criterion is true of the encounter, in any order. Open is not met.</summary>
    IReadOnlyCollection<ClinicalRule> FindMet(Encounter encounter);
}
