using BackPainRules.NRules.Facts;
using BackPainRules.NRules.Lowering;
using NRules;
using NRules.RuleModel;

namespace BackPainRules.NRules.Sessions;

/// <summary>A knowledge base, compiled to a network of NRules. Shared by all threads; each session of it belongs to one at a time.</summary>
internal sealed class Network
{
    private readonly ISessionFactory factory;
    private readonly Term[] terms;

    public Network(KnowledgeBase knowledge, bool alsoNotMet)
    {
        (Rules, var asked) = KnowledgeLowering.Lower(knowledge, alsoNotMet, RuleLowering.ToRule);
        terms = [.. asked];
        factory = new RuleCompiler().Compile(Rules);
    }

    /// <summary>The rules as NRules knows them.</summary>
    public IReadOnlyList<IRuleDefinition> Rules { get; }

    /// <summary>A working memory with nothing in it.</summary>
    public WorkingMemory Open() => new(factory.CreateSession());

    /// <summary>What the encounter says of the terms that some rule looks at.</summary>
    public IEnumerable<Observation> Observe(Encounter encounter)
    {
        foreach (var term in terms)
            if (Observation.Of(term, encounter) is { } observation) yield return observation;
    }
}
