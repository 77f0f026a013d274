using System.Text.Json.Nodes;

namespace BackPainRules.Fhir.Tests.Reading;

/// <summary>Small records for tests: one patient, as of one day.</summary>
internal static class Record
{
    public const string Sct = "http://snomed.info/sct";
    public const string Loinc = "http://loinc.org";
    public const string Ucum = "http://unitsofmeasure.org";

    public static readonly DateOnly AsOf = new(2026, 5, 4);

    public static FhirReading Read(params JsonObject[] resources) => FhirIntake.Default.Read(Bundle(resources).ToJsonString(), AsOf);

    public static JsonObject Bundle(params JsonObject[] resources) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "collection",
        ["entry"] = new JsonArray([.. resources.Select(resource => (JsonNode)new JsonObject { ["resource"] = resource.DeepClone() })]),
    };

    public static JsonObject Patient(string birth = "1985-06-15", string id = "p") => new() { ["resourceType"] = "Patient", ["id"] = id, ["birthDate"] = birth, ["gender"] = "female" };

    public static JsonObject Concept(string system, string code) => new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };

    public static JsonObject Term(string id) => Concept(FhirBindings.BuiltIn.TermSystem, id);

    public static JsonObject Condition(JsonObject code, string verification = "confirmed", string? recorded = "2026-05-04", string clinical = "active", string id = "c") => With(new()
    {
        ["resourceType"] = "Condition",
        ["id"] = id,
        ["subject"] = new JsonObject { ["reference"] = "Patient/p" },
        ["clinicalStatus"] = Concept("http://terminology.hl7.org/CodeSystem/condition-clinical", clinical),
        ["verificationStatus"] = Concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", verification),
        ["code"] = code.DeepClone(),
    }, "recordedDate", recorded);

    public static JsonObject Observation(JsonObject code, string valueName, JsonNode value, string? when = "2026-05-04", string status = "final", string id = "o") => With(new()
    {
        ["resourceType"] = "Observation",
        ["id"] = id,
        ["status"] = status,
        ["subject"] = new JsonObject { ["reference"] = "Patient/p" },
        ["code"] = code.DeepClone(),
        [valueName] = value.DeepClone(),
    }, "effectiveDateTime", when);

    public static JsonObject Measured(string loinc, decimal value, string unit, string id = "o", string when = "2026-05-04") =>
        Observation(Concept(Loinc, loinc), "valueQuantity", new JsonObject { ["value"] = value, ["system"] = Ucum, ["code"] = unit }, when, id: id);

    public static JsonObject Answers(string status, string authored, params (string Link, string Answer)[] answers) => new()
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["id"] = "q",
        ["status"] = status,
        ["authored"] = authored,
        ["subject"] = new JsonObject { ["reference"] = "Patient/p" },
        ["item"] = new JsonArray([.. answers.Select(pair => (JsonNode)new JsonObject
        {
            ["linkId"] = pair.Link,
            ["answer"] = new JsonArray(new JsonObject { ["valueCoding"] = new JsonObject { ["system"] = FhirBindings.BuiltIn.AnswerSystem, ["code"] = pair.Answer } }),
        })]),
    };

    public static JsonObject With(JsonObject resource, string member, JsonNode? value)
    {
        if (value is not null) resource[member] = value.DeepClone();
        return resource;
    }

    public static TermReading Of(this FhirReading reading, string term) => reading.Report[Vocabulary.BuiltIn.FindTerm(term)!];
}
