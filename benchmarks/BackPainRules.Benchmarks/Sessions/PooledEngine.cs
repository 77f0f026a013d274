using BackPainRules.NRules.Sessions;

namespace BackPainRules.Benchmarks.Sessions;

/// <summary>NRules with one session that is used again and again, by one thread.</summary>
/// <remarks>Here and not in the product, which has no use for it: docs/engines.md says why.</remarks>
internal sealed class PooledEngine : IRuleEngine
{
    private readonly Network network;
    private readonly WorkingMemory memory;
    private readonly bool empties;

    /// <param name="knowledge">The rules.</param>
    /// <param name="empties">Whether all that was observed is withdrawn after each encounter. Otherwise it stays, and the next encounter changes what it has different.</param>
    public PooledEngine(KnowledgeBase knowledge, bool empties)
    {
        (Knowledge, this.empties, network) = (knowledge, empties, new(knowledge, alsoNotMet: false));
        memory = network.Open();
    }

    public KnowledgeBase Knowledge { get; }

    public IReadOnlyCollection<ClinicalRule> FindMet(Encounter encounter)
    {
        memory.Observe(network.Observe(encounter));
        var met = memory.MetRules();
        if (empties) memory.Observe([]);
        return met;
    }
}
