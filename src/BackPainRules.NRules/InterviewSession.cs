using BackPainRules.Interviewing;
using BackPainRules.NRules.Sessions;

namespace BackPainRules.NRules;

/// <summary>An encounter that stays open: add, change or withdraw an answer, and see the new assessment and what changed.</summary>
/// <remarks>
/// <para>
/// Works incrementally: NRules keeps what follows from the answers so far, and withdraws what rested on an answer that is withdrawn.
/// The assessment is always the one that a fresh look at <see cref="Encounter"/> would give.
/// <code>
/// using var session = engine.Open(new());
/// session.Record(Terms.Presentation.UrinaryRetention, Presence.Present);
/// foreach (var change in session.Record(Terms.Presentation.SaddleAnesthesia, Presence.Present)) Console.WriteLine(change);
/// </code>
/// </para>
/// <para>
/// Not safe for several threads: two calls at the same time end in an exception and not in a wrong assessment. Different sessions do not disturb each other.
/// </para>
/// </remarks>
public sealed class InterviewSession : IDisposable
{
    private readonly BackPainAssessor assessor;
    private readonly Network network;
    private WorkingMemory? memory;
    private int calls;

    internal InterviewSession(BackPainAssessor assessor, Network network, Encounter encounter)
    {
        (this.assessor, this.network, Encounter, memory) = (assessor, network, encounter, network.Open());
        Assessment = Look(encounter);
    }

    /// <summary>What is recorded by now.</summary>
    public Encounter Encounter { get; private set; }

    /// <summary>What follows from it.</summary>
    public Assessment Assessment { get; private set; }

    /// <summary>What the last call changed, what matters most first; empty where it changed nothing, and at the start.</summary>
    public IReadOnlyList<AssessmentChange> Changes { get; private set; } = [];

    /// <summary>Records a finding, in place of what was recorded of it before. <see cref="Presence.Unknown"/> withdraws it.</summary>
    /// <exception cref="EncounterException">There is no such term, or it cannot be recorded so. Nothing has changed.</exception>
    public IReadOnlyList<AssessmentChange> Record(string termId, Presence presence) => Change(termId, builder => builder.Set(termId, presence));

    /// <summary>Records a quantity, in the unit of the vocabulary, in place of what was recorded of it before.</summary>
    /// <exception cref="EncounterException">There is no such term, or it cannot be recorded so. Nothing has changed.</exception>
    public IReadOnlyList<AssessmentChange> Record(string termId, decimal value) => Change(termId, builder => builder.Set(termId, value));

    /// <summary>Records a choice, or a finding by the word <c>present</c>, <c>absent</c> or <c>unknown</c>, in place of what was recorded of it before.</summary>
    /// <exception cref="EncounterException">There is no such term, or it cannot be recorded so. Nothing has changed.</exception>
    public IReadOnlyList<AssessmentChange> Record(string termId, string value) => Change(termId, builder => builder.Set(termId, value));

    /// <summary>Takes an answer back: the term is unknown again. Where nothing is recorded of it, nothing changes.</summary>
    /// <exception cref="EncounterException">There is no such term.</exception>
    public IReadOnlyList<AssessmentChange> Withdraw(string termId) =>
        Change(termId, builder => assessor.Knowledge.Vocabulary.FindTerm(termId) is null ? builder.Set(termId, Presence.Unknown) : builder);

    /// <summary>Whether each rule is met, not met or open by now, by its id.</summary>
    public IReadOnlyDictionary<string, Truth> Evaluate() => Alone(memory => memory.Evaluate(assessor.Knowledge));

    /// <summary>Forgets the encounter.</summary>
    public void Dispose() => memory = null;

    /// <summary>Does something that no other call may interfere with.</summary>
    internal T Alone<T>(Func<WorkingMemory, T> act)
    {
        if (Interlocked.Exchange(ref calls, 1) != 0)
            throw new InvalidOperationException("Another call to this interview session has not come to its end: a session belongs to one thread at a time. Open one for each encounter.");
        try
        {
            return act(memory ?? throw new ObjectDisposedException(nameof(InterviewSession)));
        }
        finally
        {
            Volatile.Write(ref calls, 0);
        }
    }

    private IReadOnlyList<AssessmentChange> Change(string termId, Func<EncounterBuilder, EncounterBuilder> answer) => Alone(_ =>
    {
        var builder = answer(new(assessor.Knowledge.Vocabulary, Encounter.Id));
        foreach (var term in assessor.Knowledge.Vocabulary.Terms)
            if (term.Id != termId) builder = Keep(term, builder);
        var before = Assessment;
        Encounter = builder.Build();
        Assessment = Look(Encounter);
        return Changes = AssessmentChange.Between(before, Assessment);
    });

    private EncounterBuilder Keep(Term term, EncounterBuilder builder) => term switch
    {
        Finding finding => builder.Set(term.Id, Encounter[finding]),
        Quantity quantity when Encounter.Knows(quantity) => builder.Set(term.Id, Encounter[quantity]!.Value.Low),
        Choice choice when Encounter[choice] is { } value => builder.Set(term.Id, value),
        _ => builder,
    };

    private Assessment Look(Encounter encounter)
    {
        memory!.Observe(network.Observe(encounter));
        return assessor.Assess(encounter, memory.MetRules());
    }
}
