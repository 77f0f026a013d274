namespace BackPainRules.Tests;

public class CriterionTests
{
    private static readonly Criterion isPresent = new Criterion.IsPresent(Find<Finding>(Terms.Presentation.Fever));
    private static readonly Criterion isAbsent = new Criterion.IsAbsent(Find<Finding>(Terms.Presentation.Fever));

    [Theory]
    [InlineData(Presence.Present, Truth.True, Truth.False)]
    [InlineData(Presence.Absent, Truth.False, Truth.True)]
    [InlineData(Presence.Unknown, Truth.Unknown, Truth.Unknown)]
    public void Unknown_is_neither_present_nor_absent(Presence fever, Truth present, Truth absent)
    {
        var encounter = new Encounter { Presentation = new() { Fever = fever } };

        Assert.Equal(present, isPresent.Evaluate(encounter));
        Assert.Equal(absent, isAbsent.Evaluate(encounter));
    }

    [Theory]
    [InlineData(0, 0, 0, 1, Truth.False)]
    [InlineData(1, 0, 0, 1, Truth.True)]
    [InlineData(0, 2, 0, 1, Truth.False)]
    [InlineData(0, 1, 1, 1, Truth.Unknown)]
    [InlineData(1, 1, 1, 1, Truth.True)]
    [InlineData(1, 1, 1, 2, Truth.Unknown)]
    [InlineData(1, 2, 0, 2, Truth.False)]
    [InlineData(2, 1, 1, 2, Truth.True)]
    [InlineData(2, 0, 1, 3, Truth.Unknown)]
    [InlineData(2, 1, 0, 3, Truth.False)]
    [InlineData(3, 0, 0, 3, Truth.True)]
    public void At_least_counts_what_is_met_and_what_still_could_be(int met, int notMet, int open, int least, Truth expected)
    {
        Criterion[] members = [.. Enumerable.Repeat(Known(true), met), .. Enumerable.Repeat(Known(false), notMet), .. Enumerable.Repeat(isPresent, open)];

        Assert.Equal(expected, new Criterion.AtLeast(least, members).Evaluate(new() { Patient = new() { Age = 50 } }));
    }

    [Theory]
    [InlineData(29.9, Truth.False)]
    [InlineData(30, Truth.True)]
    [InlineData(60, Truth.True)]
    [InlineData(60.1, Truth.False)]
    public void Between_includes_both_ends(double angle, Truth expected)
    {
        var criterion = new Criterion.Within(Find<Quantity>(Terms.Examination.StraightLegRaiseAngle), ValueRange.Between(30, 60));

        Assert.Equal(expected, criterion.Evaluate(new() { Examination = new() { StraightLegRaiseAngle = (decimal)angle } }));
        Assert.Equal(Truth.Unknown, criterion.Evaluate(new()));
    }

    [Theory]
    [InlineData(45, 0, Truth.False)]
    [InlineData(45, 10, Truth.Unknown)]
    [InlineData(45, 366, Truth.True)]
    [InlineData(44, 10, Truth.True)]
    [InlineData(46, 366, Truth.Unknown)]
    [InlineData(46, 732, Truth.True)]
    public void Age_at_onset_is_an_interval_where_age_and_duration_are_known(int age, int days, Truth younger)
    {
        var criterion = new Criterion.Within(Find<Quantity>(Terms.Patient.AgeAtOnset), ValueRange.LessThan(45));

        Assert.Equal(younger, criterion.Evaluate(new() { Patient = new() { Age = age }, Presentation = new() { SymptomDuration = days } }));
        Assert.Equal(Truth.Unknown, criterion.Evaluate(new() { Patient = new() { Age = age } }));
        Assert.Equal(Truth.False, criterion.Evaluate(new() { Patient = new() { Age = age, AgeAtOnset = 45 }, Presentation = new() { SymptomDuration = days } }));
    }

    [Theory]
    [InlineData(true, true, 10, 20, 20, 20, Truth.True)]
    [InlineData(false, true, 10, 20, 10, 20, Truth.Unknown)]
    [InlineData(true, true, 10, 20, 5, 9, Truth.False)]
    [InlineData(true, false, 10, 20, 20, 25, Truth.False)]
    [InlineData(true, true, 10, 20, 20, 25, Truth.Unknown)]
    [InlineData(true, true, 10, 20, 5, 25, Truth.Unknown)]
    [InlineData(true, true, 10, 20, 12, 18, Truth.True)]
    public void An_interval_that_straddles_a_threshold_is_unknown(bool withLow, bool withHigh, int low, int high, int from, int to, Truth expected) =>
        Assert.Equal(expected, new ValueRange(low, withLow, high, withHigh).Contains(new(from, to)));

    private static Criterion Known(bool value) =>
        new Criterion.Within(Find<Quantity>(Terms.Patient.Age), value ? ValueRange.AtLeast(50) : ValueRange.LessThan(50));

    private static T Find<T>(string id) where T : Term => (T)Vocabulary.BuiltIn.FindTerm(id)!;
}
