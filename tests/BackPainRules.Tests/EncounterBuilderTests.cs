namespace BackPainRules.Tests;

public class EncounterBuilderTests
{
    [Fact]
    public void An_encounter_is_built_term_by_term() => Assert.Equal(
        new Encounter { Id = "bed 4", Patient = new() { Age = 45, Sex = Sex.Male }, Presentation = new() { UrinaryRetention = Presence.Present } },
        new EncounterBuilder("bed 4").Set(Terms.Patient.Age, 45).Set(Terms.Patient.Sex, "male").Set(Terms.Presentation.UrinaryRetention, Presence.Present).Build());

    [Fact]
    public void All_mistakes_are_told_together()
    {
        var builder = new EncounterBuilder().Set("patient.aeg", 45).Set(Terms.Patient.Age, 131).Set(Terms.History.Cancer, "yes")
            .Set(Terms.Presentation.Fever, Presence.Present).Set(Terms.Presentation.Fever, Presence.Absent).Set(Terms.Presentation.Onset, Presence.Present);

        Assert.False(builder.TryBuild(out var encounter, out var mistakes));
        Assert.Null(encounter);
        Assert.Equal(
        [
            "$.patient.aeg: 45: is not a term of the vocabulary; did you mean 'patient.age'?",
            "$.patient.age: 131: expected a number from 0 to 130 (years)",
            "$.history.cancer: yes: expected \"present\", \"absent\" or \"unknown\"",
            "$.presentation.fever: absent: is recorded twice",
            "$.presentation.onset: present: expected \"sudden\" or \"gradual\"",
        ], mistakes.Select(mistake => mistake.ToString()));
        Assert.Equal(5, Assert.Throws<EncounterException>(builder.Build).Errors.Count);
    }
}
