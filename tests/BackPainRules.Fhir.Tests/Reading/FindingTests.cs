using System.Text.Json.Nodes;
using static BackPainRules.Fhir.Tests.Reading.Record;

namespace BackPainRules.Fhir.Tests.Reading;

/// <summary>What makes a finding present, absent, or neither.</summary>
public class FindingTests
{
    private const string fever = Terms.Presentation.Fever;
    private static JsonObject FeverCode => Concept(Sct, "386661006");

    [Theory]
    [InlineData("confirmed", "present", null)]
    [InlineData("provisional", "present", null)]
    [InlineData("differential", "present", null)]
    [InlineData("unconfirmed", "present", null)]
    [InlineData("something else", "present", null)]
    [InlineData("refuted", "absent", null)]
    [InlineData("entered-in-error", null, UnknownReason.NotRecorded)]
    public void A_condition_by_its_verification(string verification, string? value, UnknownReason? unknown)
    {
        var reading = Read(Patient(), Condition(FeverCode, verification)).Of(fever);
        Assert.Equal((value, unknown), (reading.Value, reading.Unknown));
    }

    [Fact]
    public void A_condition_that_is_not_recorded_is_not_absent() => Assert.Equal(UnknownReason.NotRecorded, Read(Patient()).Of(fever).Unknown);

    [Theory]
    [InlineData("final", true, "present")]
    [InlineData("preliminary", true, "present")]
    [InlineData("final", false, "absent")]
    [InlineData("preliminary", false, null)]
    [InlineData("unheard-of", false, null)]
    [InlineData("entered-in-error", true, null)]
    [InlineData("cancelled", false, null)]
    public void An_observation_by_its_status(string status, bool value, string? expected) =>
        Assert.Equal(expected, Read(Patient(), Observation(FeverCode, "valueBoolean", value, status: status)).Of(fever).Value);

    [Theory]
    [InlineData("373066001", "present")]
    [InlineData("373067005", "absent")]
    [InlineData("261665006", null)]
    [InlineData("386661006", null)]
    public void An_observation_by_its_coded_value(string value, string? expected) =>
        Assert.Equal(expected, Read(Patient(), Observation(FeverCode, "valueCodeableConcept", Concept(Sct, value))).Of(fever).Value);

    [Fact]
    public void Text_is_not_interpreted()
    {
        var reading = Read(Patient(), Observation(FeverCode, "valueString", "no fever at all")).Of(fever);
        Assert.Equal((null, UnknownReason.Unparseable), (reading.Value, reading.Unknown));
    }

    [Theory]
    [InlineData("asked-unknown", UnknownReason.AskedUnknown)]
    [InlineData("asked-declined", UnknownReason.AskedUnknown)]
    [InlineData("not-asked", UnknownReason.NotAsked)]
    [InlineData("not-performed", UnknownReason.NotAsked)]
    [InlineData("error", UnknownReason.Unparseable)]
    [InlineData("masked", UnknownReason.NotRecorded)]
    public void A_missing_value_with_its_reason(string code, UnknownReason expected)
    {
        var observation = Observation(FeverCode, "dataAbsentReason", Concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", code));
        Assert.Equal(expected, Read(Patient(), observation).Of(fever).Unknown);
    }

    [Theory]
    [InlineData("completed", "yes", "present")]
    [InlineData("completed", "no", "absent")]
    [InlineData("completed", "unknown", null)]
    [InlineData("amended", "no", "absent")]
    [InlineData("in-progress", "yes", "present")]
    [InlineData("in-progress", "no", null)]
    [InlineData("entered-in-error", "yes", null)]
    public void An_answer_by_the_status_of_the_questionnaire(string status, string answer, string? expected) =>
        Assert.Equal(expected, Read(Patient(), Answers(status, "2026-05-04", (fever, answer))).Of(fever).Value);

    [Fact]
    public void Unknown_and_unanswered_differ()
    {
        var answers = Answers("completed", "2026-05-04", (fever, "unknown"), (Terms.Presentation.WeightLoss, "no"));
        answers["item"]!.AsArray().Add(new JsonObject { ["linkId"] = Terms.Presentation.LegPain });
        var reading = Read(Patient(), answers);
        Assert.Equal(UnknownReason.AskedUnknown, reading.Of(fever).Unknown);
        Assert.Equal(UnknownReason.NotRecorded, reading.Of(Terms.Presentation.LegPain).Unknown);
        Assert.Contains("asked, and not answered", reading.Of(Terms.Presentation.LegPain).Remarks);
    }

    [Fact]
    public void Yes_and_no_in_one_encounter_are_a_contradiction_and_read_as_present()
    {
        var reading = Read(Patient(), Observation(FeverCode, "valueBoolean", true, id: "a"), Observation(FeverCode, "valueBoolean", false, id: "b")).Of(fever);
        Assert.Equal(("present", true), (reading.Value, reading.IsConflict));
        Assert.Equal(["Observation/a", "Observation/b"], reading.Sources.Select(source => source.Resource));
    }

    [Theory]
    [InlineData("Encounter/1", "Encounter/2", "absent")]
    [InlineData("Encounter/1", "Encounter/1", "present")]
    [InlineData("Encounter/1", null, "present")]
    [InlineData(null, null, "present")]
    public void A_later_encounter_supersedes_an_earlier_one(string? earlier, string? later, string expected)
    {
        var before = With(Observation(FeverCode, "valueBoolean", true, "2026-05-01", id: "a"), "encounter", earlier is null ? null : new JsonObject { ["reference"] = earlier });
        var after = With(Observation(FeverCode, "valueBoolean", false, "2026-05-03", id: "b"), "encounter", later is null ? null : new JsonObject { ["reference"] = later });
        Assert.Equal(expected, Read(Patient(), before, after).Of(fever).Value);
    }

    [Fact]
    public void What_never_ends_is_not_superseded()
    {
        var cancer = Concept(Sct, "266987004");
        var before = With(Observation(cancer, "valueBoolean", true, "2016-05-01", id: "a"), "encounter", new JsonObject { ["reference"] = "Encounter/1" });
        var after = With(Observation(cancer, "valueBoolean", false, "2026-05-03", id: "b"), "encounter", new JsonObject { ["reference"] = "Encounter/2" });
        Assert.Equal(("present", true), Read(Patient(), before, after).Of(Terms.History.Cancer) is var reading ? (reading.Value, reading.IsConflict) : default);
    }

    [Theory]
    [InlineData(true, "2026-04-05", "present")]
    [InlineData(true, "2026-04-03", null)]
    [InlineData(true, null, "present")]
    [InlineData(true, "2026-04", "present")]
    [InlineData(false, "2026-04-27", "absent")]
    [InlineData(false, "2026-04-26", null)]
    [InlineData(false, null, null)]
    [InlineData(false, "2026-04", null)]
    [InlineData(false, "2026-05", "absent")]
    [InlineData(true, "2026-05-05", "present")]
    [InlineData(false, "2026-05-05", null)]
    [InlineData(true, "2026-05-06", null)]
    [InlineData(false, "not a date", null)]
    public void What_alarms_may_be_older_and_less_exactly_dated_than_what_reassures(bool value, string? when, string? expected) =>
        Assert.Equal(expected, Read(Patient(), Observation(FeverCode, "valueBoolean", value, when)).Of(fever).Value);

    [Theory]
    [InlineData("2026-02-03", "present")]
    [InlineData("2026-02-02", null)]
    public void Trauma_counts_for_ninety_days(string when, string? expected) =>
        Assert.Equal(expected, Read(Patient(), Observation(Term(Terms.History.SignificantTrauma), "valueBoolean", true, when)).Of(Terms.History.SignificantTrauma).Value);

    [Theory]
    [InlineData("2026-05-01", "3")]
    [InlineData("2026-05-04", "0")]
    [InlineData("2026-05-05", null)]
    [InlineData("2027", null)]
    public void The_duration_is_counted_from_an_onset_that_has_been(string onset, string? days) => Assert.Equal(days,
        Read(Patient(), With(Condition(Term(Terms.Presentation.LumbosacralPain)), "onsetDateTime", onset)).Of(Terms.Presentation.SymptomDuration).Value);

    /// <summary>A problem that has ended was so until it ended, whenever it was entered; where nobody says when, it may have been so lately.</summary>
    [Theory]
    [InlineData("resolved", "2020-06-01", null)]
    [InlineData("resolved", "2026-02-02", null)]
    [InlineData("resolved", "2026-02-03", "present")]
    [InlineData("resolved", null, "present")]
    [InlineData("active", null, "present")]
    public void A_problem_that_has_ended_counts_from_its_end(string clinical, string? abated, string? expected) => Assert.Equal(expected,
        Read(Patient(), With(Condition(Term(Terms.History.SignificantTrauma), recorded: "2026-05-01", clinical: clinical), "abatementDateTime", abated)).Of(Terms.History.SignificantTrauma).Value);

    [Fact]
    public void A_code_that_says_less_leaves_the_question_open()
    {
        var reading = Read(Patient(), Condition(Concept("http://hl7.org/fhir/sid/icd-10-cm", "R20.0")), Condition(Concept(Sct, "26416006"), id: "d"), Condition(Concept(Sct, "1912002"), id: "e"));
        Assert.All([Terms.Presentation.SaddleAnesthesia, Terms.History.IntravenousDrugUse, Terms.History.SignificantTrauma], term => Assert.Null(reading.Of(term).Value));
        Assert.Equal(3, reading.Report.Ignored.Count(ignored => ignored.Reason == IgnoredReason.Broader));
    }

    [Fact]
    public void A_code_that_says_more_counts_when_it_is_there_and_not_when_it_is_denied()
    {
        var sciatica = Concept(Sct, "23056005");
        Assert.Equal("present", Read(Patient(), Condition(sciatica)).Of(Terms.Presentation.LegPain).Value);
        Assert.Equal(UnknownReason.Unconfirmed, Read(Patient(), Condition(sciatica, "refuted")).Of(Terms.Presentation.LegPain).Unknown);
    }

    [Theory]
    [InlineData("C34.1", "present")]
    [InlineData("C43.9", "present")]
    [InlineData("C44.3", null)]
    [InlineData("C45", "present")]
    [InlineData("C97", null)]
    [InlineData("c341", "present")]
    public void Cancer_of_any_site_but_the_skin(string icd, string? expected) =>
        Assert.Equal(expected, Read(Patient(), Condition(Concept("http://hl7.org/fhir/sid/icd-10-cm", icd), recorded: "2011", clinical: "resolved")).Of(Terms.History.Cancer).Value);

    [Fact]
    public void Somebody_else_is_not_the_patient()
    {
        var other = Observation(FeverCode, "valueBoolean", true);
        other["subject"] = new JsonObject { ["reference"] = "Patient/other" };
        var reading = Read(Patient(), other, Condition(Concept(Sct, "64859006")));
        Assert.Null(reading.Of(fever).Value);
        Assert.Contains(reading.Report.Ignored, ignored => ignored.Reason == IgnoredReason.OtherSubject);
    }

    [Fact]
    public void Of_several_patients_what_alarms_counts_and_what_reassures_does_not()
    {
        var other = Observation(Concept(Sct, "42984000"), "valueBoolean", false, id: "n");
        var reading = Read(Patient(), Patient(id: "x", birth: "1940-01-01"), Observation(FeverCode, "valueBoolean", true), other);
        Assert.Equal("present", reading.Of(fever).Value);
        Assert.Equal(UnknownReason.Unconfirmed, reading.Of(Terms.Presentation.NightSweats).Unknown);
        Assert.Null(reading.Of(Terms.Patient.Age).Value);
        Assert.Equal("40", FhirIntake.Default.Read(Bundle(Patient(), Patient(id: "x", birth: "1940-01-01")).ToJsonString(), AsOf, "Patient/p").Of(Terms.Patient.Age).Value);
    }

    [Fact]
    public void A_modifier_that_nobody_knows_may_alarm_and_not_reassure()
    {
        var modifier = new JsonArray(new JsonObject { ["url"] = "http://x.example", ["valueBoolean"] = true });
        Assert.Null(Read(Patient(), With(Observation(FeverCode, "valueBoolean", false), "modifierExtension", modifier)).Of(fever).Value);
        Assert.Equal("present", Read(Patient(), With(Observation(FeverCode, "valueBoolean", true), "modifierExtension", modifier.DeepClone())).Of(fever).Value);
    }

    [Fact]
    public void A_serious_diagnosis_on_record_is_told_although_no_term_asks_for_it()
    {
        var reading = Read(Patient(), Condition(Concept("http://hl7.org/fhir/sid/icd-10-cm", "G83.4"), "provisional"));
        Assert.Equal(("caudaEquina", false), reading.Report.Diagnoses is [var only] ? (only.Condition.Id, only.IsConfirmed) : default);
        Assert.Empty(Read(Patient(), Condition(Concept("http://hl7.org/fhir/sid/icd-10-cm", "G83.4"), "refuted")).Report.Diagnoses);
    }

    [Fact]
    public void A_procedure_that_was_not_done_is_no_sign_that_there_never_was_one()
    {
        var procedure = new JsonObject { ["resourceType"] = "Procedure", ["id"] = "x", ["status"] = "not-done", ["code"] = Term(Terms.History.LumbarSurgery), ["subject"] = new JsonObject { ["reference"] = "Patient/p" } };
        Assert.Null(Read(Patient(), procedure).Of(Terms.History.LumbarSurgery).Value);
        procedure["status"] = "completed";
        Assert.Equal("present", Read(Patient(), procedure).Of(Terms.History.LumbarSurgery).Value);
    }
}
