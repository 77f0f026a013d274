namespace BackPainRules.Governance;

/// <summary>Where a document stands on its way from an author to patients: what it says of itself, held against what was signed.</summary>
public enum DocumentStanding
{
    /// <summary>Being written. Its rules run.</summary>
    Draft,

    /// <summary>With its reviewers, of whom some may have signed. Its rules run.</summary>
    InReview,

    /// <summary>Says that it is approved, but two reviewers have not signed it. Its rules run.</summary>
    NotSigned,

    /// <summary>Was approved, and its meaning has changed since. Its rules run.</summary>
    Lapsed,

    /// <summary>Two reviewers signed what it means now.</summary>
    Approved,

    /// <summary>No longer in use. Its rules do not run.</summary>
    Retired,
}
