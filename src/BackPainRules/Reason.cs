namespace BackPainRules;

/// <summary>A rule that concludes something, the facts that made it true, and why to believe it.</summary>
/// <remarks>The facts alone, recorded in an otherwise empty encounter, lead to the same conclusion.</remarks>
public sealed record Reason
{
    internal Reason() { }

    /// <summary>The rule's id; <c>closure.nonspecific</c> and <c>closure.cause-unknown</c> for what the engine concludes by itself.</summary>
    public string RuleId { get; internal init; } = "";

    /// <summary>The rule, or null for what the engine concludes by itself.</summary>
    public ClinicalRule? Rule { get; internal init; }

    /// <summary>How strongly this rule suspects, where it does.</summary>
    public SuspicionLevel? Level { get; internal init; }

    /// <summary>How urgently this rule recommends, where it does.</summary>
    public Urgency? Urgency { get; internal init; }

    /// <summary>The details with which this rule recommends.</summary>
    public IReadOnlyList<RecommendationAttribute> Attributes { get; internal init; } = [];

    /// <summary>The rules that this one builds on, by id.</summary>
    public IReadOnlyList<ClinicalRule> Through { get; internal init; } = [];

    /// <summary>Every fact on a true path, by term id.</summary>
    public IReadOnlyList<Fact> Facts { get; internal init; } = [];

    /// <summary>The citations of the rule.</summary>
    public IReadOnlyList<Citation> Citations { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{RuleId}: {string.Join(", ", Facts)}";
}
