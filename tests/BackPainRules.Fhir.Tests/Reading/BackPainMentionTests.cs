using System.Text.Json;
using System.Text.Json.Nodes;
using BackPainRules.Fhir.Questionnaires;
using static BackPainRules.Fhir.Tests.Reading.Record;

namespace BackPainRules.Fhir.Tests.Reading;

/// <summary>Whether a record speaks of back pain at all. Silence is only understood as such where everything came and was understood.</summary>
public class BackPainMentionTests
{
    private static readonly JsonObject hypertension = Condition(Concept(Sct, "38341003"), id: "h");

    [Theory]
    [InlineData(Sct, "279039007")]
    [InlineData(Sct, "161891005")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "M54.41")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "M54.9")]
    [InlineData(Sct, "192970008")]
    [InlineData(Sct, "300956001")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "S39.012A")]
    public void A_problem_of_the_back_is_on_record_whatever_the_code_says_exactly(string system, string code) =>
        Assert.Equal(BackPainMention.OnRecord, Of(hypertension, Condition(Concept(system, code), verification: "provisional")));

    [Fact]
    public void A_finding_of_the_spine_or_answers_to_the_questionnaire_speak_of_it()
    {
        Assert.Equal(BackPainMention.OnRecord, Of(hypertension, Observation(Term(Terms.Examination.MidlineTenderness), "valueBoolean", true)));
        var answers = Answers("in-progress", "2026-05-04", (Terms.Presentation.Fever, "no"));
        answers["questionnaire"] = FhirQuestionnaire.Url();
        Assert.Equal(BackPainMention.OnRecord, Of(hypertension, answers));
    }

    [Fact]
    public void Where_every_problem_is_understood_and_none_is_of_the_back_it_is_not_on_record() => Assert.Equal(BackPainMention.NotOnRecord, Of(hypertension));

    [Theory]
    [InlineData("refuted", "active")]
    [InlineData("confirmed", "resolved")]
    public void Back_pain_that_is_refuted_or_over_is_not(string verification, string clinical) =>
        Assert.Equal(BackPainMention.NotOnRecord, Of(hypertension, Condition(Concept(Sct, "161891005"), verification, clinical: clinical)));

    [Theory]
    [InlineData("2026-02-09", BackPainMention.OnRecord)]
    [InlineData("2026-02-08", BackPainMention.NotOnRecord)]
    [InlineData("2015", BackPainMention.NotOnRecord)]
    [InlineData("2026", BackPainMention.OnRecord)]
    [InlineData(null, BackPainMention.OnRecord)]
    public void A_problem_of_more_than_twelve_weeks_is_chronic_and_no_acute_pain(string? recorded, BackPainMention expected) =>
        Assert.Equal(expected, Of(hypertension, Condition(Concept(Sct, "279039007"), recorded: recorded)));

    /// <summary>Fever, cancer and urinary retention are no mention of the back.</summary>
    [Fact]
    public void What_alarms_in_a_patient_with_back_pain_is_no_mention_of_it() =>
        Assert.Equal(BackPainMention.NotOnRecord, Of(hypertension, Condition(Concept(Sct, "386661006"), id: "f"), Condition(Term(Terms.Presentation.UrinaryRetention), id: "u"), Condition(Term(Terms.History.Cancer), id: "c")));

    [Fact]
    public void Text_and_codes_of_unknown_systems_leave_it_open()
    {
        Assert.Equal(BackPainMention.CannotTell, Of());
        Assert.Equal(BackPainMention.CannotTell, Of(hypertension, Condition(new() { ["text"] = "LBP" })));
        Assert.Equal(BackPainMention.CannotTell, Of(hypertension, Condition(Concept("https://hospital.example/codes", "LBP"))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("""{ "resourceType": "Bundle", "type": "searchset", "total": 0 }""")]
    [InlineData("""{ "resourceType": "OperationOutcome" }""")]
    public void A_query_for_problems_that_brought_none_leaves_it_open(string? conditions)
    {
        var input = new FhirInput().Add(Bundle(Patient(), hypertension).ToJsonString());
        _ = conditions is null ? input.AddMissing("conditions", "Condition") : input.AddPrefetch("conditions", JsonDocument.Parse(conditions).RootElement, "Condition");
        Assert.Equal(BackPainMention.CannotTell, FhirIntake.Default.Read(input, AsOf, "p").Report.BackPain);
    }

    /// <summary>What was lost may have been the one that matters.</summary>
    [Fact]
    public void A_record_that_was_not_read_whole_leaves_it_open()
    {
        var whole = Bundle(Patient(), hypertension);
        Assert.Equal(BackPainMention.NotOnRecord, Mention(whole.ToJsonString()));
        Assert.Equal(BackPainMention.CannotTell, Mention(whole.ToJsonString()[..^3]));
        Assert.Equal(BackPainMention.CannotTell, Mention(With(whole.DeepClone().AsObject(), "link", new JsonArray(new JsonObject { ["relation"] = "next", ["url"] = "https://ehr.example/2" })).ToJsonString()));
        Assert.Equal(BackPainMention.CannotTell, Mention(Bundle(Patient(), hypertension, new() { ["id"] = "nameless" }).ToJsonString()));
        Assert.Equal(BackPainMention.NotOnRecord, Mention(Bundle(Patient(), hypertension, hypertension).ToJsonString()));

        static BackPainMention Mention(string json) => FhirIntake.Default.Read(json, AsOf, "p").Report.BackPain;
    }

    [Theory]
    [InlineData("Strain of lumbar paraspinal muscle")]
    [InlineData("LBP")]
    [InlineData("Chronic backache")]
    public void A_word_for_the_back_beside_a_code_that_is_not_bound_leaves_it_open(string display)
    {
        var code = Concept(Sct, "38341003");
        code["coding"]![0]!["display"] = display;
        Assert.Equal(BackPainMention.CannotTell, Of(hypertension, Condition(code, id: "w")));
    }

    private static BackPainMention Of(params JsonObject[] resources) => Read([Patient(), .. resources]).Report.BackPain;
}
