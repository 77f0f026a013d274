namespace BackPainRules.Fhir.Orders;

/// <summary>What an assessment says of an order of imaging.</summary>
/// <param name="Order">The order.</param>
/// <param name="Verdict">Whether it is indicated for what is known.</param>
/// <param name="Recommendation">The recommendation that bears on it: the same investigation, the one that is advised in its place, or the explicit advice not to image; null where there is none.</param>
/// <param name="OpenQuestions">What is still open: for an order without an indication on record, the questions that could bring one.</param>
/// <param name="Diagnoses">Diagnoses on record that the rules have not weighed, and that forbid to call it not indicated, whatever was screened.</param>
public sealed record OrderReview(ImagingOrder Order, OrderVerdict Verdict, Recommendation? Recommendation, IReadOnlyList<OpenQuestion> OpenQuestions, IReadOnlyList<RecordedDiagnosis> Diagnoses)
{
    /// <summary>Reviews an order. Never says "not indicated" before the screening set is complete, nor over a serious diagnosis on record.</summary>
    /// <param name="order">The order.</param>
    /// <param name="assessment">What is concluded from the record.</param>
    /// <param name="report">How the record was read; null where the encounter did not come from FHIR.</param>
    public static OrderReview Of(ImagingOrder order, Assessment assessment, IntakeReport? report = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(assessment);
        var diagnoses = report?.NotWeighedBy(assessment) ?? [];
        if (order.Investigation is not { IsImaging: true } ordered) return new(order, OrderVerdict.NotUnderstood, null, assessment.OpenQuestions, diagnoses);

        var imaging = assessment.Recommendations.Where(recommendation => recommendation.Investigation.IsImaging).ToList();
        var same = imaging.Find(recommendation => recommendation.Investigation.Id == ordered.Id && recommendation.CoveredBy is null);
        var covering = imaging.Find(recommendation => ordered.Covers.Contains(recommendation.Investigation.Id));
        var other = imaging.Find(recommendation => recommendation.CoveredBy is null);
        var against = assessment.Recommendations.FirstOrDefault(recommendation => recommendation.Investigation.IsNoImaging);
        var (verdict, bearing) =
            same is not null ? (OrderVerdict.Indicated, same)
            : covering is not null && other == covering ? (OrderVerdict.Indicated, covering)
            : other is not null ? (OrderVerdict.OtherImagingIndicated, other)
            : against is not null && assessment.Screening.Complete && diagnoses.Count == 0 ? (OrderVerdict.NotIndicated, against)
            : (OrderVerdict.NoIndicationOnRecord, null);
        return new(order, verdict, bearing, assessment.OpenQuestions, diagnoses);
    }

    /// <summary>Screening questions without an answer.</summary>
    public IEnumerable<OpenQuestion> OpenScreening => OpenQuestions.Where(question => question.Term.IsScreening);
}

/// <summary>Whether imaging that is ordered is indicated for what is known.</summary>
public enum OrderVerdict
{
    /// <summary>No code of the order is bound to imaging of the vocabulary.</summary>
    NotUnderstood,

    /// <summary>What is known recommends it, or what it covers.</summary>
    Indicated,

    /// <summary>What is known recommends other imaging in its place.</summary>
    OtherImagingIndicated,

    /// <summary>Nothing known recommends it, and questions are open that could, or a diagnosis on record forbids to say more. No reassurance.</summary>
    NoIndicationOnRecord,

    /// <summary>The screening set is complete, nothing calls for imaging, and the rules advise against it.</summary>
    NotIndicated,
}
