using System.Text;
using BackPainRules.Json;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Json;

public class EncounterReaderTests
{
    [Fact]
    public void The_form_of_the_contract_is_read()
    {
        var encounter = Encounter.Parse("""
            {
              "id": "a case",
              "patient":      { "age": 45, "sex": "female" },
              "presentation": { "symptomDuration": 2, "onset": "sudden", "urinaryRetention": "present", "fever": "absent", "nightPain": "unknown", "legPain": null },
              "history":      { "cancer": false, "diabetes": true },
              "examination":  { "straightLegRaiseAngle": 40, "temperature": 37.10 },
              "tests":        { "esr": null }
            }
            """);

        Assert.Equal(new Encounter
        {
            Id = "a case",
            Patient = new() { Age = 45, Sex = Sex.Female },
            Presentation = new() { SymptomDuration = 2, Onset = Onset.Sudden, UrinaryRetention = Presence.Present, Fever = Presence.Absent },
            History = new() { Cancer = Presence.Absent, Diabetes = Presence.Present },
            Examination = new() { StraightLegRaiseAngle = 40, Temperature = 37.1m },
        }, encounter);
    }

    [Theory]
    [InlineData("""{"presentation":{"painIntensity":11}}""", "$.presentation.painIntensity: 11: expected a number from 0 to 10 (score)")]
    [InlineData("""{"patient":{"age":-1}}""", "$.patient.age: -1: expected a number from 0 to 130 (years)")]
    [InlineData("""{"examination":{"straightLegRaiseAngle":200}}""", "$.examination.straightLegRaiseAngle: 200: expected a number from 0 to 120 (degrees)")]
    [InlineData("""{"patient":{"age":"45"}}""", "$.patient.age: \"45\": expected a number from 0 to 130 (years)")]
    [InlineData("""{"patient":{"age":1e400}}""", "$.patient.age: 1e400: expected a number from 0 to 130 (years)")]
    [InlineData("""{"examination":{"temperature":37.99999999999999999999999999999999}}""", "$.examination.temperature: 37.99999999999999999999999999999999: has more digits than can be kept exactly (28)")]
    [InlineData("""{"patient":{"age":{"value":45}}}""", "$.patient.age: {…}: expected a number from 0 to 130 (years)")]
    [InlineData("""{"patient":{"sex":"f"}}""", "$.patient.sex: \"f\": expected \"female\" or \"male\" or \"other\"")]
    [InlineData("""{"history":{"cancer":"no"}}""", "$.history.cancer: \"no\": expected \"present\", \"absent\" or \"unknown\"")]
    [InlineData("""{"history":{"cancer":0}}""", "$.history.cancer: 0: expected \"present\", \"absent\" or \"unknown\"")]
    [InlineData("""{"history":{"canser":true}}""", "$.history.canser: true: is not a member of history; did you mean 'cancer'?")]
    [InlineData("""{"histori":{}}""", "$.histori: {…}: is not a member of an encounter; did you mean 'history'?")]
    [InlineData("""{"presentation":{"cancer":true}}""", "$.presentation.cancer: true: is not a member of presentation")]
    [InlineData("""{"history":{"cancer":true,"cancer":false}}""", "$.history.cancer: false: stands here a second time; each member may be recorded once")]
    [InlineData("""{"history":{"cancer":true,"can\u0063er":false}}""", "$.history.cancer: false: stands here a second time; each member may be recorded once")]
    [InlineData("""{"history":[]}""", "$.history: […]: expected a JSON object")]
    [InlineData("""{"id":5}""", "$.id: 5: expected a string")]
    [InlineData("""{"we ird]":1}""", "$['we ird]']: 1: is not a member of an encounter")]
    [InlineData("[]", "$: […]: an encounter is a JSON object")]
    [InlineData("null", "$: null: an encounter is a JSON object")]
    [InlineData("", "$: there is nothing here; an encounter is a JSON object")]
    [InlineData(" \n", "$: there is nothing here; an encounter is a JSON object")]
    [InlineData("""{"patient":{"age":NaN}}""", "$.patient.age: NaN and Infinity are not JSON (line 1, byte 19 of it); leave out what is unknown, or write null")]
    [InlineData("""{"patient":{"age":45}""", "$.patient: the JSON is malformed (line 1, byte 22 of it)")]
    [InlineData("""{} {}""", "$: something follows the encounter (line 1, byte 4 of it); several encounters stand in an array, or one on each line")]
    [InlineData("""{"id":"\ud800"}""", "$.id: has half of a surrogate pair, which is not a character")]
    public void A_mistake_is_told_with_path_value_and_what_is_allowed(string json, string expected)
    {
        Assert.False(Encounter.TryParse(json, out var encounter, out var errors));
        Assert.Null(encounter);
        Assert.Equal(expected, Assert.Single(errors).ToString());
    }

    [Fact]
    public void All_mistakes_are_told_together()
    {
        var thrown = Assert.Throws<EncounterException>(() => Encounter.Parse("""{"id":"x","patient":{"age":200,"sex":1},"foo":[1,2,{"a":3}],"tests":{"esr":-5}}"""));

        Assert.Equal(["$.patient.age", "$.patient.sex", "$.foo", "$.tests.esr"], thrown.Errors.Select(error => error.Path));
    }

    [Fact]
    public void The_id_is_kept_for_the_errors() => Assert.Equal("x", EncounterReader.Read("""{"id":"x","patient":{"age":200}}""").Id);

    [Fact]
    public void Bytes_that_are_not_text_are_an_error()
    {
        Assert.Equal("$: is not valid UTF-8 (byte 7)", Assert.Single(EncounterReader.Read([.. "{\"id\":\""u8, 0xFF, .. "\"}"u8]).Errors).ToString());
        Assert.NotNull(EncounterReader.Read([0xEF, 0xBB, 0xBF, .. "{}"u8]).Encounter);
        Assert.NotEmpty(EncounterReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"patient\":", 100_000)))).Errors);
    }

    [Property(Arbitrary = [typeof(Inference.BuiltInEncounters)], MaxTest = 100)]
    public void What_is_built_is_what_is_read(Encounter encounter)
    {
        var parts = Vocabulary.BuiltIn.Terms.Where(encounter.Knows).GroupBy(term => term.Part).Select(part => $"\"{part.Key}\":{{{string.Join(",", part.Select(term => $"\"{term.Name}\":{Value(encounter, term)}"))}}}");

        Assert.Equal(encounter, Encounter.Parse($"{{{string.Join(",", parts)}}}"));
    }

    [Property(MaxTest = 300)]
    public void No_text_makes_it_throw(string? text)
    {
        var reading = EncounterReader.Read(text ?? "");
        Assert.Equal(reading.Encounter is null, reading.Errors.Count > 0);
    }

    private static string Value(Encounter encounter, Term term) => term switch
    {
        Finding finding => $"\"{encounter[finding].ToString().ToLowerInvariant()}\"",
        Quantity quantity => encounter[quantity].ToString()!,
        _ => $"\"{encounter[(Choice)term]}\"",
    };
}
