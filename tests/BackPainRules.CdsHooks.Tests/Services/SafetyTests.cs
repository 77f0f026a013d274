using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Explanation;
using BackPainRules.Fhir.Tests.Bundles;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>Whatever comes, the answer is one: well-formed, short enough, with at most one critical card, and never more reassuring for knowing less.</summary>
public class SafetyTests
{
    private const int Seeds = 25;
    private static readonly string[] hooks = ["patient-view", "encounter-start", "order-sign"];

    public static TheoryData<string> Names => [.. BundleFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_that_is_broken_on_its_way_is_answered_and_nothing_that_was_lost_reassures(string name)
    {
        var (clean, patient) = Call.Record(name);
        var said = hooks.Where(hook => Reassures(Of(hook, clean, patient))).ToList();
        foreach (var key in clean.Select(member => member.Key).Where(key => clean[key] is JsonObject bundle && bundle["entry"] is JsonArray { Count: > 0 }).ToList())
            for (var seed = 0; seed < Seeds; seed++)
            {
                var mutated = clean.DeepClone().AsObject();
                mutated[key] = JsonNode.Parse(seed % 2 == 0 ? Mutations.Removed(clean[key]!.ToJsonString(), seed) : Mutations.Changed(clean[key]!.ToJsonString(), seed));
                foreach (var hook in hooks)
                {
                    var answer = Of(hook, mutated, patient);
                    IsWellFormed(answer);
                    if (seed % 2 == 0 && !said.Contains(hook)) Assert.False(Reassures(answer), $"{name}, {key}, seed {seed}, {hook}");
                }
            }
    }

    /// <summary>Whichever queries are left out, fail or are cut off.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_less_is_never_a_reason_to_be_reassured(string name)
    {
        var (clean, patient) = Call.Record(name);
        var said = hooks.Where(hook => Reassures(Of(hook, clean, patient))).ToList();
        foreach (var key in clean.Select(member => member.Key).ToList())
            foreach (var instead in new[] { null, "null", """{ "resourceType": "OperationOutcome" }""", "[]", "7" })
            {
                var less = clean.DeepClone().AsObject();
                less.Remove(key);
                if (instead is not null) less[key] = JsonNode.Parse(instead);
                foreach (var hook in hooks)
                    Assert.True(said.Contains(hook) || !Reassures(Of(hook, less, patient)), $"{name} without {key}");
            }
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 150)]
    public void The_answer_is_well_formed_whatever_is_known(Encounter encounter)
    {
        var prefetch = Call.Prefetch(encounter);
        foreach (var hook in hooks) IsWellFormed(Call.Of(hook, prefetch, Call.Draft()));
    }

    /// <summary>The most urgent finding stands in the first card, and its urgency with it.</summary>
    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 150)]
    public void An_emergency_is_the_first_thing_that_is_said_on_every_hook(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        if (assessment.Urgency != Urgency.Emergency) return;
        foreach (var hook in hooks)
        {
            var first = Call.Of(hook, Call.Prefetch(encounter), Call.Draft()).Cards[0];
            Assert.Equal(CardIndicator.Critical, first.Indicator);
            Assert.Contains("now (emergency)", first.Summary, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("![x](https://evil.example/x.png)")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("**bold** `code` # head\n\n- list | table | ~~x~~ <b>")]
    [InlineData("‮txt.exe \u0000\u0007 \ud83d\ude00")]
    public void Nothing_of_the_data_becomes_markup(string hostile)
    {
        var id = JsonSerializer.Serialize(hostile);
        var answer = Call.Of("order-sign", Call.Prefetch(new Encounter { Presentation = new() { LumbosacralPain = Presence.Present } }, $$"""
            { "resourceType": "Condition", "id": {{id}}, "subject": { "reference": "Patient/p1" }, "code": { "text": {{id}}, "coding": [ { "system": "http://snomed.info/sct", "code": "192970008", "display": {{id}} } ] } }
            """), JsonNode.Parse($$"""
            { "resourceType": "Bundle", "entry": [ { "resource": { "resourceType": "ServiceRequest", "id": {{id}}, "status": "draft", "code": { "text": {{id}}, "coding": [ { "system": "http://loinc.org", "code": "24963-1", "display": {{id}} } ] } } } ] }
            """), request => request["context"]!["encounterId"] = hostile);
        IsWellFormed(answer);
        foreach (var card in answer.Cards)
        {
            Assert.DoesNotContain("<", card.Detail, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", card.Detail!.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("javascript", card.Detail, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Diagnoses => [.. Vocabulary.BuiltIn.Conditions.Select(condition => condition.Id)];

    /// <summary>Nothing of what was asked suspects it, so that the rules alone would reassure.</summary>
    [Theory]
    [MemberData(nameof(Diagnoses))]
    public void A_diagnosis_on_record_that_the_rules_do_not_weigh_silences_whatever_would_reassure(string id)
    {
        var prefetch = Call.Prefetch(OrderServiceTests.Screened(), $$"""
            { "resourceType": "Condition", "id": "d", "subject": { "reference": "Patient/p1" }, "verificationStatus": { "coding": [ { "code": "confirmed" } ] }, "recordedDate": "2026-05-01",
              "code": { "coding": [ { "system": "https://backpainrules.example/fhir/CodeSystem/outcomes", "code": "{{id}}" } ] } }
            """);
        var card = Assert.Single(Call.Of("patient-view", prefetch).Cards);
        Assert.Equal($"On record: {Vocabulary.BuiltIn.FindOutcome(id)!.Phrase}. These rules have not weighed it, and rule nothing out.", card.Summary);
        Assert.StartsWith("What the rules make of the rest would reassure, and is not shown.\n\n### The record", card.Detail, StringComparison.Ordinal);
        foreach (var hook in hooks) Assert.False(Reassures(Call.Of(hook, prefetch, Call.Draft())));
    }

    [Fact]
    public void Without_a_diagnosis_on_record_the_same_answers_do_reassure()
    {
        foreach (var hook in new[] { "patient-view", "order-sign" }) Assert.True(Reassures(Call.Of(hook, Call.Prefetch(OrderServiceTests.Screened()), Call.Draft())));
    }

    /// <summary>The commonest diagnosis of all must not forbid what the rules say of it: sciatica without a warning sign needs no picture.</summary>
    [Fact]
    public void Sciatica_on_record_that_the_rules_suspect_too_is_weighed()
    {
        const string sciatica = """
            { "resourceType": "Condition", "id": "s", "subject": { "reference": "Patient/p1" }, "verificationStatus": { "coding": [ { "code": "confirmed" } ] }, "recordedDate": "2026-05-01", "code": { "coding": [ { "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.41" } ] } }
            """;
        var screened = OrderServiceTests.Screened();
        var encounter = screened with { Presentation = screened.Presentation with { LegPain = Presence.Present, LegPainBelowKnee = Presence.Present } };
        Assert.Equal("CT of the lumbar spine is not indicated: screening is complete, and nothing that was found calls for it.", Assert.Single(Call.Of("order-sign", Call.Prefetch(encounter, sciatica), Call.Draft()).Cards).Summary);
    }

    [Fact]
    public void A_call_that_names_no_patient_is_the_only_one_that_is_refused()
    {
        Assert.Equal(CdsRequestProblem.DataMissing, Assert.Throws<CdsRequestException>(() => Call.Of("patient-view", null, change: request => request["context"]!.AsObject().Remove("patientId"))).Problem);
        Assert.NotEmpty(Call.Of("order-sign", new() { ["patient"] = JsonNode.Parse("""{ "resourceType": "Patient", "id": "p9" }""") }, Call.Draft(), request => request["context"]!.AsObject().Remove("patientId")).Cards);
    }

    [Fact]
    public void The_same_call_gets_the_same_ids_and_another_call_others()
    {
        var ids = new[] { "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "00000000-dfbe-44ad-ba6d-3e05e953b2ea", "guessed", "guessed" }
            .Select(instance => Call.Of("order-sign", null, Call.Draft(), request => request["hookInstance"] = instance).Cards[0].Uuid).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal((8, true), (id!.Value.Version, id.Value.Variant is >= 8 and <= 11)));
    }

    internal static void IsWellFormed(CdsResponse answer)
    {
        Assert.True(answer.Cards.Count(card => card.Indicator == CardIndicator.Critical) <= 1);
        Assert.Equal(answer.Cards.OrderByDescending(card => card.Indicator), answer.Cards);
        foreach (var card in answer.Cards)
        {
            Assert.InRange(card.Summary.Length, 1, 139);
            Assert.Equal(English.OnOneLine(card.Summary), card.Summary);
            Assert.Equal(card.Suggestions is null, card.SelectionBehavior is null);
        }

        var json = JsonSerializer.SerializeToNode(answer, CdsHooksJson.Options)!;
        Assert.DoesNotContain(Members(json), member => member is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || (member is JsonValue value && value.TryGetValue(out string? text) && text.Length == 0));
        Assert.Equal(Ids(answer).Count(), Ids(answer).Distinct().Count());
    }

    private static IEnumerable<Guid> Ids(CdsResponse answer) => answer.Cards.Select(card => card.Uuid!.Value).Concat(answer.Cards.SelectMany(card => card.Suggestions ?? []).Select(suggestion => suggestion.Uuid));

    /// <summary>All members below the list of cards.</summary>
    private static IEnumerable<JsonNode?> Members(JsonNode json) => json switch
    {
        JsonObject some => some.Where(member => member.Key != "cards").Select(member => member.Value).Concat(some.SelectMany(member => member.Value is null ? [] : Members(member.Value))),
        JsonArray list => list.Concat(list.OfType<JsonNode>().SelectMany(Members)),
        _ => [],
    };

    /// <summary>Says that the pain is harmless, or that no picture is needed.</summary>
    private static bool Reassures(CdsResponse answer) => answer.Cards.Any(card =>
        card.Summary.StartsWith("Nonspecific", StringComparison.Ordinal) || card.Summary.Contains("is not indicated", StringComparison.Ordinal) || card.Detail!.Contains("Imaging is not indicated", StringComparison.Ordinal));

    private static CdsResponse Of(string hook, JsonObject prefetch, string patient) => Call.Of(hook, prefetch, Call.Draft(), request => request["context"]!["patientId"] = patient);
}
