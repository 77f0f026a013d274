using System.Diagnostics;

namespace BackPainRules.NRules.Facts;

/// <summary>What is known of one term. What is unknown has no observation, so that nothing can follow from it.</summary>
/// <remarks>There is one observation of a term at most: the term is its identity, so that a changed answer takes the place of the earlier one.</remarks>
internal sealed class Observation
{
    private readonly Presence presence;
    private readonly Interval quantity;
    private readonly string? choice;

    private Observation(Term term, bool isRecorded, Presence presence, Interval quantity, string? choice) =>
        (Term, IsRecorded, this.presence, this.quantity, this.choice) = (term, isRecorded, presence, quantity, choice);

    public Term Term { get; }

    /// <summary>Somebody recorded it. The age at onset may follow from age and symptom duration instead: then it can be asked for, and does not count as answered.</summary>
    public bool IsRecorded { get; }

    /// <summary>What the encounter says of the term, or null where it says nothing.</summary>
    public static Observation? Of(Term term, Encounter encounter) => term switch
    {
        Finding finding => encounter[finding] is not Presence.Unknown and var presence ? new(term, true, presence, default, null) : null,
        Quantity quantity => encounter[quantity] is { } interval ? new(term, encounter.Knows(term), default, interval, null) : null,
        Choice choice => encounter[choice] is { } value ? new(term, true, default, default, value) : null,
        _ => throw new UnreachableException(),
    };

    /// <summary>What it answers to a question about its term.</summary>
    public Truth Answers(Criterion question) => question switch
    {
        Criterion.IsPresent => presence == Presence.Present ? Truth.True : Truth.False,
        Criterion.IsAbsent => presence == Presence.Absent ? Truth.True : Truth.False,
        Criterion.Is(_, var value) => choice == value ? Truth.True : Truth.False,
        Criterion.Within(_, var range) => range.Contains(quantity),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether it says the same as another observation of the term.</summary>
    public bool Repeats(Observation other) => (presence, quantity, choice, IsRecorded) == (other.presence, other.quantity, other.choice, other.IsRecorded);

    public override bool Equals(object? obj) => obj is Observation other && other.Term == Term;

    public override int GetHashCode() => Term.GetHashCode();

    public override string ToString() => Term switch
    {
        Finding => $"{Term} is {(presence == Presence.Present ? "present" : "absent")}",
        Choice => $"{Term} is {choice}",
        _ => $"{Term} is {quantity}",
    };
}
