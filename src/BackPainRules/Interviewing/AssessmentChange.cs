namespace BackPainRules.Interviewing;

/// <summary>One difference that an answer made to the assessment.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Outcome">The condition or the investigation that it is about; null for the classification, the category and the urgency.</param>
/// <param name="Text">The difference in words: a sentence without the full stop.</param>
public sealed record AssessmentChange(AssessmentChangeKind Kind, Outcome? Outcome, string Text)
{
    /// <summary>What is different in one assessment from another, what matters most first.</summary>
    public static IReadOnlyList<AssessmentChange> Between(Assessment before, Assessment after) =>
        Comparison.Of(before ?? throw new ArgumentNullException(nameof(before)), after ?? throw new ArgumentNullException(nameof(after)));

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>The differences that an answer can make.</summary>
/// <remarks>Learning more never weakens or withdraws a suspicion and never lowers the urgency: that takes an answer which is changed or withdrawn.</remarks>
public enum AssessmentChangeKind
{
    /// <summary>The urgency is higher than before.</summary>
    UrgencyRaised,

    /// <summary>The urgency is lower than before.</summary>
    UrgencyLowered,

    /// <summary>The classification is another one.</summary>
    Classification,

    /// <summary>The guideline category is another one.</summary>
    Category,

    /// <summary>A condition is suspected that was not.</summary>
    SuspicionAdded,

    /// <summary>A condition is suspected more strongly.</summary>
    SuspicionStrengthened,

    /// <summary>A condition is suspected less strongly.</summary>
    SuspicionWeakened,

    /// <summary>A condition is no longer suspected.</summary>
    SuspicionWithdrawn,

    /// <summary>Something is recommended that was not.</summary>
    RecommendationAdded,

    /// <summary>Something is recommended more urgently.</summary>
    RecommendationMoreUrgent,

    /// <summary>Something is recommended less urgently.</summary>
    RecommendationLessUrgent,

    /// <summary>Something takes the place of what is contraindicated.</summary>
    RecommendationReplaced,

    /// <summary>Something is no longer recommended.</summary>
    RecommendationRemoved,
}
