using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using BackPainRules.Explanation;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>What is advised, as drafts that the clinician may accept. Nothing is ordered.</summary>
internal static class Proposals
{
    /// <summary>One suggestion for each recommendation that is not covered by another; those that make the urgency, and whose result is not on record already, are marked.</summary>
    public static IReadOnlyList<Suggestion> Of(CardWriter writer, PatientRecord record, string card, Func<Recommendation, bool> wanted) => !record.Advised.Any(wanted) ? [] :
        [.. Drafts(writer, record).Where(pair => wanted(pair.Recommendation)).Select(pair => new Suggestion(Label(record.Assessment, pair.Recommendation), writer.Id("suggestion", card, pair.Recommendation.Investigation.Id))
        {
            IsRecommended = pair.Recommendation.Urgency == record.Assessment.Urgency && Recorded(record.Assessment, pair.Recommendation).Length == 0 ? true : null,
            Actions = [Create(pair.Recommendation, pair.Draft)],
        })];

    /// <summary>Recommendations with their drafts, the most urgent first.</summary>
    public static IEnumerable<(Recommendation Recommendation, ServiceRequest Draft)> Drafts(CardWriter writer, PatientRecord record) => record.Advised.Zip(record.Guidance(writer.Bindings).Proposals);

    public static CardAction Create(Recommendation recommendation, ServiceRequest draft) =>
        new(ActionType.Create, $"Drafts a request: {recommendation.Investigation.Phrase}, {English.When(recommendation.Urgency)}.") { Resource = Json(draft) };

    public static JsonElement Json(Resource resource) => JsonElement.Parse(FhirJsonSerializer.Default.SerializeToString(resource));

    private static string Label(Assessment assessment, Recommendation recommendation)
    {
        var (what, recorded) = ($"Draft: {recommendation.Investigation.Phrase}, {English.When(recommendation.Urgency)}", Recorded(assessment, recommendation));
        return recorded.Length == 0 ? what : $"{what}; {recorded}";
    }

    private static string Recorded(Assessment assessment, Recommendation recommendation) => Actions.Recorded(assessment, recommendation.Investigation);
}
