namespace BackPainRules;

/// <summary>Whether the pain is explained by nothing dangerous, by something specific, or not yet known to be either.</summary>
public enum Classification
{
    /// <summary>The screening set is incomplete (or the patient is outside the scope) and nothing is suspected. This is no reassurance.</summary>
    Undetermined,

    /// <summary>Every screening term is known and no condition is suspected. Only ever said then.</summary>
    Nonspecific,

    /// <summary>At least one condition is suspected.</summary>
    Specific,
}
