using System.Text.Json;
using static BackPainRules.Fhir.Tests.Reading.Record;

namespace BackPainRules.Fhir.Tests.Reading;

/// <summary>JSON that readers of JSON read differently: what alarms in it counts, what it denies does not, whoever has parsed it.</summary>
public class UntidyJsonTests
{
    private static readonly string yes = Observation(Concept(Sct, "386661006"), "valueBoolean", true, id: "yes").ToJsonString();
    private static readonly string no = Observation(Concept(Sct, "386661006"), "valueBoolean", false, id: "no").ToJsonString();

    public static TheoryData<string, bool> Ways => new()
    {
        { """{ "resourceType": "Bundle", "entry": [ { "resource": RESOURCE } ], "type": "collection", "type": "searchset" }""", true },
        { """{ "resourceType": "Bundle", "entry": [ { "resource": RESOURCE, "resource": { "resourceType": "Patient" } } ] }""", true },
        { """{ "resourceType": "Bundle", "entry": [ { "resource": RESOURCE } ], "entry": [] }""", true },
        { """[ { "resourceType": "Basic", "id": "1", "id": "2" }, RESOURCE ]""", true },
        { """{ "a": 1, "a": 2, "\ud800": RESOURCE }""", true },
        { """{ "\ud800": 1, "\ud800": RESOURCE }""", true },
        { """{ "resourceType": "Bundle", "entry": [ { "\ud800": 1, "resource": RESOURCE } ] }""", true },
        { """{ "resourceType": "Bundle", "entry": [ { "resource": RESOURCE } ], "\udc00": 1, "\udc00" : 2 """, false },
        { """{ "resourceType": "Bundle", "entry": [ { "resource": RESOURCE }, ] }""", false },
        { """{ "resourceType": "Bundle", /* page 1 */ "entry": [ { "resource": RESOURCE } ] }""", false },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_alarms_counts_and_what_reassures_does_not(string json, bool canBeParsed)
    {
        Assert.Equal("present", Value(json.Replace("RESOURCE", yes, StringComparison.Ordinal)));
        Assert.Null(Value(json.Replace("RESOURCE", no, StringComparison.Ordinal)));

        string? Value(string text)
        {
            List<FhirInput> inputs = [new FhirInput().Add(text)];
            if (canBeParsed) inputs.AddRange([new FhirInput().Add(Parsed(text)), new FhirInput().AddPrefetch("observations", Parsed($$"""{ "resourceType": "Bundle", "entry": [ { "resource": {{text}} } ] }"""), "Observation")]);
            var readings = inputs.ConvertAll(input => FhirIntake.Default.Read(input, AsOf));
            Assert.All(readings, reading => Assert.Contains("is not relied on", Assert.Single(reading.Report.Problems, problem => problem.StartsWith("the JSON", StringComparison.Ordinal))));
            return Assert.Single(readings.Select(reading => reading.Of(Terms.Presentation.Fever).Value).Distinct());
        }
    }

    /// <summary>A subject by an address of the bundle alone: it is found again in JSON that is searched, and where its entry is lost nobody knows that it is somebody else.</summary>
    [Theory]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ PATIENT, OTHER ] }""", "present", "absent")]
    [InlineData("""{ "resourceType": "Bundle", "type": "a", "type": "b", "entry": [ PATIENT, OTHER ] }""", "present", null)]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ PATIENT, OTHER ]""", "present", null)]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ OTHER ] }""", "present", null)]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ { "fullUrl": "urn:uuid:2b7c", "resource": { "resourceType": "Patient", "id": "q" } }, OTHER ] }""", null, null)]
    public void A_broken_patient_makes_nobody_else_of_the_others(string json, string? yesReads, string? noReads)
    {
        Assert.Equal(yesReads, Value(yes));
        Assert.Equal(noReads, Value(no));

        string? Value(string resource) => FhirIntake.Default.Read(json
            .Replace("PATIENT", """{ "fullUrl": "urn:uuid:2b7c", "resource": { "resourceType": "Patient", "id": "p" } }""", StringComparison.Ordinal)
            .Replace("OTHER", $$"""{ "fullUrl": "urn:uuid:9a1f", "resource": {{resource.Replace("Patient/p", "urn:uuid:2b7c", StringComparison.Ordinal)}} }""", StringComparison.Ordinal), AsOf, "p").Of(Terms.Presentation.Fever).Value;
    }

    [Fact]
    public void The_same_in_tidy_JSON_reassures() =>
        Assert.Equal("absent", FhirIntake.Default.Read(new FhirInput().Add(Parsed($$"""{ "resourceType": "Bundle", "entry": [ { "resource": {{no}} } ] }""")), AsOf).Of(Terms.Presentation.Fever).Value);

    [Theory]
    [InlineData("""{ "\ud800": 1 }""")]
    [InlineData("""{ "resourceType": "Bundle", "\ud800": { "\udc00": [ "\ud800" ] }, "entry": [ { "\ud800": 2, "resource": { "\ud800": 2, "resourceType": "Observation", "code": { "\ud800": "\ud800" } } } ] }""")]
    [InlineData("""{ "resourceType": "\ud800", "\ud800": 1, "\ud800": 2 }""")]
    public void Half_of_a_character_is_no_reason_to_fail(string json)
    {
        foreach (var text in new[] { json, json + "}", json[..^1], $"[{json},{json}]" })
            Assert.Equal(new Encounter(), FhirIntake.Default.Read(text, AsOf).Encounter);
        Assert.Equal(new Encounter(), FhirIntake.Default.Read(new FhirInput().Add(Parsed(json)).AddPrefetch("observations", Parsed(json), "Observation"), AsOf).Encounter);
    }

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
