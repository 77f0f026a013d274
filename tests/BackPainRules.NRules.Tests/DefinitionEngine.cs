namespace BackPainRules.NRules.Tests;

/// <summary>The meaning of the language as an engine: slow, and short enough to check by eye.</summary>
internal sealed class DefinitionEngine(KnowledgeBase knowledge) : IRuleEngine
{
    public KnowledgeBase Knowledge => knowledge;

    public IReadOnlyCollection<ClinicalRule> FindMet(Encounter encounter) => [.. knowledge.Rules.Where(rule => rule.Criterion.Evaluate(encounter) == Truth.True)];
}
