using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Conformance;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Tests.Services;
using BackPainRules.Fhir.Tests.Bundles;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>What the services for low back pain say, whatever they are asked: not one remark of the validator.</summary>
public class OurServicesTests
{
    private static readonly string[] Hooks = [.. Call.Make().Keys];

    public static TheoryData<string> Names => [.. BundleFiles.Names];

    [Fact]
    public void What_they_say_of_themselves_conforms()
    {
        var discovery = JsonSerializer.SerializeToUtf8Bytes(new CdsDiscovery([.. Call.Make().Values.Select(service => service.Description)]), CdsHooksJson.Options);
        Assert.Empty(CdsHooksValidator.CheckDiscovery(discovery));
        Assert.Equal(4, JsonElement.Parse(discovery).GetProperty("services").GetArrayLength());
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 100)]
    public void Whatever_is_asked_the_answer_conforms(Encounter encounter)
    {
        var prefetch = Call.Prefetch(encounter);
        foreach (var hook in Hooks) Conforms(Call.Of(hook, prefetch, Call.Draft()));
    }

    [Theory, MemberData(nameof(Names))]
    public void Whatever_happens_to_a_record_on_its_way_the_answer_conforms(string name)
    {
        var (whole, patient) = Call.Record(name);
        for (var seed = 0; seed < 60; seed++)
        {
            var prefetch = Mutated(whole, seed);
            foreach (var hook in Hooks) Conforms(Call.Of(hook, prefetch, Call.Draft(), request => request["context"]!["patientId"] = patient));
        }
    }

    [Theory]
    [InlineData("a b"), InlineData("<b>"), InlineData("../x"), InlineData(" "), InlineData("𝒳"), InlineData("a/b"), InlineData("\u0000"), InlineData("{{context.patientId}}")]
    [InlineData("a-very-long-id-that-no-server-of-fhir-would-ever-have-given-to-anything-at-all-because-ids-end-at-64")]
    public void Ids_that_are_no_ids_do_not_make_the_answer_nonconforming(string id)
    {
        foreach (var hook in Hooks)
            Conforms(Call.Of(hook, Call.Prefetch(new Encounter { Presentation = new() { LumbosacralPain = Presence.Present, UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } }), Call.Draft(id: JsonEncodedText.Encode(id).ToString()), request =>
            {
                request["context"]!["patientId"] = id;
                request["context"]!["encounterId"] = id;
                request["hookInstance"] = id;
            }));
        foreach (var screened in new[] { OrderServiceTests.Screened() })
            Conforms(Call.Of("order-sign", Call.Prefetch(screened), Call.Draft(id: JsonEncodedText.Encode(id).ToString())));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(30)]
    public void Of_any_number_of_drafts_the_answer_conforms(int count)
    {
        var drafts = new JsonObject { ["resourceType"] = "Bundle", ["entry"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => Call.Draft(id: "same")["entry"]![0]!.DeepClone())]) };
        foreach (var encounter in new[] { new Encounter(), OrderServiceTests.Screened() })
            foreach (var hook in new[] { "order-select", "order-sign" }) Conforms(Call.Of(hook, Call.Prefetch(encounter), drafts));
    }

    [Fact]
    public void Nothing_is_proposed_that_nobody_sees() => Assert.All(Hooks, hook => Assert.Null(Call.Of(hook, null, Call.Draft()).SystemActions));

    [Fact]
    public void Who_has_nothing_to_say_answers_without_cards()
    {
        const string hypertension = """
            { "resourceType": "Condition", "id": "h", "subject": { "reference": "Patient/p1" }, "recordedDate": "2026-05-01", "code": { "coding": [ { "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "I10" } ] } }
            """;
        foreach (var hook in new[] { "patient-view", "encounter-start" })
        {
            var answer = Json(Call.Of(hook, Call.Prefetch([hypertension])));
            Assert.Equal("""{"cards":[]}""", answer);
            Assert.Empty(CdsHooksValidator.CheckResponse(answer));
        }
    }

    [Fact]
    public void What_a_service_leaves_empty_is_not_written()
    {
        var card = new Card { Summary = "a", Indicator = CardIndicator.Info, Source = new("b"), Detail = "", Suggestions = [], OverrideReasons = [], Links = [] };
        var suggesting = card with { Uuid = Guid.NewGuid(), Suggestions = [new("c", Guid.NewGuid()) { Actions = [] }], SelectionBehavior = SelectionBehavior.Any };
        Assert.Empty(CdsHooksValidator.CheckResponse(Json(new([card, suggesting]) { SystemActions = [] })));
        var description = new CdsServiceDescription("d", "patient-view", "e") { Title = "f", Prefetch = new Dictionary<string, string>(), UsageRequirements = "" };
        Assert.Empty(CdsHooksValidator.CheckDiscovery(JsonSerializer.SerializeToUtf8Bytes(new CdsDiscovery([description]), CdsHooksJson.Options)));
    }

    private static string Json(CdsResponse answer) => JsonSerializer.Serialize(answer, CdsHooksJson.Options);

    private static void Conforms(CdsResponse answer) => Assert.Empty(CdsHooksValidator.CheckResponse(Json(answer)));

    /// <summary>What each query brought, some of it changed, gone, null or failed.</summary>
    private static JsonObject Mutated(JsonObject prefetch, int seed)
    {
        var random = new Random(seed);
        var mutated = new JsonObject();
        foreach (var (key, value) in prefetch)
            switch (random.Next(8))
            {
                case 0: break;
                case 1: mutated[key] = null; break;
                case 2: mutated[key] = JsonNode.Parse("""{ "resourceType": "OperationOutcome", "issue": [ { "severity": "error", "code": "timeout" } ] }"""); break;
                case 3 when HasEntries(value): mutated[key] = JsonNode.Parse(Mutations.Changed(value.ToJsonString(), seed)); break;
                case 4 when HasEntries(value): mutated[key] = JsonNode.Parse(Mutations.Removed(value.ToJsonString(), seed)); break;
                default: mutated[key] = value?.DeepClone(); break;
            }
        return mutated;
    }

    private static bool HasEntries([NotNullWhen(true)] JsonNode? bundle) => bundle is JsonObject some && some["entry"] is JsonArray { Count: > 0 };
}
