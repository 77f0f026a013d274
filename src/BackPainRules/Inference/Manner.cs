namespace BackPainRules.Inference;

/// <summary>How a rule concludes something: how strongly it suspects, or how urgently and with which details it recommends.</summary>
internal sealed class Manner(SuspicionLevel? level, Urgency? urgency, IReadOnlyList<RecommendationAttribute> attributes)
{
    /// <summary>Of what is concluded without a degree.</summary>
    public static readonly Manner Plain = new(null, null, []);

    public SuspicionLevel? Level => level;

    public Urgency? Urgency => urgency;

    public IReadOnlyList<RecommendationAttribute> Attributes => attributes;

    public static Manner Of(Conclusion conclusion) => conclusion switch
    {
        Conclusion.Suspect(_, var level) => new(level, null, []),
        Conclusion.Recommend(_, var urgency, var attributes) => new(null, urgency, Distinct(attributes)),
        _ => Plain,
    };

    /// <summary>Of a rule that concludes the same thing twice: the stronger level, the higher urgency, the details of both.</summary>
    public Manner With(Manner other) => ReferenceEquals(this, other) ? this : new(
        other.Level > level ? other.Level : level,
        other.Urgency > urgency ? other.Urgency : urgency,
        Distinct([.. attributes, .. other.Attributes]));

    /// <summary>Details in the order in which they are listed, each once.</summary>
    public static IReadOnlyList<RecommendationAttribute> InOrder(IReadOnlyList<RecommendationAttribute> attributes)
    {
        List<RecommendationAttribute> ordered = [.. Distinct(attributes)];
        ordered.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name) is var byName and not 0 ? byName : string.CompareOrdinal(one.Value, other.Value));
        return ordered;
    }

    private static IReadOnlyList<RecommendationAttribute> Distinct(IReadOnlyList<RecommendationAttribute> attributes)
    {
        if (attributes.Count < 2) return attributes;
        var distinct = new List<RecommendationAttribute>(attributes.Count);
        foreach (var attribute in attributes)
            if (!distinct.Contains(attribute)) distinct.Add(attribute);
        return distinct;
    }
}
