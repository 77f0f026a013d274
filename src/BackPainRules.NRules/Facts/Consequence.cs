namespace BackPainRules.NRules.Facts;

/// <summary>A conclusion of a rule that is met. Other rules build on it.</summary>
/// <remarks>A linked fact: it goes when its rule is no longer met. Identical with itself alone.</remarks>
internal sealed class Consequence(ClinicalRule rule, Conclusion conclusion)
{
    public ClinicalRule Rule { get; } = rule;

    public Conclusion Conclusion { get; } = conclusion;

    public bool Suspects(Condition condition, SuspicionLevel level) =>
        Conclusion is Conclusion.Suspect(var suspected, var strength) && suspected == condition && strength >= level;

    public bool Recommends(Investigation investigation) => Conclusion is Conclusion.Recommend(var recommended, _, _) && recommended == investigation;

    public bool SpeaksForSpecific() => Conclusion is Conclusion.Suspect;

    public bool SpeaksAgainstNonspecific() => Conclusion is Conclusion.Suspect or Conclusion.OutsideScope;

    public override string ToString() => $"{Conclusion} [{Rule.Id}]";
}
