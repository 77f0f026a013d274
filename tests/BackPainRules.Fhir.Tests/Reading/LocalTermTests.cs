using System.Text.Json.Nodes;
using BackPainRules.Fhir.Guidance;
using BackPainRules.Fhir.Questionnaires;
using BackPainRules.Tests.House;
using static BackPainRules.Fhir.Tests.Reading.Record;
using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Tests.Reading;

/// <summary>A hospital that adds terms, conditions and investigations has them read, asked and written as those of the library.</summary>
public class LocalTermTests
{
    private const string Codes = "https://st-elsewhere.example/codes";
    private const string Table = $"""
        kind	system	code	means	how	source	note
        term	{Codes}	HD	history.hemodialysis	exact	own	dialysis unit
        term	{Codes}	PCT	tests.procalcitonin	exact	own	our laboratory
        diagnosis	{Codes}	BRU	spinalBrucellosis	exact	own	our problem list
        order	{Codes}	BRUSER	brucellaSerology	exact	own	our laboratory
        unit	ucum	ng/mL	ng/mL	*1	UCUM	-
        unit	ucum	ug/L	ng/mL	*1	UCUM	-
        current	-	-	history.hemodialysis	90 30	own	within three months

        """;

    private static readonly KnowledgeBase hospital = KnowledgeBase.Load(
        Directory.GetFiles(Repository.File("samples/LocalHospital/knowledge"), "*.md").Order(StringComparer.Ordinal).Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file))));
    private static readonly FhirBindings bindings = FhirBindings.BuiltIn.And(new StringReader(Table));
    private static readonly FhirIntake intake = new(hospital, bindings);
    private static readonly Encounter dialysis = Encounter.Parse(File.ReadAllText(Repository.File("samples/LocalHospital/encounters/dialysis.json")), hospital.Vocabulary);

    [Fact]
    public void Codes_that_are_bound_to_local_terms_are_read_and_count()
    {
        var reading = Read(Condition(Concept(Codes, "HD")), Observation(Concept(Codes, "PCT"), "valueQuantity", new JsonObject { ["value"] = 0.8, ["system"] = Ucum, ["code"] = "ug/L" }), Condition(Concept(Codes, "BRU"), id: "b"));
        Assert.Equal(Presence.Present, reading.Encounter[Local<Finding>("history.hemodialysis")]);
        Assert.Equal(Interval.At(0.8m), reading.Encounter[Local<Quantity>("tests.procalcitonin")]);
        Assert.Equal("spinalBrucellosis", Assert.Single(reading.Report.Diagnoses).Condition.Id);
        Assert.Contains(new BackPainAssessor(hospital).Assess(reading.Encounter).Suspicions, suspicion => suspicion.Condition.Id == "spinalInfection");
    }

    [Fact]
    public void A_local_term_has_a_code_of_our_own_and_is_never_absent_for_want_of_a_record()
    {
        Assert.Equal(Presence.Absent, Read(Observation(Term("history.hemodialysis"), "valueBoolean", false)).Encounter[Local<Finding>("history.hemodialysis")]);
        Assert.Equal(Presence.Unknown, Read().Encounter[Local<Finding>("history.hemodialysis")]);
        Assert.Equal(UnknownReason.UnitUnknown, Read(Observation(Concept(Codes, "PCT"), "valueQuantity", new JsonObject { ["value"] = 0.8, ["system"] = Ucum, ["code"] = "mmol/L" })).Report[Local<Quantity>("tests.procalcitonin")].Unknown);
    }

    /// <summary>An age that is a range and a duration together decide about the age at onset.</summary>
    [Theory]
    [InlineData("1964")]
    [InlineData("1981-05")]
    public void Ages_at_onset_are_settled_with_local_terms_in_the_vocabulary(string birth)
    {
        var duration = Observation(Term(Terms.Presentation.SymptomDuration), "valueQuantity", new JsonObject { ["value"] = 400, ["system"] = Ucum, ["code"] = "d" });
        var local = intake.Read(Bundle(Patient(birth), duration).ToJsonString(), AsOf).Report;
        var plain = FhirIntake.Default.Read(Bundle(Patient(birth), duration).ToJsonString(), AsOf).Report;
        Assert.All(plain.Terms.Where(term => term.Term.Id is Terms.Patient.Age or Terms.Presentation.SymptomDuration), term =>
            Assert.Equal((term.Value, term.Unknown), local.Terms.Single(other => other.Term.Id == term.Term.Id) is var other ? (other.Value, other.Unknown) : default));
    }

    [Fact]
    public void The_questionnaire_asks_for_local_terms_and_its_answers_read_back_as_the_same_encounter()
    {
        var questionnaire = FhirQuestionnaire.Of(hospital, bindings);
        Valid.R4(questionnaire);
        Assert.Equal(hospital.Vocabulary.Screening.Select(term => term.Id), questionnaire.Item[0].Item.Select(item => item.LinkId));
        Assert.Contains(questionnaire.Item[0].Item, item => item.LinkId == "history.hemodialysis");
        Assert.Contains(questionnaire.Item.SelectMany(group => group.Item), item => item.LinkId == "tests.procalcitonin" && item.Extension.Any(extension => extension.Value is R4.Coding { Code: "ng/mL" }));

        var answers = FhirAnswers.Of(dialysis, AsOf, "Patient/p", hospital, bindings);
        Valid.R4(answers);
        var back = intake.Read(answers, AsOf).Encounter;
        Assert.All(hospital.Vocabulary.Terms, term => Assert.Equal(dialysis.ValueOf(term), back.ValueOf(term)));
    }

    [Fact]
    public void Guidance_proposes_local_investigations_by_local_codes_and_names_local_questions()
    {
        var assessment = new BackPainAssessor(hospital).Assess(dialysis);
        var guidance = FhirGuidance.Of(assessment, new("Patient/p", DateTimeOffset.UnixEpoch), bindings: bindings);
        Assert.All(guidance.Resources, Valid.R4);
        var serology = Assert.Single(guidance.Proposals, proposal => proposal.Code!.Coding.Any(coding => coding.Code == "brucellaSerology"));
        Assert.Contains(serology.Code!.Coding, coding => coding is { System: Codes, Code: "BRUSER" });
        Assert.Contains(Requirements(new()), code => code == "history.hemodialysis");

        IEnumerable<string?> Requirements(Encounter encounter) => FhirGuidance.Of(new BackPainAssessor(hospital).Assess(encounter), new("Patient/p", DateTimeOffset.UnixEpoch), bindings: bindings)
            .Response.DataRequirement.SelectMany(requirement => requirement.CodeFilter[0].Code).Select(coding => coding.Code);
    }

    /// <summary>Bindings of a hospital are a mistake over knowledge that has not its terms, told before anything is read.</summary>
    [Fact]
    public void Bindings_of_local_terms_are_refused_by_knowledge_without_them()
    {
        var mistakes = Assert.Throws<FhirBindingsException>(() => new FhirIntake(KnowledgeBase.BuiltIn, bindings)).Mistakes;
        Assert.All(new[] { "history.hemodialysis", "tests.procalcitonin", "spinalBrucellosis", "brucellaSerology", "ng/mL" }, word => Assert.Contains(mistakes, mistake => mistake.Contains($"'{word}'", StringComparison.Ordinal)));
    }

    private static FhirReading Read(params JsonObject[] resources) => intake.Read(Bundle([Patient(), .. resources]).ToJsonString(), AsOf);

    private static T Local<T>(string id) where T : Term => (T)hospital.Vocabulary.FindTerm(id)!;
}
