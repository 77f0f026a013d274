using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>Draft proposals of what is advised. Nobody has ordered them.</summary>
internal static class ProposalWriter
{
    public static IReadOnlyDictionary<Recommendation, R4.ServiceRequest> Write(GuidanceWriter writer) =>
        writer.Assessment.Recommendations.Where(recommendation => recommendation is { Investigation.IsNoImaging: false, CoveredBy: null })
            .ToDictionary(recommendation => recommendation, recommendation => Write(writer, recommendation));

    private static R4.ServiceRequest Write(GuidanceWriter writer, Recommendation recommendation) => new()
    {
        Id = writer.Id("ServiceRequest", recommendation.Investigation.Id),
        Status = R4.RequestStatus.Draft,
        Intent = R4.RequestIntent.Proposal,
        Priority = GuidanceWriter.Priority(recommendation.Urgency),
        Code = writer.Concept(recommendation.Investigation),
        Subject = writer.Subject,
        Encounter = writer.Encounter,
        AuthoredOnElement = writer.Written,
        Requester = GuidanceWriter.Device,
        OrderDetail = [.. recommendation.Attributes.Select(attribute => new R4.CodeableConcept { Text = attribute.ToString() })],
        ReasonCode = [.. Suspected(writer, recommendation).Select(condition => new R4.CodeableConcept { Coding = [new(writer.Bindings.OutcomeSystem, condition.Id, condition.Phrase)], Text = $"suspected: {condition.Phrase}" })],
        Note = [.. recommendation.Because.Select(reason => new R4.Annotation { Text = GuidanceWriter.Spoken(reason) })],
    };

    /// <summary>The suspicions that the rules behind a recommendation build on.</summary>
    private static IEnumerable<Condition> Suspected(GuidanceWriter writer, Recommendation recommendation)
    {
        var rules = recommendation.Because.SelectMany(reason => reason.Through.Select(rule => rule.Id).Append(reason.RuleId)).ToHashSet(StringComparer.Ordinal);
        return writer.Assessment.Suspicions.Where(suspicion => suspicion.Because.Any(reason => rules.Contains(reason.RuleId))).Select(suspicion => suspicion.Condition);
    }
}
