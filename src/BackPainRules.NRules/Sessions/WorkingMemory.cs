using BackPainRules.NRules.Facts;
using NRules;

namespace BackPainRules.NRules.Sessions;

/// <summary>A session of NRules: observations go in, and what follows from them is there when no rule is left to fire.</summary>
/// <remarks>
/// Linked facts are passed on a round at a time and not one by one, which is several times cheaper. In between, a judgment that the pain is nonspecific can
/// be there which a suspicion of the next round withdraws: nothing is read before the end. Not safe for several threads.
/// </remarks>
internal sealed class WorkingMemory
{
    private readonly Dictionary<Term, Observation> observations = [];

    public WorkingMemory(ISession session)
    {
        Session = session;
        session.AutoPropagateLinkedFacts = false;
        Fire(session);
    }

    public ISession Session { get; }

    /// <summary>The rules that are met.</summary>
    public IReadOnlyCollection<ClinicalRule> MetRules() =>
        [.. Session.Query<Judgment>().AsEnumerable().Where(judgment => judgment.IsMet).Select(judgment => judgment.Matter.Rule).OfType<ClinicalRule>().Distinct()];

    /// <summary>Whether each rule is met, not met or open, by its id.</summary>
    public IReadOnlyDictionary<string, Truth> Evaluate(KnowledgeBase knowledge)
    {
        var truths = knowledge.Rules.ToDictionary(rule => rule.Id, _ => Truth.Unknown, StringComparer.Ordinal);
        foreach (var judgment in Session.Query<Judgment>())
            if (judgment.Matter.Rule is { } rule) truths[rule.Id] = judgment.IsMet ? Truth.True : Truth.False;
        return truths;
    }

    /// <summary>Makes these the observations: what is new is added, what is different is changed, and what is not among them is withdrawn.</summary>
    public void Observe(IEnumerable<Observation> now)
    {
        List<Observation> added = [], changed = [];
        HashSet<Term> gone = [.. observations.Keys];
        foreach (var observation in now)
        {
            gone.Remove(observation.Term);
            if (!observations.TryGetValue(observation.Term, out var before)) added.Add(observation);
            else if (!observation.Repeats(before)) changed.Add(observation);
        }

        if (gone.Count > 0) Session.RetractAll(gone.Select(term => observations[term]));
        if (changed.Count > 0) Session.UpdateAll(changed);
        if (added.Count > 0) Session.InsertAll(added);
        foreach (var term in gone) observations.Remove(term);
        foreach (var observation in added.Concat(changed)) observations[observation.Term] = observation;
        Fire(Session);
    }

    /// <summary>Fires until no rule is left to fire.</summary>
    /// <remarks>Looking whether the agenda is empty also clears it of what was withdrawn, so that nothing there holds on to facts.</remarks>
    internal static void Fire(ISession session)
    {
        while (!session.Agenda.IsEmpty)
        {
            session.Fire();
            session.PropagateLinked();
        }
    }
}
