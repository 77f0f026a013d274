using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Fhir.Questionnaires;
using BackPainRules.Fhir.Tests.Bundles;
using Hl7.Fhir.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>Calls of the services, as a client would make them, without HTTP around them.</summary>
internal static class Call
{
    public const string PatientId = "p1";

    public static readonly DateTimeOffset Now = new(BundleFiles.AsOf, new(10, 30), TimeSpan.Zero);

    private static readonly IReadOnlyDictionary<string, ICdsService> services = Make();

    public static IReadOnlyDictionary<string, ICdsService> Make(Action<BackPainCdsOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        more?.Invoke(collection);
        return collection.AddBackPainCdsHooks(configure).BuildServiceProvider().GetServices<ICdsService>().ToDictionary(service => service.Description.Hook, StringComparer.Ordinal);
    }

    /// <summary>The description of the service for a hook.</summary>
    public static CdsServiceDescription Description(string hook) => services[hook].Description;

    public static CdsResponse Of(string hook, JsonObject? prefetch, JsonNode? drafts = null, Action<JsonObject>? change = null, IReadOnlyDictionary<string, ICdsService>? by = null)
    {
        var request = new JsonObject
        {
            ["hook"] = hook,
            ["hookInstance"] = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
            ["context"] = new JsonObject { ["userId"] = "Practitioner/1", ["patientId"] = PatientId },
        };
        if (drafts is not null) request["context"]!["draftOrders"] = drafts.DeepClone();
        if (prefetch is not null) request["prefetch"] = prefetch.DeepClone();
        change?.Invoke(request);
        return Send(hook, request.ToJsonString(), by);
    }

    public static CdsResponse Send(string hook, string json, IReadOnlyDictionary<string, ICdsService>? by = null)
    {
        using var document = JsonDocument.Parse(json);
        return (by ?? services)[hook].CallAsync(CdsRequest.Read(document.RootElement, hook), default).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The prefetch of a client that runs every query over a record that holds just this encounter, as answers to the questionnaire.</summary>
    public static JsonObject Prefetch(Encounter encounter, params string[] furtherResources) =>
        Prefetch([Patient(encounter), .. Answers(encounter), .. furtherResources]);

    /// <summary>The prefetch of a client that runs every query over these resources.</summary>
    public static JsonObject Prefetch(IReadOnlyList<string> resources) => Prefetch([.. resources.Select(resource => JsonNode.Parse(resource)!)], PatientId);

    /// <summary>The prefetch of a client that runs every query over these resources.</summary>
    public static JsonObject Prefetch(IReadOnlyList<JsonNode> resources, string patientId)
    {
        var prefetch = new JsonObject();
        foreach (var (key, query) in Description("patient-view").Prefetch!)
            prefetch[key] = FhirSearch.Run(query, patientId, resources);
        return prefetch;
    }

    /// <summary>The record of a file, with the patient whom it is about.</summary>
    public static (JsonObject Prefetch, string PatientId) Record(string name)
    {
        var resources = JsonNode.Parse(BundleFiles.Text(name))!["entry"]!.AsArray().Select(entry => entry?["resource"]).OfType<JsonNode>().ToList();
        var id = resources.First(resource => (string?)resource["resourceType"] == "Patient")["id"]!.GetValue<string>();
        return (Prefetch(resources, id), id);
    }

    public static JsonNode Draft(string code = "24963-1", string system = "http://loinc.org", string id = "ct") => JsonNode.Parse($$"""
        { "resourceType": "Bundle", "type": "collection", "entry": [ { "resource": { "resourceType": "ServiceRequest", "id": "{{id}}", "status": "draft", "intent": "order",
          "subject": { "reference": "Patient/{{PatientId}}" }, "code": { "coding": [ { "system": "{{system}}", "code": "{{code}}" } ] } } } ] }
        """)!;

    private static string Patient(Encounter encounter)
    {
        var patient = new JsonObject { ["resourceType"] = "Patient", ["id"] = PatientId };
        if (encounter.Patient.Age is { } age) patient["birthDate"] = BundleFiles.AsOf.AddYears(-(int)age).AddDays(-100).ToString("yyyy-MM-dd");
        if (encounter.Patient.Sex is { } sex) patient["gender"] = sex.ToString().ToLowerInvariant();
        return patient.ToJsonString();
    }

    private static IEnumerable<string> Answers(Encounter encounter)
    {
        var answers = FhirAnswers.Of(encounter with { Patient = encounter.Patient with { Age = null } }, BundleFiles.AsOf, "Patient/" + PatientId);
        return answers.Item.Count > 0 ? [FhirJsonSerializer.Default.SerializeToString(answers)] : [];
    }
}
