using System.Text.Json;
using BackPainRules.CdsHooks.Cards;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using BackPainRules.Fhir;
using BackPainRules.Fhir.Questionnaires;
using Hl7.Fhir.Serialization;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Services;

/// <summary>What the services for low back pain share: the patient is read out of the call, assessed, and answered with cards.</summary>
internal abstract class BackPainService(RecordReader reader, IOptions<BackPainCdsOptions> options, string id, string hook, string title, string description) : ICdsService, ICdsServicePreparation
{
    private int isWarm;

    public CdsServiceDescription Description { get; } = new(id, hook, description)
    {
        Title = title,
        Prefetch = reader.Templates.Queries,
        UsageRequirements = "Works on prefetched data alone and calls nobody. Whatever is not sent, fails, or is cut off is taken as unknown and never as absent: the more of the queries are served, the more can be said.",
    };

    protected BackPainCdsOptions Options => options.Value;

    public ValueTask<CdsResponse> CallAsync(CdsRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Answer(request));
    }

    /// <summary>Answers a call about nobody before the first one comes, so that no clinician waits for knowledge to load and code to compile. About an emergency, which most is said of.</summary>
    public ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref isWarm) == 1) return ValueTask.CompletedTask;
        var emergency = new Encounter { Presentation = new() { UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } };
        var answers = FhirJsonSerializer.Default.SerializeToString(FhirAnswers.Of(emergency, reader.Today, "Patient/nobody", bindings: Options.Bindings));
        using var call = JsonDocument.Parse($$$"""
            { "hook": "{{{Description.Hook}}}", "context": { "patientId": "nobody", "draftOrders": { "resourceType": "ServiceRequest", "code": { "coding": [ { "system": "http://loinc.org", "code": "24963-1" } ] } } },
              "prefetch": { "conditions": { "resourceType": "Condition", "subject": { "reference": "Patient/nobody" }, "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "267064002" } ] } },
                "questionnaireResponses": {{{answers}}} } }
            """);
        JsonSerializer.SerializeToUtf8Bytes(Answer(CdsRequest.Read(call.RootElement, Description.Hook)), CdsHooksJson.Options);
        Volatile.Write(ref isWarm, 1);
        return ValueTask.CompletedTask;
    }

    /// <summary>The cards, the most urgent first.</summary>
    protected abstract IEnumerable<Card> Answer(CardWriter writer, PatientRecord record, CdsRequest request);

    /// <summary>Whether there is reason to speak of back pain without having been asked. Where the record was read whole and says nothing of it, only an emergency is.</summary>
    protected bool Concerns(PatientRecord record) =>
        Options.Audience == CdsAudience.Everyone || record.Report.BackPain != BackPainMention.NotOnRecord || record.Assessment.Urgency == Urgency.Emergency;

    private CdsResponse Answer(CdsRequest request) => new([.. Answer(new(Options, new(Description, request)), reader.Read(request), request)]);
}
