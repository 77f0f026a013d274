// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>Onset: how the episode began.</summary>
public enum Onset
{
    /// <summary>Sudden.</summary>
    Sudden,

    /// <summary>Gradual.</summary>
    Gradual,
}
