using BackPainRules.NRules.Facts;
using BackPainRules.NRules.Lowering;
using BackPainRules.NRules.Sessions;
using NRules;

namespace BackPainRules.Benchmarks.Sessions;

/// <summary>A knowledge base, compiled for sessions of NRules that hold many encounters at a time.</summary>
/// <remarks>Here and not in the product, which has no use for it: docs/engines.md says why.</remarks>
internal sealed class Batch
{
    private readonly ISessionFactory factory;
    private readonly Term[] terms;

    public Batch(KnowledgeBase knowledge)
    {
        var (rules, asked) = KnowledgeLowering.Lower(knowledge, alsoNotMet: false, BatchLowering.ToRule);
        terms = [.. asked];
        factory = new RuleCompiler().Compile(rules);
    }

    /// <summary>The rules that are met in each encounter, all found in one session.</summary>
    public IReadOnlyList<IReadOnlyCollection<ClinicalRule>> FindMet(IReadOnlyList<Encounter> encounters)
    {
        var session = factory.CreateSession();
        session.AutoPropagateLinkedFacts = false;
        session.InsertAll(encounters.SelectMany((encounter, number) => Facts(encounter, new(number))));
        WorkingMemory.Fire(session);

        var met = new HashSet<ClinicalRule>[encounters.Count];
        for (var i = 0; i < met.Length; i++) met[i] = [];
        foreach (var judgment in session.Query<Of<Judgment>>())
            if (judgment.Fact.Matter.Rule is { } rule) met[judgment.Patient.Number].Add(rule);
        return met;
    }

    private IEnumerable<object> Facts(Encounter encounter, Patient patient)
    {
        yield return patient;
        foreach (var term in terms)
            if (Observation.Of(term, encounter) is { } observation) yield return new Of<Observation>(patient, observation);
    }
}
