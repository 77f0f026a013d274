namespace BackPainRules;

/// <summary>The guideline triad of low back pain, and "not known yet". Where several hold, the most serious.</summary>
/// <remarks>A lower bound: open questions can still raise it.</remarks>
public enum Category
{
    /// <summary>Screening incomplete (or the patient outside the scope), nothing suspected.</summary>
    Undetermined,

    /// <summary>Nonspecific low back pain.</summary>
    Nonspecific,

    /// <summary>Back pain potentially associated with radiculopathy or spinal stenosis.</summary>
    RadiculopathyOrStenosis,

    /// <summary>Back pain potentially associated with another specific cause.</summary>
    SpecificCause,
}
