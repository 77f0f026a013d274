namespace BackPainRules;

/// <summary>How strongly a condition is suspected. Neither level is a diagnosis, and neither is a probability.</summary>
public enum SuspicionLevel
{
    /// <summary>Worth following up.</summary>
    Possible,

    /// <summary>To be acted on until it is excluded.</summary>
    Likely,
}
