namespace BackPainRules.Authoring;

/// <summary>Says what came out of an assessment in the words of an expectation, as exactly as the expectation asks.</summary>
internal static class ExpectationWords
{
    /// <summary>What became of a rule or definition; null for one that the knowledge does not have.</summary>
    public static string Of(Truth? truth) => truth switch
    {
        Truth.True => "met",
        Truth.False => "not met",
        Truth.Unknown => "open",
        _ => "not in this knowledge",
    };

    public static string Level(Assessment assessment, Condition condition, string expected)
    {
        var suspicion = assessment.Suspicions.FirstOrDefault(known => known.Condition == condition);
        return suspicion is null ? "not suspected" : expected == "suspected" ? expected : Words.Of(suspicion.Level);
    }

    public static string Recommended(string urgency, string insteadOf, string coveredBy) =>
        "recommended" + (urgency.Length > 0 ? ", " + urgency : "") + (insteadOf.Length > 0 ? ", instead of " + insteadOf : "") + (coveredBy.Length > 0 ? ", covered by " + coveredBy : "");

    public static string Recommended(Assessment assessment, Investigation investigation, bool withUrgency, string insteadOf, string coveredBy)
    {
        if (assessment.Recommendations.FirstOrDefault(known => known.Investigation == investigation) is not { } recommendation) return "not recommended";
        var replaced = recommendation.InsteadOf.FirstOrDefault(known => known.Phrase == insteadOf) ?? recommendation.InsteadOf.FirstOrDefault();
        return Recommended(
            withUrgency ? Words.Of(recommendation.Urgency) : "",
            insteadOf.Length > 0 ? replaced?.Phrase ?? "" : "",
            coveredBy.Length > 0 ? recommendation.CoveredBy?.Phrase ?? "" : "");
    }
}
