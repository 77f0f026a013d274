using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static BackPainRules.Fhir.Tests.Reading.Record;

namespace BackPainRules.Fhir.Tests.Reading;

/// <summary>Values, units and dates of birth.</summary>
public class QuantityTests
{
    [Theory]
    [InlineData("8310-5", 100.4, "[degF]", Terms.Examination.Temperature, "38")]
    [InlineData("8310-5", 38, "Cel", Terms.Examination.Temperature, "38")]
    [InlineData("8310-5", 311.15, "K", Terms.Examination.Temperature, "38")]
    [InlineData("8310-5", 101, "[degF]", Terms.Examination.Temperature, "38.33")]
    [InlineData("1988-5", 1.2, "mg/dL", Terms.Tests.Crp, "12")]
    [InlineData("1988-5", 12, "mg/L", Terms.Tests.Crp, "12")]
    [InlineData("6690-2", 14100, "/uL", Terms.Tests.WhiteCellCount, "14.1")]
    [InlineData("718-7", 104, "g/L", Terms.Tests.Hemoglobin, "10.4")]
    [InlineData("2160-0", 88.42, "umol/L", Terms.Tests.Creatinine, "1")]
    [InlineData("38214-3", 63, "mm", Terms.Presentation.PainIntensity, "6.3")]
    public void Units_are_converted(string loinc, decimal value, string unit, string term, string expected) =>
        Assert.Equal(expected, Read(Patient(), Measured(loinc, value, unit)).Of(term).Value);

    [Theory]
    [InlineData("8310-5", 38, "Celsius", UnknownReason.UnitUnknown)]
    [InlineData("8310-5", 100.4, "Cel", UnknownReason.OutOfRange)]
    [InlineData("1988-5", 12, "mmol/L", UnknownReason.UnitUnknown)]
    [InlineData("1988-5", 12, "mg", UnknownReason.UnitUnknown)]
    public void A_unit_that_is_not_known_for_the_term_is_not_guessed(string loinc, decimal value, string unit, UnknownReason expected)
    {
        var reading = Read(Patient(), Measured(loinc, value, unit));
        Assert.Equal(expected, reading.Report.Terms.Single(term => term.Sources.Any(source => source.Resource == "Observation/o")).Unknown);
    }

    [Property]
    public Property Fahrenheit_and_Celsius_of_the_same_temperature_read_alike() => Prop.ForAll(Gen.Choose(3000, 4500).ToArbitrary(), hundredths =>
    {
        var celsius = hundredths / 100m;
        var direct = Read(Patient(), Measured("8310-5", celsius, "Cel")).Encounter;
        var converted = Read(Patient(), Measured("8310-5", celsius * 9 / 5 + 32, "[degF]")).Encounter;
        Assert.Equal(direct, converted);
    });

    [Fact]
    public void The_body_mass_index_comes_from_pounds_and_inches()
    {
        var reading = Read(Patient(), Measured("29463-7", 150, "[lb_av]", "w"), Measured("8302-2", 65, "[in_i]", "h")).Of(Terms.History.BodyMassIndex);
        Assert.Equal("24.96", reading.Value);
        Assert.Contains("68.04 kg", reading.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_value_counts()
    {
        var reading = Read(Patient(), Measured("1988-5", 80, "mg/L", "a", "2026-05-01"), Measured("1988-5", 6, "mg/L", "b", "2026-05-03T10:00:00Z"));
        Assert.Equal("6", reading.Of(Terms.Tests.Crp).Value);
    }

    [Fact]
    public void Of_two_values_of_the_same_time_the_more_serious_counts()
    {
        var reading = Read(Patient(), Measured("30341-2", 12, "mm/h", "a"), Measured("4537-7", 95, "mm/h", "b")).Of(Terms.Tests.Esr);
        Assert.Equal(("95", true), (reading.Value, reading.IsConflict));
    }

    [Fact]
    public void A_comparator_is_a_range()
    {
        var observation = Measured("1988-5", 900, "mg/L");
        observation["valueQuantity"]!["comparator"] = ">";
        Assert.Equal("900", Read(Patient(), observation).Of(Terms.Tests.Crp).Value);
        observation["valueQuantity"]!["value"] = 1;
        Assert.Equal(UnknownReason.Imprecise, Read(Patient(), observation).Of(Terms.Tests.Crp).Unknown);
    }

    [Theory]
    [InlineData("1985-06-15", "40")]
    [InlineData("1985-05-04", "41")]
    [InlineData("1985-05-05", "40")]
    [InlineData("2008-05-05", "17")]
    [InlineData("2008-05-04", "18")]
    [InlineData("1956-05", null)]
    [InlineData("1956", null)]
    [InlineData("1957", "68")]
    [InlineData("2030", null)]
    [InlineData("1800-01-01", null)]
    [InlineData("15.06.1985", null)]
    public void Age_in_completed_years(string birth, string? expected) => Assert.Equal(expected, Read(Patient(birth)).Of(Terms.Patient.Age).Value);

    [Fact]
    public void A_year_of_birth_is_enough_where_no_threshold_lies_in_between()
    {
        var known = Enumerable.Range(1930, 90).Select(year => Read(Patient($"{year}")).Of(Terms.Patient.Age)).ToList();
        var thresholds = known.Count(age => age.Unknown == UnknownReason.Imprecise);
        Assert.InRange(thresholds, 3, 15);
        Assert.All(known.Where(age => age.Unknown != UnknownReason.Imprecise), age => Assert.NotNull(age.Value));
    }

    [Theory]
    [InlineData(2026, 2, 28, 17)]
    [InlineData(2026, 3, 1, 18)]
    [InlineData(2028, 2, 29, 20)]
    public void Who_was_born_on_a_leap_day(int year, int month, int day, int expected) =>
        Assert.Equal($"{expected}", FhirIntake.Default.Read(Patient("2008-02-29").ToJsonString(), new(year, month, day)).Of(Terms.Patient.Age).Value);

    [Fact]
    public void Symptoms_go_on_from_the_day_on_which_their_duration_was_recorded()
    {
        var answers = Answers("completed", "2026-05-01", (Terms.Presentation.LegPain, "no"));
        answers["item"]!.AsArray().Add(new JsonObject { ["linkId"] = Terms.Presentation.SymptomDuration, ["answer"] = new JsonArray(new JsonObject { ["valueDecimal"] = 10 }) });
        Assert.Equal("13", Read(Patient(), answers).Of(Terms.Presentation.SymptomDuration).Value);
    }

    [Fact]
    public void The_onset_of_back_pain_tells_how_long_it_has_lasted() =>
        Assert.Equal("14", Read(Patient(), With(Condition(Concept(Sct, "279039007")), "onsetDateTime", "2026-04-20")).Of(Terms.Presentation.SymptomDuration).Value);
}
