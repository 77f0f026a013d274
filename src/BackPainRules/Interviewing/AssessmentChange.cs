namespace BackPainRules.Interviewing;

/// <summary>One difference that an answer made to the assessment.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Outcome">The condition or the investigation that it is about; null for the classification, the category and the urgency.</param>
/// <param name="Text">The difference in words: a sentence without the full stop.</param>
public sealed record AssessmentChange(AssessmentChangeKind Kind, Outcome? Outcome, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>The differences that an answer can make. Learning more never weakens or withdraws a suspicion and never lowers the urgency.</summary>
public enum AssessmentChangeKind
{
    /// <summary>The urgency is higher than before.</summary>
    UrgencyRaised,

    /// <summary>The classification is another one.</summary>
    Classification,

    /// <summary>The guideline category is another one.</summary>
    Category,

    /// <summary>A condition is suspected that was not.</summary>
    SuspicionAdded,

    /// <summary>A condition is suspected more strongly.</summary>
    SuspicionStrengthened,

    /// <summary>Something is recommended that was not.</summary>
    RecommendationAdded,

    /// <summary>Something is recommended more urgently.</summary>
    RecommendationMoreUrgent,

    /// <summary>Something takes the place of what is contraindicated.</summary>
    RecommendationReplaced,

    /// <summary>Something is no longer recommended.</summary>
    RecommendationRemoved,
}
