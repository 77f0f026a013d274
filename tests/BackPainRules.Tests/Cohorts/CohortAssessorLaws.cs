using BackPainRules.Cohorts;
using BackPainRules.Tests.Inference;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Cohorts;

/// <summary>A cohort is assessed as each of its patients is alone.</summary>
public class CohortAssessorLaws
{
    [Theory]
    [MemberData(nameof(Cases.Widths), MemberType = typeof(Cases))]
    public void Every_row_of_every_column_says_what_the_assessment_of_that_patient_says(string width)
    {
        var encounters = Cases.BuiltIn(600);
        var assessor = new CohortAssessor(KnowledgeBase.BuiltIn, Cases.Start(width));

        Cases.Agree(encounters, assessor.Assess(Cohort.Of(encounters)), BackPainAssessor.Default);
    }

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 150)]
    public void Any_knowledge_decides_for_a_cohort_as_for_each_patient(GeneratedKnowledge generated, int seed)
    {
        var encounters = Generated.Encounter().Generator.Sample(60, new Rnd((ulong)(uint)seed), 50).ToList();
        var (cohort, one) = (Cohort.Of(encounters), new BackPainAssessor(generated.Knowledge));

        foreach (var width in Cases.AllWidths)
            Cases.Agree(encounters, new CohortAssessor(generated.Knowledge, Cases.Start(width)).Assess(cohort), one);
    }

    /// <summary>Chance makes such knowledge too seldom.</summary>
    [Fact]
    public void Of_two_substitutes_the_first_by_id_takes_the_place_unless_it_is_contraindicated_itself()
    {
        var knowledge = new GeneratedKnowledge(
        [
            "rule a.scan\n  when leg pain is present\n  then suspect nerve root irritation, likely\n   and recommend MRI of the lumbar spine, urgent\n  cite generated",
            "rule b.bone-scan\n  when fever is present\n  then substitute MRI of the lumbar spine by bone scan\n  cite generated",
            "rule c.ct\n  when night pain is present\n  then substitute MRI of the lumbar spine by CT of the lumbar spine\n  cite generated",
            "rule d.no-bone-scan\n  when stiffness is present\n  then substitute bone scan by CT of the lumbar spine\n  cite generated",
        ]).Knowledge;
        Presence[] values = [Presence.Unknown, Presence.Present, Presence.Absent];
        List<Encounter> encounters = [.. from fever in values from night in values from stiffness in values select new Encounter
        {
            Presentation = new() { LegPain = Presence.Present, Fever = fever, NightPain = night, Stiffness = stiffness },
        }];

        Cases.Agree(encounters, new CohortAssessor(knowledge).Assess(Cohort.Of(encounters)), new(knowledge));
    }

    [Fact]
    public void Thresholds_finer_than_the_grid_and_outside_the_range_are_compared_as_they_are()
    {
        var knowledge = new GeneratedKnowledge(
        [
            "rule a.fine\n  when temperature is at least 37.123456 degrees Celsius\n  then suspect nerve root irritation, possible\n  cite generated",
            "rule b.finer\n  when temperature is less than 37.123457 degrees Celsius\n  then suspect cauda equina syndrome, possible\n  cite generated",
            "rule c.onset\n  when age at onset is between 39.9999999 and 41.000001 years\n  then recommend reassessment, soon\n  cite generated",
        ]).Knowledge;
        decimal?[] temperatures = [null, 30, 37.1234m, 37.123455m, 37.123456m, 37.1234565m, 37.123457m, 37.12346m, 37.1235m, 45];
        List<Encounter> encounters = [.. from temperature in temperatures from onset in new decimal?[] { null, 39.99999990m, 39.9999998m, 41.0000011m } select new Encounter
        {
            Patient = new() { Age = 41, AgeAtOnset = onset },
            Presentation = new() { SymptomDuration = temperature is null ? null : 300 },
            Examination = new() { Temperature = temperature },
        }];

        foreach (var width in Cases.AllWidths)
            Cases.Agree(encounters, new CohortAssessor(knowledge, Cases.Start(width)).Assess(Cohort.Of(encounters)), new(knowledge));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(2000)]
    public void Nobody_is_left_out_and_nobody_is_made_up(int count)
    {
        var encounters = Cases.BuiltIn(count);
        var decisions = CohortAssessor.Default.Assess(Cohort.Of(encounters));

        Cases.Agree(encounters, decisions, BackPainAssessor.Default);
    }

    [Fact]
    public void Where_everybody_is_screened_patients_who_do_not_exist_are_still_not_counted()
    {
        var knowledge = Cases.WithoutScreening();
        var decisions = new CohortAssessor(knowledge).Assess(new CohortBuilder(65).Build());

        Assert.Equal(65, decisions.Classifications.CountOf(Classification.Nonspecific));
        Assert.Equal(65, decisions.ScreeningComplete.CountOf(true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_number_of_cores_does_not_matter(int? cores)
    {
        var cohort = Cohort.Of(Cases.BuiltIn(20_000, distinct: 200));
        var (expected, decisions) = (CohortAssessor.Default.Assess(cohort, 1), CohortAssessor.Default.Assess(cohort, cores));

        Assert.Equal(expected.Urgencies, decisions.Urgencies);
        Assert.Equal(expected.Classifications, decisions.Classifications);
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortAssessor.Default.Assess(cohort, 0));
    }

    [Fact]
    public void What_is_cancelled_gives_no_decisions() =>
        Assert.ThrowsAny<OperationCanceledException>(() => CohortAssessor.Default.Assess(Cohort.Of(Cases.BuiltIn(10)), cancellationToken: new(canceled: true)));

    [Fact]
    public void An_outcome_that_nobody_knows_is_an_error_and_one_that_no_rule_concludes_is_nobodys()
    {
        var decisions = new CohortAssessor(Cases.WithoutScreening()).Assess(new CohortBuilder(2).Build());

        Assert.Equal([null, null], decisions.Suspicions("vertebralFracture"));
        Assert.Equal([null, null], decisions.Recommendations("boneScan"));
        Assert.Contains("did you mean 'caudaEquina'?", Assert.Throws<ArgumentException>(() => decisions.Suspicions("caudaEqina")).Message);
        Assert.Contains("'caudaEquina' is not the id of an investigation", Assert.Throws<ArgumentException>(() => decisions.Recommendations("caudaEquina")).Message);
    }

    [Fact]
    public void A_row_explains_itself_as_the_patient_alone_does()
    {
        var encounters = Cases.BuiltIn(70).Select((encounter, row) => encounter with { Id = "patient " + row }).ToList();
        var decisions = CohortAssessor.Default.Assess(Cohort.Of(encounters));

        Assert.Equal(BackPainAssessor.Default.Assess(encounters[66]).ToJson(), decisions.Explain(66).ToJson());
    }
}
