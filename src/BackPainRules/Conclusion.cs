using System.Diagnostics;

namespace BackPainRules;

/// <summary>What a rule concludes when its criterion is met.</summary>
public abstract record Conclusion
{
    private Conclusion() { }

    /// <summary>The condition is suspected, at this level or more.</summary>
    public sealed record Suspect(Condition Condition, SuspicionLevel Level) : Conclusion;

    /// <summary>The investigation is recommended, this urgently or more.</summary>
    public sealed record Recommend(Investigation Investigation, Urgency Urgency, IReadOnlyList<RecommendationAttribute> Attributes) : Conclusion;

    /// <summary>Where <see cref="Original"/> is recommended, <see cref="By"/> takes its place.</summary>
    public sealed record Substitute(Investigation Original, Investigation By, IReadOnlyList<RecommendationAttribute> Attributes) : Conclusion;

    /// <summary>The pain probably has this mechanism.</summary>
    public sealed record HasMechanism(Mechanism Mechanism) : Conclusion;

    /// <summary>A nonorganic or psychosocial factor contributes.</summary>
    public sealed record HasContributor(Contributor Contributor) : Conclusion;

    /// <summary>What course to expect. Reassurance: only a rule that asks for nonspecific pain may conclude it.</summary>
    public sealed record ExpectCourse(string Text) : Conclusion;

    /// <summary>A remark for the clinician.</summary>
    public sealed record Note(string Text) : Conclusion;

    /// <summary>The patient is not of those that the knowledge is about, so that nonspecific is never said.</summary>
    public sealed record OutsideScope : Conclusion;

    /// <summary>What of the vocabulary it concludes; null where it is a text or the scope.</summary>
    internal Outcome? Outcome => this switch
    {
        Suspect(var condition, _) => condition,
        Recommend(var investigation, _, _) => investigation,
        Substitute(_, var by, _) => by,
        HasMechanism(var mechanism) => mechanism,
        HasContributor(var contributor) => contributor,
        _ => null,
    };

    /// <summary>The conclusion in the words of the language.</summary>
    public sealed override string ToString() => this switch
    {
        Suspect(var condition, var level) => $"suspect {condition.Phrase}, {(level == SuspicionLevel.Likely ? "likely" : "possible")}",
        Recommend({ IsNoImaging: true } investigation, _, var attributes) => $"recommend {investigation.Phrase}{Join(attributes)}",
        Recommend(var investigation, var urgency, var attributes) =>
            $"recommend {investigation.Phrase}, {Words.Of(urgency)}{Join(attributes)}",
        Substitute(var original, var by, var attributes) => $"substitute {original.Phrase} by {by.Phrase}{Join(attributes)}",
        HasMechanism(var mechanism) => $"mechanism {mechanism.Phrase}",
        HasContributor(var contributor) => $"contributor {contributor.Phrase}",
        ExpectCourse(var text) => $"expect course \"{text}\"",
        Note(var text) => $"note \"{text}\"",
        OutsideScope => "outside scope",
        _ => throw new UnreachableException(),
    };

    private static string Join(IReadOnlyList<RecommendationAttribute> attributes) => string.Concat(attributes.Select(attribute => ", " + attribute));
}
