using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Tests.Services;
using BackPainRules.Fhir.Tests.Bundles;

namespace BackPainRules.CdsHooks.Tests.Load;

/// <summary>The calls of a client that asks which services there are, and runs every query they ask for.</summary>
internal static class ClientCalls
{
    /// <summary>Each service, called over each record of the tests.</summary>
    /// <param name="discovery">What the services say of themselves.</param>
    public static IReadOnlyList<ClientCall> Usual(string discovery) => [.. BundleFiles.Names.SelectMany(record => Of(discovery, record, Resources(record)))];

    /// <summary>Each service, called over one record with years of vital signs and laboratory results: some 2 MB for 5,000 of them.</summary>
    public static IReadOnlyList<ClientCall> Large(string discovery, int observations) =>
        Resources("osteoporotic-fracture") is var resources ? Of(discovery, $"{observations} observations", [.. resources, .. Years(Id(resources), observations)]) : [];

    private static IReadOnlyList<ClientCall> Of(string discovery, string record, IReadOnlyList<JsonNode> resources)
    {
        var patient = Id(resources);
        var calls = new List<ClientCall>();
        foreach (var service in JsonNode.Parse(discovery)!["services"]!.AsArray().OfType<JsonObject>())
        {
            var hook = (string)service["hook"]!;
            var context = new JsonObject { ["userId"] = "Practitioner/1", ["patientId"] = patient };
            if (hook == "encounter-start") context["encounterId"] = "e1";
            if (hook == "order-select") context["selections"] = new JsonArray("ServiceRequest/ct");
            if (hook.StartsWith("order-", StringComparison.Ordinal)) context["draftOrders"] = Drafts(patient);
            var prefetch = new JsonObject();
            foreach (var (key, query) in service["prefetch"]!.AsObject()) prefetch[key] = FhirSearch.Run((string)query!, patient, resources);
            var call = new JsonObject { ["hook"] = hook, ["hookInstance"] = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", ["context"] = context, ["prefetch"] = prefetch };
            calls.Add(new($"/cds-services/{service["id"]}", JsonSerializer.SerializeToUtf8Bytes(call), $"{hook}, {record}"));
        }

        return calls;
    }

    private static List<JsonNode> Resources(string record) => [.. JsonNode.Parse(BundleFiles.Text(record))!["entry"]!.AsArray().Select(entry => entry?["resource"]).OfType<JsonNode>()];

    private static string Id(IReadOnlyList<JsonNode> resources) => (string)resources.First(resource => (string?)resource["resourceType"] == "Patient")["id"]!;

    private static JsonNode Drafts(string patient) => JsonNode.Parse($$"""
        { "resourceType": "Bundle", "type": "collection", "entry": [ { "resource": { "resourceType": "ServiceRequest", "id": "ct", "status": "draft", "intent": "order",
          "subject": { "reference": "Patient/{{patient}}" }, "code": { "coding": [ { "system": "http://loinc.org", "code": "24963-1" } ] } } } ] }
        """)!;

    /// <summary>What nobody reads again: temperatures, which are read and are too old, and results that no rule reads.</summary>
    private static IEnumerable<JsonNode> Years(string patient, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var when = BundleFiles.AsOf.AddDays(-i / 4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var (code, value, unit) = i % 4 == 0 ? ("8310-5", "36.8", "Cel") : ($"local-{i % 97}", (i % 200).ToString(CultureInfo.InvariantCulture), "mmol/L");
            var system = i % 4 == 0 ? "http://loinc.org" : "https://lab.example/codes";
            yield return JsonNode.Parse($$"""
                { "resourceType": "Observation", "id": "o{{i}}", "status": "final", "category": [ { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "laboratory" } ] } ],
                  "code": { "coding": [ { "system": "{{system}}", "code": "{{code}}" } ] }, "subject": { "reference": "Patient/{{patient}}" }, "effectiveDateTime": "{{when}}",
                  "valueQuantity": { "value": {{value}}, "unit": "{{unit}}", "system": "http://unitsofmeasure.org", "code": "{{unit}}" } }
                """)!;
        }
    }
}
