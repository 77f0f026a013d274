using BackPainRules.Fhir.Orders;
using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>An assessment as FHIR resources: what is advised, why, what is still open, and what it rests on. Proposals alone: nothing is ordered and nobody's judgement is spoken for.</summary>
/// <remarks>Ids follow from content, so that the same assessment of the same patient at the same time gives the same resources.</remarks>
public sealed class FhirGuidance
{
    private FhirGuidance(R4.GuidanceResponse response, R4.RequestGroup requests, IReadOnlyList<R4.ServiceRequest> proposals, IReadOnlyList<R4.DetectedIssue> issues, R4.Provenance provenance) =>
        (Response, Requests, Proposals, Issues, Provenance) = (response, requests, proposals, issues, provenance);

    /// <summary>
    /// The envelope. Its status is <c>data-required</c> while screening is incomplete and nothing is suspected, <c>data-requested</c> while a question is open that could change anything, and else
    /// <c>success</c>; each open question is one data requirement.
    /// </summary>
    public R4.GuidanceResponse Response { get; }

    /// <summary>All that is advised, the most urgent first, with reasons and citations.</summary>
    public R4.RequestGroup Requests { get; }

    /// <summary>A draft proposal for each investigation or referral that is advised and not covered by another one.</summary>
    public IReadOnlyList<R4.ServiceRequest> Proposals { get; }

    /// <summary>One for each order of imaging that is not indicated, or has no indication on record.</summary>
    public IReadOnlyList<R4.DetectedIssue> Issues { get; }

    /// <summary>The facts, the rules and the knowledge that all of it comes from.</summary>
    public R4.Provenance Provenance { get; }

    /// <summary>Writes what is concluded.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="about">Whose it is, and when it was made.</param>
    /// <param name="report">How the record was read: then the provenance names the resources that facts came from. Null where the encounter did not come from FHIR.</param>
    /// <param name="orders">Draft orders to review.</param>
    /// <param name="bindings">The bindings to write with; the built-in ones where left out.</param>
    public static FhirGuidance Of(Assessment assessment, GuidanceContext about, IntakeReport? report = null, IReadOnlyList<ImagingOrder>? orders = null, FhirBindings? bindings = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(about);
        var writer = new GuidanceWriter(assessment, about, bindings ?? FhirBindings.BuiltIn);
        var proposals = ProposalWriter.Write(writer);
        var requests = RequestGroupWriter.Write(writer, proposals);
        var response = ResponseWriter.Write(writer, requests, report);
        var issues = (orders ?? []).Select(order => IssueWriter.Write(writer, OrderReview.Of(order, assessment, report), response)).OfType<R4.DetectedIssue>().ToList();
        return new(response, requests, [.. proposals.Values], issues, ProvenanceWriter.Write(writer, report, [response, requests, .. proposals.Values, .. issues]));
    }

    /// <summary>All resources, the envelope first.</summary>
    public IReadOnlyList<R4.Resource> Resources => [Response, Requests, .. Proposals, .. Issues, Provenance];

    /// <summary>All resources in one collection.</summary>
    public R4.Bundle ToBundle() => new()
    {
        Id = ContentId.Of("Bundle", Response.Id!, Provenance.Id!),
        Type = R4.Bundle.BundleType.Collection,
        Entry = [.. Resources.Select(resource => new R4.Bundle.EntryComponent { FullUrl = "urn:uuid:" + Guid.ParseExact(resource.Id!, "N"), Resource = resource })],
    };
}
