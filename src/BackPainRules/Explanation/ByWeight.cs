namespace BackPainRules.Explanation;

/// <summary>Suspicions in the order in which they matter: what is acted on first stands first, even where something harmless is likelier.</summary>
internal sealed class ByWeight
{
    private readonly Dictionary<Condition, Urgency> urgencies = [];

    public ByWeight(Assessment assessment)
    {
        foreach (var reason in assessment.Recommendations.SelectMany(recommendation => recommendation.Because))
            foreach (var condition in new Grounds([reason], assessment.Encounter).Conditions.Concat(SuspectedBy(reason)))
                if (reason.Urgency > Of(condition)) urgencies[condition] = reason.Urgency.Value;
        InOrder = [.. assessment.Suspicions.OrderByDescending(suspicion => Of(suspicion.Condition)).ThenByDescending(suspicion => suspicion.Level)
            .ThenByDescending(suspicion => suspicion.Condition.Category).ThenBy(suspicion => suspicion.Condition.Id, StringComparer.Ordinal)];
    }

    /// <summary>The suspicions of the assessment.</summary>
    public IReadOnlyList<Suspicion> InOrder { get; }

    /// <summary>The most urgent recommendation that rests on suspecting the condition.</summary>
    private Urgency Of(Condition condition) => urgencies.TryGetValue(condition, out var urgency) ? urgency : Urgency.None;

    private static IEnumerable<Condition> SuspectedBy(Reason reason) =>
        reason.Rule?.Conclusions.OfType<Conclusion.Suspect>().Select(conclusion => conclusion.Condition) ?? [];
}
