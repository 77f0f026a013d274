using BackPainRules.Interviewing;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Interviewing;

/// <summary>Interviews that were kept, and what is not taken for one.</summary>
public class InterviewJsonTests
{
    [Property(Arbitrary = [typeof(BuiltInEncounters)])]
    public void An_encounter_is_read_as_it_was_written(Encounter encounter, bool indented) =>
        Assert.Equal(encounter, Encounter.Parse(encounter.ToJson(indented)));

    [Fact]
    public void The_form_is_an_encounter_and_what_was_asked() =>
        Assert.Equal(
            """{"version":1,"encounter":{"id":"bed 4","patient":{"age":45.5}},"all":false,"asked":["patient.age","presentation.progressiveWeakness"],"skipped":["presentation.progressiveWeakness"]}""",
            Interview.Start(BackPainAssessor.Default, new() { Id = "bed 4" }).Answer(45.50m).Skip().ToJson(indented: false));

    [Theory]
    [InlineData("", "$: there is nothing here; an interview is a JSON object")]
    [InlineData("[]", "$: […]: an interview is a JSON object")]
    [InlineData("{", "$: the JSON is malformed (line 1, byte 2 of it)")]
    [InlineData("{}", "$.version: is missing|$.encounter: is missing|$.all: is missing|$.asked: is missing|$.skipped: is missing")]
    [InlineData("""{"version":1,"encounter":{},"all":false,"asked":[],"skipped":[]} 1""", "$: the JSON is malformed (line 1, byte 66 of it)")]
    [InlineData("""{"version":2,"encounter":{},"all":"no","asked":3,"skipped":["x",null]}""",
        "$.version: 2: expected 1, the version of this form that can be read|$.all: \"no\": expected true or false|$.asked: 3: expected an array of ids of terms|$.skipped[0]: \"x\": is not a term of the vocabulary|$.skipped[1]: null: expected the id of a term, which is a string")]
    [InlineData("""{"version":1,"encounter":{"patient":{"age":131,"agee":1}},"all":false,"asked":["presentation.fevr"],"skiped":[],"asked":[]}""",
        "$.encounter.patient.age: 131: expected a number from 0 to 130 (years)|$.encounter.patient.agee: 1: is not a member of patient; did you mean 'age'?|$.asked[0]: \"presentation.fevr\": is not a term of the vocabulary; did you mean 'presentation.fever'?|$.skiped: […]: is not a member of an interview; did you mean 'skipped'?|$.asked: […]: stands here a second time")]
    [InlineData("""{"version":1,"encounter":{"patient":{"age":45}},"all":false,"asked":["patient.age","patient.sex","patient.age"],"skipped":[]}""",
        "$.asked[2]: \"patient.age\": stands here a second time; a term is asked once in a round")]
    [InlineData("""{"version":1,"encounter":{"patient":{"age":45}},"all":false,"asked":["patient.sex","patient.age"],"skipped":["patient.age","patient.pregnant"]}""",
        "$.skipped: patient.pregnant: was skipped, and does not stand among what was asked|$.skipped: patient.age: was skipped, and yet the encounter records it|$.asked: patient.sex: was asked and not skipped, and yet the encounter does not record it")]
    [InlineData("{\"version\":1,\"encounter\":{\"id\":\"\\ud800\"}}", "$.encounter.id: has half of a surrogate pair, which is not a character")]
    [InlineData("{\"\\ud800\":1}", "$: a string has half of a surrogate pair, which is not a character")]
    public void Everything_that_is_wrong_is_told_together(string json, string errors)
    {
        Assert.False(Interview.TryParse(json, BackPainAssessor.Default, out var interview, out var mistakes));

        Assert.Null(interview);
        Assert.Equal(errors.Split('|'), mistakes.Select(mistake => mistake.ToString()));
        Assert.Throws<EncounterException>(() => Interview.Parse(json, BackPainAssessor.Default));
    }
}
