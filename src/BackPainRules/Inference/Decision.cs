namespace BackPainRules.Inference;

/// <summary>What is decided about an encounter before anything is listed or explained.</summary>
internal readonly record struct Decision(Classification Classification, Category Category, Urgency Urgency)
{
    /// <summary>The decision that all met rules together come to.</summary>
    public static Decision Of(Effects effects, bool screeningIsComplete)
    {
        var urgency = (Urgency)System.Numerics.BitOperations.PopCount((ulong)(effects & Effects.Emergency));
        return (effects & Effects.SuspectsSpecificCause) == Effects.SuspectsSpecificCause ? new(Classification.Specific, Category.SpecificCause, urgency)
            : (effects & Effects.Suspects) != 0 ? new(Classification.Specific, Category.RadiculopathyOrStenosis, urgency)
            : screeningIsComplete && (effects & Effects.OutsideScope) == 0 ? new(Classification.Nonspecific, Category.Nonspecific, urgency)
            : new(Classification.Undetermined, Category.Undetermined, urgency);
    }

    /// <summary>What a rule does to the decision once it is met.</summary>
    public static Effects EffectsOf(ClinicalRule rule)
    {
        var effects = Effects.None;
        foreach (var conclusion in rule.Conclusions)
            effects |= conclusion switch
            {
                Conclusion.Suspect({ Category: Category.SpecificCause }, _) => Effects.SuspectsSpecificCause,
                Conclusion.Suspect => Effects.Suspects,
                Conclusion.Recommend(_, var urgency, _) => (Effects)((1 << (int)urgency) - 1),
                Conclusion.OutsideScope => Effects.OutsideScope,
                _ => Effects.None,
            };
        return effects;
    }
}

/// <summary>What a met rule does to a decision. Each urgency holds those below it, so that the effects of several rules are joined bit by bit.</summary>
[Flags]
internal enum Effects : byte
{
    None = 0,
    Routine = 1,
    Soon = 3,
    Urgent = 7,
    Emergency = 15,
    Suspects = 16,
    SuspectsSpecificCause = 48,
    OutsideScope = 64,
}
