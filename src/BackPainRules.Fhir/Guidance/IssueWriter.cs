using BackPainRules.Fhir.Orders;
using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>An order of imaging that is not indicated; or that nothing on record indicates, which with questions open is another thing.</summary>
internal static class IssueWriter
{
    public static R4.DetectedIssue? Write(GuidanceWriter writer, OrderReview review, R4.GuidanceResponse response) => review.Verdict switch
    {
        OrderVerdict.NotIndicated => Issue(writer, review, response, "imaging-not-indicated", R4.DetectedIssue.DetectedIssueSeverity.Moderate,
            $"{Ordered(review)} is not indicated: screening is complete and nothing calls for it. {string.Join("; ", review.Recommendation!.Because.Select(GuidanceWriter.Spoken))}"),
        OrderVerdict.OtherImagingIndicated => Issue(writer, review, response, "other-imaging-indicated", R4.DetectedIssue.DetectedIssueSeverity.Moderate,
            $"{Ordered(review)} is ordered, and {review.Recommendation!.Investigation.Phrase} is advised. {string.Join("; ", review.Recommendation.Because.Select(GuidanceWriter.Spoken))}"),
        OrderVerdict.NoIndicationOnRecord => Issue(writer, review, response, "no-indication-on-record", R4.DetectedIssue.DetectedIssueSeverity.Low, Unanswered(review)),
        _ => null,
    };

    private static string Unanswered(OrderReview review)
    {
        var text = $"No indication for {Ordered(review)} on record. This does not say that it is not indicated.";
        if (review.OpenScreening.Any()) text += $" These screening questions are unanswered: {string.Join(" ", review.OpenScreening.Select(question => question.Question))}";
        return review.Diagnoses.Count > 0 ? $"{text} On record, and not weighed by the rules: {string.Join("; ", review.Diagnoses.Select(diagnosis => diagnosis.Condition.Phrase).Distinct())}." : text;
    }

    private static R4.DetectedIssue Issue(GuidanceWriter writer, OrderReview review, R4.GuidanceResponse response, string code, R4.DetectedIssue.DetectedIssueSeverity severity, string detail) => new()
    {
        Id = writer.Id("DetectedIssue", review.Order.Reference, code),
        Status = R4.ObservationStatus.Preliminary,
        Code = new R4.CodeableConcept(writer.Bindings.Base + "/CodeSystem/issues", code, code.Replace('-', ' ')),
        Severity = severity,
        Patient = writer.Subject,
        Identified = writer.Written,
        Author = GuidanceWriter.Device,
        Implicated = [review.Order.HasId ? new R4.ResourceReference(review.Order.Reference) : new R4.ResourceReference { Display = review.Order.Reference }],
        Evidence = [new() { Detail = [GuidanceWriter.To(response)] }],
        Detail = detail,
    };

    private static string Ordered(OrderReview review) => review.Order.Investigation!.Phrase;
}
