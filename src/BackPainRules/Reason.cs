namespace BackPainRules;

/// <summary>A rule that concludes something, the facts that made it true, and why to believe it.</summary>
/// <remarks>The facts alone, recorded in an otherwise empty encounter, lead to the same conclusion.</remarks>
public sealed record Reason
{
    internal Reason(string ruleId, ClinicalRule? rule, SuspicionLevel? level, Urgency? urgency, IReadOnlyList<RecommendationAttribute> attributes,
        IReadOnlyList<ClinicalRule> through, IReadOnlyList<Fact> facts, IReadOnlyList<Citation> citations) =>
        (RuleId, Rule, Level, Urgency, Attributes, Through, Facts, Citations) = (ruleId, rule, level, urgency, attributes, through, facts, citations);

    /// <summary>The rule's id; <c>closure.nonspecific</c> and <c>closure.cause-unknown</c> for what the engine concludes by itself.</summary>
    public string RuleId { get; }

    /// <summary>The rule, or null for what the engine concludes by itself.</summary>
    public ClinicalRule? Rule { get; }

    /// <summary>How strongly this rule suspects, where it does.</summary>
    public SuspicionLevel? Level { get; }

    /// <summary>How urgently this rule recommends, where it does.</summary>
    public Urgency? Urgency { get; }

    /// <summary>The details with which this rule recommends.</summary>
    public IReadOnlyList<RecommendationAttribute> Attributes { get; }

    /// <summary>The rules that this one builds on, by id.</summary>
    public IReadOnlyList<ClinicalRule> Through { get; }

    /// <summary>Every fact on a true path, by term id.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The citations of the rule.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{RuleId}: {string.Join(", ", Facts)}";
}
