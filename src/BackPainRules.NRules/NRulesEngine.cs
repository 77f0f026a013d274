using BackPainRules.NRules.Sessions;
using NRules.Diagnostics.Dgml;

namespace BackPainRules.NRules;

/// <summary>Finds the met rules with NRules: a second engine, which must agree with the built-in one to the byte.</summary>
/// <remarks>
/// The knowledge is compiled once; every encounter has a session of its own, which is gone afterwards. Safe for all threads.
/// <code>
/// var assessor = new BackPainAssessor(new NRulesEngine(KnowledgeBase.BuiltIn));
/// </code>
/// </remarks>
public sealed class NRulesEngine : IRuleEngine
{
    private readonly Network concluding;
    private readonly Lazy<Network> judging;
    private readonly Lazy<BackPainAssessor> assessor;

    /// <summary>Compiles a knowledge base.</summary>
    public NRulesEngine(KnowledgeBase knowledge)
    {
        Knowledge = knowledge ?? throw new ArgumentNullException(nameof(knowledge));
        concluding = new(knowledge, alsoNotMet: false);
        judging = new(() => new(knowledge, alsoNotMet: true));
        assessor = new(() => new(this));
    }

    /// <inheritdoc/>
    public KnowledgeBase Knowledge { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<ClinicalRule> FindMet(Encounter encounter) => Observe(concluding, encounter).MetRules();

    /// <summary>Whether each rule is met, not met or open, by its id.</summary>
    /// <remarks>
    /// Costs about twice as much as <see cref="FindMet"/>: nothing is concluded from what is not met, so only here is it judged. Compiled when first asked for.
    /// </remarks>
    public IReadOnlyDictionary<string, Truth> Evaluate(Encounter encounter) => Observe(judging.Value, encounter).Evaluate(Knowledge);

    /// <summary>Opens an encounter, so that answers can be added, changed and withdrawn one at a time.</summary>
    public InterviewSession Open(Encounter encounter) =>
        new(assessor.Value, judging.Value, encounter ?? throw new ArgumentNullException(nameof(encounter)));

    /// <summary>What fired on which facts, in the order in which it fired, as NRules reports it. The order means nothing: in any other, the same would come out.</summary>
    public IReadOnlyList<string> Trace(Encounter encounter)
    {
        if (encounter is null) throw new ArgumentNullException(nameof(encounter));
        var memory = judging.Value.Open();
        var fired = new List<string>();
        memory.Session.Events.RuleFiredEvent += (_, fire) =>
        {
            var facts = fire.Match.Facts.SelectMany(fact => fact.Value as IEnumerable<object> ?? [fact.Value!]).Where(fact => fact is not null).ToList();
            fired.Add(facts.Count == 0 ? fire.Rule.Name : $"{fire.Rule.Name}: {string.Join(", ", facts)}");
        };
        memory.Observe(judging.Value.Observe(encounter));
        return fired;
    }

    /// <summary>The compiled network as NRules draws it, in DGML, which Visual Studio and others show as a graph.</summary>
    public string ToDgml() => new DgmlWriter(judging.Value.Open().Session.GetSchema()).GetContents();

    /// <summary>The network that judges of every rule whether it is met or not met.</summary>
    internal Network Judging => judging.Value;

    private static WorkingMemory Observe(Network network, Encounter encounter)
    {
        if (encounter is null) throw new ArgumentNullException(nameof(encounter));
        var memory = network.Open();
        memory.Observe(network.Observe(encounter));
        return memory;
    }
}
