using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>All that is advised in one group, each with its reasons and where to read them up.</summary>
internal static class RequestGroupWriter
{
    public static R4.RequestGroup Write(GuidanceWriter writer, IReadOnlyDictionary<Recommendation, R4.ServiceRequest> proposals) => new()
    {
        Id = writer.Id("RequestGroup"),
        Status = R4.RequestStatus.Draft,
        Intent = R4.RequestIntent.Proposal,
        Priority = GuidanceWriter.Priority(writer.Assessment.Urgency),
        Subject = writer.Subject,
        Encounter = writer.Encounter,
        AuthoredOnElement = writer.Written,
        Author = GuidanceWriter.Device,
        Action = [.. writer.Assessment.Recommendations.Select(recommendation => Action(writer, recommendation, proposals.GetValueOrDefault(recommendation)))],
    };

    private static R4.RequestGroup.ActionComponent Action(GuidanceWriter writer, Recommendation recommendation, R4.ServiceRequest? proposal) => new()
    {
        Title = recommendation.Investigation.Phrase,
        Description = Described(recommendation),
        Priority = GuidanceWriter.Priority(recommendation.Urgency),
        Code = [writer.Concept(recommendation.Investigation)],
        Documentation = [.. recommendation.Because.SelectMany(reason => reason.Citations).Distinct().Select(citation => Documented(writer, citation))],
        Resource = proposal is null ? null : GuidanceWriter.To(proposal),
    };

    private static string Described(Recommendation recommendation)
    {
        var reasons = string.Join("; ", recommendation.Because.Select(GuidanceWriter.Spoken));
        return recommendation switch
        {
            { CoveredBy: { } covering } => $"covered by {covering.Phrase}. {reasons}",
            { InsteadOf: { Count: > 0 } replaced } => $"instead of {string.Join(", ", replaced)}. {reasons}",
            _ => reasons,
        };
    }

    private static R4.RelatedArtifact Documented(GuidanceWriter writer, Citation citation) => new()
    {
        Type = R4.RelatedArtifact.RelatedArtifactType.Citation,
        Label = citation.ToString(),
        Citation = writer.Assessment.Knowledge.Bibliography.GetValueOrDefault(citation.Key),
    };
}
