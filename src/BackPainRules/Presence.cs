namespace BackPainRules;

/// <summary>What the record says about a finding.</summary>
/// <remarks>
/// "Nobody asked" is not "no". <see cref="Unknown"/> is the default value, so a finding that was
/// never recorded cannot be mistaken for one that was looked for and excluded.
/// </remarks>
public enum Presence
{
    /// <summary>Not asked, not examined, or not documented.</summary>
    Unknown,

    /// <summary>Looked for and found.</summary>
    Present,

    /// <summary>Looked for and not found: a pertinent negative.</summary>
    Absent,
}
