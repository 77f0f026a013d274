namespace BackPainRules;

/// <summary>What studies found about the findings that a rule asks for. Shown beside the rule; never multiplied into a probability for a patient.</summary>
/// <param name="Subject">The finding or test that the figures are of; empty where it is all that the rule asks.</param>
/// <param name="Figures">The figures, at least one.</param>
/// <param name="Setting">Among whom; empty where not said.</param>
/// <param name="IsUnverified">Recalled from the named publication and not read again.</param>
/// <param name="Citations">Where the figures stand.</param>
public sealed record Evidence(string Subject, IReadOnlyList<Figure> Figures, string Setting, bool IsUnverified, IReadOnlyList<Citation> Citations)
{
    /// <summary>How certain it is, where somebody has graded it.</summary>
    public EvidenceGrade Grade { get; init; }

    /// <summary>The figures in a row, for example "history of cancer: sensitivity 31 %, specificity 98 % (unverified)".</summary>
    public override string ToString() =>
        (Subject.Length > 0 ? Subject + ": " : "") + string.Join(", ", Figures) + (Grade == EvidenceGrade.Ungraded ? "" : $"{(Figures.Count > 0 ? ", " : "")}{Certainty} certainty") + (Setting.Length > 0 ? " in " + Setting : "") + (IsUnverified ? " (unverified)" : "");

    /// <summary>The grade in words.</summary>
    internal string Certainty => Grade switch
    {
        EvidenceGrade.High => "high",
        EvidenceGrade.Moderate => "moderate",
        EvidenceGrade.Low => "low",
        EvidenceGrade.VeryLow => "very low",
        _ => "",
    };
}

/// <summary>A sensitivity, specificity, likelihood ratio, base rate or post-test probability, as published.</summary>
/// <param name="Measure">What it measures, in the words of the language.</param>
/// <param name="Low">The figure, or the lower end of the published range.</param>
/// <param name="High">The upper end; the same as <paramref name="Low"/> for a single figure.</param>
/// <param name="IsPercent">Whether it is in percent; a likelihood ratio is not.</param>
public sealed record Figure(string Measure, decimal Low, decimal High, bool IsPercent)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Measure} {Interval.At(Low) with { High = High }}{(IsPercent ? " %" : "")}";
}
