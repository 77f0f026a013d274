using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Fhir;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Records;

/// <summary>Reads the patient out of a call, as of today, and assesses. What did not come is unknown, each in its own way.</summary>
internal sealed class RecordReader(IBackPainAssessor assessor, KnowledgeBase knowledge, IOptions<BackPainCdsOptions> options, TimeProvider time)
{
    private readonly FhirIntake intake = new(knowledge, options.Value.Bindings);

    public PrefetchTemplates Templates { get; } = new(options.Value.Prefetch);

    /// <summary>The day as of which records are read.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now().DateTime);

    /// <exception cref="CdsRequestException">The call names no patient.</exception>
    public PatientRecord Read(CdsRequest request)
    {
        var patient = request.ContextText("patientId")?.Split('/')[^1] ?? PrefetchedPatient(request)
            ?? throw new CdsRequestException(CdsRequestProblem.DataMissing, [new("$.context.patientId", "the id of the patient is expected, or a Patient with an id under $.prefetch.patient")]);
        var now = Now();
        var reading = intake.Read(Input(request), DateOnly.FromDateTime(now.DateTime), patient);
        return new(assessor.Assess(reading.Encounter), reading.Report, now, patient, request.ContextText("encounterId"));
    }

    private DateTimeOffset Now() => options.Value.TimeZone is { } zone ? TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone) : time.GetLocalNow();

    private FhirInput Input(CdsRequest request)
    {
        var input = new FhirInput();
        foreach (var (key, type) in Templates.Types)
            _ = request.TryGetPrefetch(key, out var value) ? input.AddPrefetch(key, value, type) : input.AddMissing(key, type);
        foreach (var key in request.PrefetchKeys.Where(key => !Templates.Types.ContainsKey(key)))
            if (request.TryGetPrefetch(key, out var value) && value.ValueKind == JsonValueKind.Object) input.Add(value);
        return input;
    }

    private static string? PrefetchedPatient(CdsRequest request) =>
        request.TryGetPrefetch(PrefetchTemplates.Patient, out var patient) && patient.ValueKind == JsonValueKind.Object
            && patient.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text ? text : null;
}
