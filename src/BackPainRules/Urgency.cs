namespace BackPainRules;

/// <summary>How soon to act on a recommendation.</summary>
/// <remarks>A lower bound: an assessment with open questions may turn out to be more urgent, never less.</remarks>
public enum Urgency
{
    /// <summary>Nothing to do. No reassurance while the screening set is incomplete.</summary>
    None,

    /// <summary>At the next visit.</summary>
    Routine,

    /// <summary>Within days.</summary>
    Soon,

    /// <summary>Acted on within 24 hours; the scan itself may follow later.</summary>
    Urgent,

    /// <summary>Now.</summary>
    Emergency,
}
