using BackPainRules.Explanation;

namespace BackPainRules.Tests.Explanation;

public class FindingsTests
{
    [Fact]
    public void Values_come_with_unit_and_threshold_in_the_order_of_the_vocabulary() =>
        Assert.Equal("age 76 years (at least 70; more than 65), female sex, night pain, temperature 38.6 degrees Celsius (at least 38); absent: fever", Of(
            new(Term("presentation.fever"), "absent", "fever is absent"),
            new(Term("examination.temperature"), "38.6", "temperature is at least 38 degrees Celsius"),
            new(Term("presentation.nightPain"), "present", "night pain is present"),
            new(Term("patient.age"), "76", "age is more than 65 years"),
            new(Term("patient.sex"), "female", "sex is female"),
            new(Term("patient.age"), "76", "age is at least 70 years"),
            new(Term("patient.age"), "76", "age is at least 70 years")));

    [Fact]
    public void One_day_is_one_day_and_a_score_has_no_unit() =>
        Assert.Equal("symptom duration 1 day (at most 14), pain intensity 8 (between 7 and 10)", Of(
            new(Term("presentation.symptomDuration"), "1", "symptom duration is at most 14 days"),
            new(Term("presentation.painIntensity"), "8", "pain intensity is between 7 and 10")));

    [Fact]
    public void A_derived_quantity_says_from_what_it_follows() =>
        Assert.Equal("age at onset less than 40 years and less than 45 years (from age 29 years and symptom duration 200 days)", Of(
            new(Term("patient.age"), "29", "age at onset is less than 45 years"),
            new(Term("presentation.symptomDuration"), "200", "age at onset is less than 45 years"),
            new(Term("patient.age"), "29", "age at onset is less than 40 years"),
            new(Term("presentation.symptomDuration"), "200", "age at onset is less than 40 years")));

    private static string Of(params Fact[] facts) => Findings.Of(facts).ToString();

    private static Term Term(string id) => Vocabulary.BuiltIn.FindTerm(id)!;
}
