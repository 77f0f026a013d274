using BackPainRules.Cohorts;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Cohorts;

/// <summary>Columns hold what encounters hold.</summary>
public class CohortLaws
{
    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 50)]
    public void Every_encounter_comes_back_as_it_was_recorded(Encounter[] encounters)
    {
        Encounter[] named = [.. encounters.Select((encounter, row) => row % 3 == 0 ? encounter with { Id = $"bed {row}" } : encounter)];
        var cohort = Cohort.Of(named);

        Assert.Equal(named.Length, cohort.Count);
        Assert.Equal(named, Enumerable.Range(0, cohort.Count).Select(row => cohort[row]));
    }

    [Fact]
    public void Rows_of_every_block_come_back()
    {
        var encounters = Cases.BuiltIn(1100);
        var cohort = Cohort.Of(encounters);

        Assert.Equal(encounters, Enumerable.Range(0, cohort.Count).Select(row => cohort[row]));
        Assert.Throws<ArgumentOutOfRangeException>(() => cohort[1100]);
        Assert.Throws<ArgumentOutOfRangeException>(() => cohort[-1]);
    }

    [Fact]
    public void A_cohort_built_from_columns_is_the_one_built_from_encounters()
    {
        var encounters = Cases.BuiltIn(700).Select((encounter, row) => encounter with { Id = row.ToString() }).ToList();
        var builder = new CohortBuilder(encounters.Count).SetIds(encounters.Select(encounter => encounter.Id).ToArray());
        foreach (var term in Vocabulary.BuiltIn.Terms)
            builder = term switch
            {
                Finding finding when finding.Place % 2 == 0 => builder.Set(term.Id, encounters.Select(encounter => encounter[finding]).ToArray()),
                Finding finding => builder.Set(term.Id, encounters.Select(encounter => encounter[finding] == Presence.Unknown ? null : encounter[finding].ToString().ToLowerInvariant()).ToArray()),
                Choice choice => builder.Set(term.Id, encounters.Select(encounter => encounter[choice]).ToArray()),
                _ => builder.Set(term.Id, encounters.Select(encounter => (decimal?)encounter.ValueOf(term)).ToArray()),
            };
        var cohort = builder.Build();

        Assert.Equal(encounters, Enumerable.Range(0, cohort.Count).Select(row => cohort[row]));
        Assert.Equal(CohortAssessor.Default.Assess(Cohort.Of(encounters)).Urgencies, CohortAssessor.Default.Assess(cohort).Urgencies);
    }

    [Fact]
    public void The_age_at_onset_of_whole_years_and_days_is_that_of_any_years_and_days()
    {
        foreach (var age in new[] { 0, 1, 17, 40, 130 })
            for (var days = 0; days <= 36500; days++)
            {
                var (low, high) = Timeline.Before(age, days);
                Assert.Equal(Timeline.AgeAtOnset(age, days), new Interval(low, high));
            }
    }

    [Fact]
    public void The_grid_keeps_the_order_of_values_and_gives_back_those_that_lie_on_it()
    {
        var grid = new Grid((Quantity)Vocabulary.BuiltIn.FindTerm(Terms.Examination.Temperature)!);
        decimal[] values = [30, 36.99999m, 37, 37.0000m, 37.00001m, 37.0001m, 37.5m, 37.50m, 45 - (1m / 3), 45.000000000000000000m];

        Assert.Equal(values.Zip(values.Skip(1), decimal.Compare), values.Zip(values.Skip(1), (low, high) => grid.Of(low).CompareTo(grid.Of(high))));
        Assert.All(values.Where(value => Grid.IsExact(grid.Of(value))), value => Assert.Equal(value, grid.ValueAt(grid.Of(value))));
        Assert.Equal(3, values.Count(value => !Grid.IsExact(grid.Of(value))));
    }

    [Fact]
    public void A_number_of_a_data_frame_is_the_decimal_number_that_it_prints_as()
    {
        var cohort = new CohortBuilder(4).Set(Terms.Examination.Temperature, new double?[] { 37.9, null, double.NaN, 38 }).Build();

        Assert.Equal([37.9m, null, null, 38m], Enumerable.Range(0, 4).Select(row => cohort[row].Examination.Temperature));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_with_its_row_and_what_is_allowed()
    {
        var builder = new CohortBuilder(2)
            .Set(Terms.Patient.Age, new decimal?[] { 45, 450 })
            .Set(Terms.Examination.Temperature, new double?[] { double.PositiveInfinity, 101.3 })
            .Set(Terms.Patient.Sex, new[] { "F", null })
            .Set(Terms.Presentation.Fever, new[] { (Presence)7, Presence.Absent })
            .Set(Terms.Presentation.Fever, new[] { Presence.Absent, Presence.Absent })
            .Set(Terms.Presentation.NightPain, new decimal?[] { 1, null })
            .Set(Terms.Presentation.LegPain, new[] { Presence.Present })
            .Set("presentation.fevr", new[] { Presence.Present, Presence.Present });

        Assert.False(builder.TryBuild(out var cohort, out var errors));
        Assert.Null(cohort);
        Assert.Equal(
            [
                "$[1].patient.age: 450: expected a number from 0 to 130 (years)",
                "$[0].examination.temperature: Infinity: expected a number from 30 to 45 (degrees Celsius)",
                "$[1].examination.temperature: 101.3: expected a number from 30 to 45 (degrees Celsius)",
                "$[0].patient.sex: F: expected \"female\" or \"male\" or \"other\"",
                "$[0].presentation.fever: 7: expected \"present\", \"absent\" or \"unknown\"",
                "$[*].presentation.fever: is recorded twice",
                "$[0].presentation.nightPain: 1: expected \"present\", \"absent\" or \"unknown\"",
                "$[1].presentation.nightPain: expected \"present\", \"absent\" or \"unknown\"",
                "$[*].presentation.legPain: has 1 values for 2 rows",
                "$[*].presentation.fevr: is not a term of the vocabulary; did you mean 'presentation.fever'?",
            ], errors.Select(error => error.ToString()));
        Assert.Equal(10, Assert.Throws<EncounterException>(builder.Build).Errors.Count);
    }

    [Fact]
    public void A_column_in_the_wrong_unit_is_told_by_its_first_hundred_rows()
    {
        new CohortBuilder(1000).Set(Terms.Examination.Temperature, Enumerable.Repeat<decimal?>(98.6m, 1000).ToArray()).TryBuild(out _, out var errors);

        Assert.Equal(101, errors.Count);
        Assert.Equal("$[*].examination.temperature: and 900 more rows", errors[100].ToString());
    }

    [Fact]
    public void A_cohort_that_is_built_does_not_change_any_more()
    {
        var builder = new CohortBuilder(1);
        builder.Build();

        Assert.Throws<InvalidOperationException>(() => builder.Set(Terms.Presentation.Fever, new[] { Presence.Present }));
        Assert.Throws<InvalidOperationException>(() => builder.SetIds(new[] { "late" }));
    }
}
