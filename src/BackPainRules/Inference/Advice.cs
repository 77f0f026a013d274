namespace BackPainRules.Inference;

/// <summary>How a rule recommends an investigation.</summary>
/// <param name="Urgency">The highest urgency of its conclusions.</param>
/// <param name="Attributes">The details of all of them.</param>
internal sealed record Advice(Urgency Urgency, IReadOnlyList<RecommendationAttribute> Attributes)
{
    public static Advice Of(IReadOnlyList<Conclusion.Recommend> conclusions) => new(
        conclusions.Max(conclusion => conclusion.Urgency),
        [.. conclusions.SelectMany(conclusion => conclusion.Attributes).Distinct()]);

    /// <summary>What a rule recommends of two investigations that one takes the place of.</summary>
    public Advice With(Advice other) => new((Urgency)Math.Max((int)Urgency, (int)other.Urgency), [.. Attributes.Concat(other.Attributes).Distinct()]);

    /// <summary>Details in the order in which they are listed.</summary>
    public static IReadOnlyList<RecommendationAttribute> InOrder(IEnumerable<RecommendationAttribute> attributes) =>
        [.. attributes.Distinct().OrderBy(attribute => attribute.Name, StringComparer.Ordinal).ThenBy(attribute => attribute.Value, StringComparer.Ordinal)];
}
