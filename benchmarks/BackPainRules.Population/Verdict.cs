namespace BackPainRules.Population;

/// <summary>What an assessment comes to, in the few words that are counted.</summary>
internal readonly record struct Verdict(
    Classification Classification, Category Category, Urgency Urgency, bool Imaged, bool ImagedSoon, bool ImagedUrgently, bool Scanned, bool NoImaging, bool Laboratory, bool Reassessment)
{
    /// <remarks>
    /// The recommendations are those after substitution. One that another covers is not a second picture, and does not count; its cover does.
    /// </remarks>
    public static Verdict Of(Assessment assessment)
    {
        var pictures = assessment.Recommendations.Where(IsPicture).Select(recommendation => recommendation.Urgency).DefaultIfEmpty(Urgency.None).Max();
        return new(
            assessment.Classification, assessment.Category, assessment.Urgency,
            assessment.Recommendations.Any(IsPicture), pictures >= Urgency.Soon, pictures >= Urgency.Urgent,
            assessment.Recommendations.Any(recommendation => IsPicture(recommendation) && IsScan(recommendation.Investigation)),
            assessment.Recommendations.Any(recommendation => recommendation.Investigation.IsNoImaging),
            assessment.Recommendations.Any(recommendation => recommendation.Investigation.Group == "laboratory"),
            assessment.Recommendations.Any(recommendation => recommendation.Investigation.Id == "reassessment"));
    }

    /// <summary>More than a radiograph or an ultrasound.</summary>
    private static bool IsScan(Investigation investigation) =>
        investigation.Id is "mriLumbarSpine" or "mriWholeSpine" or "ctLumbarSpine" or "ctWholeSpine" or "ctAngiogram" or "boneScan";

    public static bool IsPicture(Recommendation recommendation) => recommendation.Investigation.IsImaging && recommendation.CoveredBy is null;
}
