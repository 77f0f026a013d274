using BackPainRules.Fhir.Questionnaires;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackPainRules.Fhir.Tests.Questionnaires;

/// <summary>The questionnaire, and the way from an encounter to answers and back.</summary>
public class QuestionnaireTests
{
    private static readonly DateOnly day = new(2026, 5, 4);

    [Fact]
    public void It_is_valid_R4() => Valid.R4(FhirQuestionnaire.Of());

    [Fact]
    public void Links_are_the_ids_of_terms_and_texts_their_questions()
    {
        var questions = Questions(FhirQuestionnaire.Of()).ToList();
        Assert.Equal(Vocabulary.BuiltIn.Terms.Select(term => term.Id).Order(StringComparer.Ordinal), questions.Select(item => item.LinkId).Order(StringComparer.Ordinal));
        Assert.All(questions, item => Assert.Equal(Vocabulary.BuiltIn.FindTerm(item.LinkId!)!.Question, item.Text));
    }

    [Fact]
    public void Screening_comes_first_and_alone_where_asked_for()
    {
        var screening = Vocabulary.BuiltIn.Screening.Select(term => term.Id);
        Assert.Equal(screening, FhirQuestionnaire.Of().Item[0].Item.Select(item => item.LinkId));
        Assert.Equal(screening, Questions(FhirQuestionnaire.OfScreening()).Select(item => item.LinkId));
    }

    [Fact]
    public void A_finding_can_be_answered_with_unknown() => Assert.All(Questions(FhirQuestionnaire.Of()).Where(item => Vocabulary.BuiltIn.FindTerm(item.LinkId!) is Finding), item =>
        Assert.Equal(["yes", "no", "unknown"], item.AnswerOption.Select(option => ((Coding)option.Value!).Code)));

    [Fact]
    public void A_quantity_says_its_unit_and_range()
    {
        var temperature = Questions(FhirQuestionnaire.Of()).Single(item => item.LinkId == Terms.Examination.Temperature);
        Assert.Equal(["Cel", "30", "45"], temperature.Extension.Select(extension => extension.Value is Coding coding ? coding.Code : extension.Value!.ToString()));
    }

    [Fact]
    public void A_detail_is_asked_after_what_it_is_a_detail_of()
    {
        var item = Questions(FhirQuestionnaire.Of()).Single(item => item.LinkId == Terms.Presentation.LegPainBelowKnee);
        Assert.Equal((Terms.Presentation.LegPain, "yes"), Assert.Single(item.EnableWhen) is var when ? (when.Question, ((Coding)when.Answer!).Code) : default);
    }

    [Fact]
    public void Only_details_that_are_no_red_flag_can_stay_hidden() => Assert.All(Questions(FhirQuestionnaire.Of()).Where(item => item.EnableWhen.Count > 0), item =>
        Assert.Equal(TermRoles.Contextual, Vocabulary.BuiltIn.FindTerm(item.LinkId!)!.Roles));

    [Fact]
    public void Open_questions_make_a_questionnaire_of_their_own()
    {
        var assessment = BackPainAssessor.Default.Assess(new Encounter { Patient = new() { Age = 45 } });
        var questionnaire = FhirQuestionnaire.OfOpenQuestions(assessment);
        Valid.R4(questionnaire);
        Assert.Equal(assessment.OpenQuestions.Count, Questions(questionnaire).Count());
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 200)]
    public void An_encounter_comes_back_from_its_answers(Encounter encounter)
    {
        var answers = FhirAnswers.Of(encounter, day, "Patient/p");
        var reading = FhirIntake.Default.Read(FhirJsonSerializer.Default.SerializeToString(answers), day);
        Assert.Equal(encounter.ToJson(), reading.Encounter.ToJson());
    }

    [Fact]
    public void Answers_are_valid_R4() =>
        Valid.R4(FhirAnswers.Of(new Encounter { Patient = new() { Age = 45, Sex = Sex.Female }, Presentation = new() { Fever = Presence.Absent } }, day, "Patient/p"));

    private static IEnumerable<Questionnaire.ItemComponent> Questions(Questionnaire questionnaire) => questionnaire.Item.SelectMany(group => group.Item);
}
