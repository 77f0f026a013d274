namespace BackPainRules;

/// <summary>How certain a body of evidence is, as GRADE words it. It says how much to trust figures, and decides nothing by itself.</summary>
public enum EvidenceGrade
{
    /// <summary>Nobody has graded it, which is not the same as low.</summary>
    Ungraded,

    /// <summary>The true effect is probably markedly different.</summary>
    VeryLow,

    /// <summary>The true effect might be markedly different.</summary>
    Low,

    /// <summary>The true effect is probably close.</summary>
    Moderate,

    /// <summary>The true effect is similar.</summary>
    High,
}
