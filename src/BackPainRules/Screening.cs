namespace BackPainRules;

/// <summary>How far the screening set is known.</summary>
/// <param name="Missing">The screening terms that are not recorded, in the order of the vocabulary.</param>
public sealed record Screening(IReadOnlyList<Term> Missing)
{
    /// <summary>Every screening term is known. Until then nothing is reassuring.</summary>
    public bool Complete => Missing.Count == 0;
}
