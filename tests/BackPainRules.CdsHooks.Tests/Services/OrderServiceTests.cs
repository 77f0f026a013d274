using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>Imaging that is being ordered: indicated, not indicated with screening complete, or no indication on record with questions open.</summary>
public class OrderServiceTests
{
    private static readonly Encounter lowBackPain = new() { Presentation = new() { LumbosacralPain = Presence.Present } };

    [Theory]
    [InlineData("order-select")]
    [InlineData("order-sign")]
    public void A_scan_for_low_back_pain_with_nothing_else_on_record_has_no_indication_on_record_and_is_never_called_not_indicated(string hook)
    {
        var card = Assert.Single(Call.Of(hook, Call.Prefetch(lowBackPain), Call.Draft()).Cards);
        Assert.Equal("No indication on record for CT of the lumbar spine: none of 17 screening questions is asked or answered yet.", card.Summary);
        Assert.Contains("These screening questions are unanswered:", card.Detail, StringComparison.Ordinal);
        foreach (var term in Vocabulary.BuiltIn.Screening) Assert.Contains(term.Question, card.Detail, StringComparison.Ordinal);
        Assert.Equal(CardIndicator.Warning, card.Indicator);
        NeverSaysNotIndicated(card);
    }

    [Fact]
    public void With_screening_complete_and_nothing_found_it_is_not_indicated_and_something_else_is_offered()
    {
        var card = Assert.Single(Call.Of("order-sign", Call.Prefetch(Screened()), Call.Draft()).Cards);
        Assert.Equal("CT of the lumbar spine is not indicated: screening is complete, and nothing that was found calls for it.", card.Summary);
        Assert.Contains("nonspecific.imaging-not-indicated", card.Detail, StringComparison.Ordinal);
        Assert.Equal(SelectionBehavior.AtMostOne, card.SelectionBehavior);
        Assert.Equal(["Reassessment instead of CT of the lumbar spine", "Remove the order of CT of the lumbar spine"], card.Suggestions!.Select(suggestion => suggestion.Label));
        Assert.Equal([(ActionType.Delete, "ServiceRequest/ct"), (ActionType.Create, null)], card.Suggestions![0].Actions!.Select(action => (action.Type, action.ResourceId)));
        Assert.Equal("proposal", card.Suggestions[0].Actions![1].Resource!.Value.GetProperty("intent").GetString());
    }

    /// <summary>Each of the seventeen, taken back, takes the reassurance with it.</summary>
    [Fact]
    public void One_answer_less_and_it_is_not_called_not_indicated_any_more() => Assert.All(Vocabulary.BuiltIn.Screening, term =>
    {
        var card = Assert.Single(Call.Of("order-sign", Call.Prefetch(Screened(except: term)), Call.Draft()).Cards);
        NeverSaysNotIndicated(card);
        Assert.Contains(term.Question, card.Detail, StringComparison.Ordinal);
    });

    /// <summary>The rules that advise against imaging in sciatica ask for some of the answers, and are held back until all are there.</summary>
    [Fact]
    public void In_sciatica_too_every_answer_is_needed_to_call_it_not_indicated()
    {
        Assert.Contains("is not indicated", Card(Screened()).Summary, StringComparison.Ordinal);
        Assert.All(Vocabulary.BuiltIn.Screening.Where(term => term.Id != Terms.Presentation.LegPain), term =>
            Assert.StartsWith("No indication on record for CT of the lumbar spine: 1 of 17 screening questions is", Card(Screened(except: term)).Summary, StringComparison.Ordinal));

        static Card Card(Encounter screened) => Assert.Single(Call.Of("order-sign",
            Call.Prefetch(screened with { Presentation = screened.Presentation with { LegPain = Presence.Present, LegPainBelowKnee = Presence.Present } }), Call.Draft()).Cards);
    }

    [Fact]
    public void What_is_indicated_is_said_to_be_with_the_reason()
    {
        var card = Assert.Single(Call.Of("order-sign", Call.Prefetch(Retention()), Call.Draft("24968-0")).Cards);
        Assert.Equal("MRI of the lumbar spine is indicated: now (emergency), because cauda equina syndrome is suspected.", card.Summary);
        Assert.Equal(CardIndicator.Critical, card.Indicator);
        Assert.Equal(["Draft: emergency spinal surgical referral, now (emergency)", "Draft: post-void residual scan, now (emergency)"], card.Suggestions!.Select(suggestion => suggestion.Label));
    }

    [Fact]
    public void Where_other_imaging_is_advised_it_is_offered_in_place_of_the_order()
    {
        var card = Assert.Single(Call.Of("order-sign", Call.Prefetch(Retention()), Call.Draft("24972-2", id: "x-ray")).Cards);
        Assert.StartsWith("MRI of the lumbar spine is advised rather than plain radiograph of the lumbar spine: now (emergency)", card.Summary, StringComparison.Ordinal);
        var replaces = card.Suggestions![0];
        Assert.True(replaces.IsRecommended);
        Assert.Equal("ServiceRequest/x-ray", replaces.Actions![0].ResourceId);
        Assert.Equal("stat", replaces.Actions[1].Resource!.Value.GetProperty("priority").GetString());
    }

    [Fact]
    public void A_draft_without_an_id_is_reviewed_and_cannot_be_removed()
    {
        var drafts = Call.Draft();
        drafts["entry"]![0]!["resource"]!.AsObject().Remove("id");
        var card = Assert.Single(Call.Of("order-sign", Call.Prefetch(Screened()), drafts).Cards);
        Assert.Equal([ActionType.Create], card.Suggestions!.SelectMany(suggestion => suggestion.Actions!).Select(action => action.Type));
    }

    [Fact]
    public void Of_several_drafts_only_the_one_that_is_being_chosen_is_reviewed_until_they_are_signed()
    {
        var drafts = Call.Draft();
        drafts["entry"]!.AsArray().Add(Call.Draft("24972-2", id: "x-ray")["entry"]![0]!.DeepClone());
        var chosen = Call.Of("order-select", null, drafts, request => request["context"]!["selections"] = new JsonArray("ServiceRequest/x-ray"));
        Assert.Contains("plain radiograph", Assert.Single(chosen.Cards).Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, Call.Of("order-select", null, drafts, request => request["context"]!["selections"] = new JsonArray()).Cards.Count);
        Assert.Equal(2, Call.Of("order-select", null, drafts, request => request["context"]!["selections"] = new JsonArray("urn:uuid:who-knows")).Cards.Count);
        Assert.Empty(Call.Of("order-select", null, drafts, request => request["context"]!["selections"] = new JsonArray("MedicationRequest/1")).Cards);
        Assert.Equal(2, Call.Of("order-sign", null, drafts).Cards.Count);
    }

    [Fact]
    public void Orders_that_take_no_picture_of_the_back_are_none_of_our_business_unless_something_is_urgent()
    {
        Assert.Empty(Call.Of("order-sign", Call.Prefetch(lowBackPain), Call.Draft("718-7")).Cards);
        Assert.StartsWith("Act now (emergency): cauda equina syndrome is likely.", Assert.Single(Call.Of("order-sign", Call.Prefetch(Retention()), Call.Draft("718-7")).Cards).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_may_be_of_the_back_and_cannot_be_read_is_said_to_be_unreviewed()
    {
        Assert.Empty(Call.Of("order-sign", Call.Prefetch(lowBackPain), Call.Draft("CT17", "https://hospital.example")).Cards);
        var card = Assert.Single(Call.Of("order-sign", Call.Prefetch(lowBackPain), JsonNode.Parse("""{ "resourceType": "ServiceRequest", "id": "x", "code": { "text": "CT lumbar spine <b>" } }""")).Cards);
        Assert.StartsWith("Not reviewed: an order that may be of the back", card.Summary, StringComparison.Ordinal);
        Assert.Contains("CT lumbar spine &lt;b&gt;", card.Detail, StringComparison.Ordinal);
        Assert.Null(card.Suggestions);
    }

    /// <summary>Another patient's resource, or a draft that fails to be read, does not change whom the answer is about.</summary>
    [Theory]
    [InlineData("""{ "resourceType": "Bundle" }""")]
    [InlineData("""[]""")]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ null, 7, { "resource": { "resourceType": "ServiceRequest", "code": [] } } ] }""")]
    public void Drafts_that_cannot_be_read_are_answered_without_cards(string drafts) => Assert.Empty(Call.Of("order-sign", null, JsonNode.Parse(drafts)).Cards);

    [Theory]
    [InlineData("patient-view")]
    [InlineData("encounter-start")]
    public void Over_a_patient_without_back_pain_only_what_would_be_an_emergency_is_told(string hook)
    {
        const string hypertension = """{ "resourceType": "Condition", "id": "h", "subject": { "reference": "Patient/p1" }, "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "38341003" } ] } }""";
        const string fever = """{ "resourceType": "Condition", "id": "f", "subject": { "reference": "Patient/p1" }, "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "386661006" } ] } }""";
        const string retention = """{ "resourceType": "Condition", "id": "r", "subject": { "reference": "Patient/p1" }, "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "267064002" } ] } }""";
        Assert.Empty(Call.Of(hook, Call.Prefetch([hypertension, fever])).Cards);
        Assert.NotEmpty(Call.Of(hook, Call.Prefetch([hypertension, fever]), by: Call.Make(options => options.Audience = CdsAudience.Everyone)).Cards);
        var card = Assert.Single(Call.Of(hook, Call.Prefetch([hypertension, retention])).Cards);
        Assert.Equal((CardIndicator.Info, "If there is back pain (none is on record): act now (emergency): cauda equina syndrome is possible. Screening is incomplete."), (card.Indicator, card.Summary));
    }

    /// <summary>Whatever is known: "not indicated" needs the whole screening set, and imaging that the rules recommend is never called so.</summary>
    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 150)]
    public void Not_indicated_is_only_said_with_screening_complete_and_no_imaging_recommended(Encounter encounter)
    {
        foreach (var card in Call.Of("order-sign", Call.Prefetch(encounter), Call.Draft()).Cards.Where(card => card.Summary.Contains("is not indicated", StringComparison.Ordinal)))
        {
            var assessment = BackPainAssessor.Default.Assess(encounter);
            Assert.True(assessment.Screening.Complete, card.Summary);
            Assert.DoesNotContain(assessment.Recommendations, recommendation => recommendation.Investigation.IsImaging);
        }
    }

    private static Encounter Retention() => new() { Patient = new() { Age = 45 }, Presentation = new() { LumbosacralPain = Presence.Present, UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } };

    /// <summary>Everything asked and denied, at 37 years.</summary>
    internal static Encounter Screened(Term? except = null)
    {
        var builder = new EncounterBuilder().Set(Terms.Presentation.LumbosacralPain, Presence.Present);
        foreach (var term in Vocabulary.BuiltIn.Screening.Where(term => term != except))
            builder = term is Finding ? builder.Set(term.Id, Presence.Absent) : builder.Set(term.Id, 37m);
        return builder.Build();
    }

    private static void NeverSaysNotIndicated(Card card)
    {
        Assert.DoesNotContain("is not indicated", card.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Imaging is not indicated", card.Detail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("nonspecific", JsonSerializer.Serialize(card, CdsHooksJson.Options), StringComparison.OrdinalIgnoreCase);
    }
}
