using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackPainRules.Fhir;
using BackPainRules.Fhir.Tests.Bundles;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>The queries that clients are asked to run: within the subset, complete, and honest about what did not come.</summary>
public class PrefetchTests
{
    public static TheoryData<string> Names => [.. BundleFiles.Names];

    [Fact]
    public void Every_type_that_something_is_read_from_is_asked_for()
    {
        var queries = Call.Description("patient-view").Prefetch!.Values;
        Assert.All(FhirIntake.ResourceTypes.Where(type => type != "Medication"), type => Assert.Single(queries, query => Regex.IsMatch(query, $@"^{type}[/?]")));
        Assert.Equal(FhirIntake.ResourceTypes.Count - 1, queries.Count());
    }

    public static TheoryData<string> Keys => [.. Call.Description("patient-view").Prefetch!.Keys.Where(key => key != "patient")];

    /// <summary>What the rules read of a patient may stand in a resource of any of these types, and comes by the query for that type and by no other.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public void Without_a_query_what_it_would_have_told_is_unknown_and_with_it_the_rules_read_it(string key)
    {
        var resource = JsonNode.Parse("""
            { "id": "x", "subject": { "reference": "Patient/p1" }, "patient": { "reference": "Patient/p1" }, "status": "completed", "authored": "2026-05-03", "valueBoolean": true, "effectiveDateTime": "2026-05-03" }
            """)!;
        var type = Call.Description("patient-view").Prefetch![key].Split('?')[0];
        resource["resourceType"] = type;
        foreach (var place in new[] { "code", "medicationCodeableConcept" }) resource[place] = Code();
        resource["reasonCode"] = new JsonArray(Code());
        if (type == "QuestionnaireResponse") resource["item"] = JsonNode.Parse("""[ { "linkId": "presentation.urinaryRetention", "answer": [ { "valueBoolean": true } ] } ]""");

        var prefetch = Call.Prefetch([resource], Call.PatientId);
        Assert.Contains("act now (emergency)", Summary(), StringComparison.OrdinalIgnoreCase);
        prefetch.Remove(key);
        Assert.StartsWith("Cannot rule out", Summary(), StringComparison.Ordinal);

        string Summary() => Assert.Single(Call.Of("patient-view", prefetch).Cards).Summary;

        static JsonNode Code() => JsonNode.Parse("""{ "coding": [ { "system": "https://backpainrules.example/fhir/CodeSystem/terms", "code": "presentation.urinaryRetention" } ] }""")!;
    }

    /// <summary>Reads by id, and searches of one type by a reference, in the order of a date.</summary>
    [Fact]
    public void Templates_stay_within_the_subset_of_the_specification_and_use_one_token() => Assert.All(Call.Description("order-sign").Prefetch!.Values,
        query => Assert.Matches(@"^([A-Z][A-Za-z]+/\{\{context\.patientId\}\}|[A-Z][A-Za-z]+\?patient=\{\{context\.patientId\}\}(&_sort=-[a-z-]+)?)$", query));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_client_that_runs_all_of_them_lets_us_see_what_reading_the_whole_record_shows(string name)
    {
        var (prefetch, patient) = Call.Record(name);
        var input = new FhirInput();
        foreach (var (_, value) in prefetch) if (value is not null) input.Add(value.ToJsonString());
        var resources = JsonNode.Parse(BundleFiles.Text(name))!["entry"]!.AsArray().Select(entry => entry?["resource"]).OfType<JsonNode>().Where(resource => Subject(resource) is null || Subject(resource) == "Patient/" + patient);
        var whole = FhirIntake.Default.Read(new JsonObject { ["resourceType"] = "Bundle", ["entry"] = new JsonArray([.. resources.Select(resource => new JsonObject { ["resource"] = resource.DeepClone() })]) }.ToJsonString(), BundleFiles.AsOf, patient);
        var asked = FhirIntake.Default.Read(input, BundleFiles.AsOf, patient);
        Assert.Equal(whole.Encounter.ToJson(), asked.Encounter.ToJson());
        Assert.NotEqual(new Encounter(), asked.Encounter);
    }

    [Theory]
    [InlineData(null, "Not sent: observations. All of it is unknown.")]
    [InlineData("null", "Sent with nothing in it: observations. That nothing is recorded does not mean that nothing is there.")]
    [InlineData("""{ "resourceType": "Bundle", "type": "searchset", "total": 0 }""", "Sent with nothing in it: observations. That nothing is recorded does not mean that nothing is there.")]
    [InlineData("""{ "resourceType": "OperationOutcome", "issue": [ { "severity": "error", "code": "timeout" } ] }""", "The query failed: observations. All of it is unknown.")]
    [InlineData("""{ "resourceType": "Bundle", "type": "searchset", "total": 900, "link": [ { "relation": "next", "url": "https://ehr.example/page2" } ], "entry": [ { "resource": { "resourceType": "Observation", "id": "o", "status": "final", "subject": { "reference": "Patient/p1" }, "code": { "text": "x" } } } ] }""", "Only a first part came: observations. What it says counts; what it lacks is unknown.")]
    [InlineData("\"what\"", "Could not be read: observations. All of it is unknown.")]
    public void What_did_not_come_is_unknown_and_the_card_says_in_which_way(string? observations, string said)
    {
        var prefetch = Call.Prefetch(new Encounter { Presentation = new() { LumbosacralPain = Presence.Present } });
        foreach (var key in prefetch.Select(member => member.Key).Where(key => key is not "patient" and not "questionnaireResponses").ToList()) prefetch[key] = Supplied(key);
        prefetch.Remove("observations");
        if (observations is not null) prefetch["observations"] = JsonNode.Parse(observations);
        var card = Assert.Single(Call.Of("patient-view", prefetch).Cards);
        Assert.StartsWith("Cannot rule out a serious cause of back pain:", card.Summary, StringComparison.Ordinal);
        Assert.Contains("### The record\n\n- " + said + "\n", card.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_may_be_replaced_and_nothing_else() => Assert.Equal("Observation?patient={{context.patientId}}&category=vital-signs,exam",
        Call.Make(options => options.Prefetch["observations"] = "Observation?patient={{context.patientId}}&category=vital-signs,exam")["patient-view"].Description.Prefetch!["observations"]);

    [Fact]
    public void A_replacement_for_no_query_is_told_with_those_that_there_are() =>
        Assert.Contains("'labs'", Assert.Throws<ArgumentException>(() => Call.Make(options => options.Prefetch["labs"] = "Observation")).Message, StringComparison.Ordinal);

    [Fact]
    public void What_came_under_another_key_is_read_all_the_same() => Assert.StartsWith("Act now (emergency)", Assert.Single(Call.Of("patient-view", new()
    {
        ["somethingElse"] = JsonNode.Parse("""
            { "resourceType": "Condition", "id": "c", "subject": { "reference": "Patient/p1" }, "code": { "coding": [ { "system": "https://backpainrules.example/fhir/CodeSystem/terms", "code": "presentation.urinaryRetention" } ] } }
            """),
    }).Cards).Summary, StringComparison.Ordinal);

    private static string? Subject(JsonNode resource) => (string?)(resource["subject"] ?? resource["patient"])?["reference"];

    private static JsonNode Supplied(string key) => JsonNode.Parse($$"""
        { "resourceType": "Bundle", "type": "searchset", "entry": [ { "resource": { "resourceType": "{{Call.Description("patient-view").Prefetch![key].Split('?')[0]}}", "id": "x", "subject": { "reference": "Patient/p1" }, "patient": { "reference": "Patient/p1" } } } ] }
        """)!;
}
