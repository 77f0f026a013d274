namespace BackPainRules.Benchmarks.Floor;

/// <summary>What the hand-written rules decide: the same as the decision part of an <see cref="Assessment"/>.</summary>
internal sealed record FloorAssessment(Encounter Encounter, ulong[] Met, Classification Classification, Category Category, Urgency Urgency);
