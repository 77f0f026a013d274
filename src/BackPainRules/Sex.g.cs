// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>Sex: sex recorded for clinical use.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Other.</summary>
    Other,
}
