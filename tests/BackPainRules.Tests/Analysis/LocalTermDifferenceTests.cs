using BackPainRules.Analysis;
using BackPainRules.Tests.Authoring;

namespace BackPainRules.Tests.Analysis;

/// <summary>A local term that can be recorded otherwise in the newer version: the patients are those that can be recorded in either.</summary>
public class LocalTermDifferenceTests
{
    [Theory]
    [InlineData("0 to 10 points", "between 2 and 8 points", "0 to 20 points", "between 2 and 4 points")]
    [InlineData("0 to 20 points", "between 2 and 4 points", "0 to 10 points", "between 2 and 8 points")]
    [InlineData("0 to 10 points", "at least 5 points", "0 to 20 points", "at least 5 points")]
    [InlineData("0 to 10 points", "at most 5 points", "3 to 20 points", "at most 5 points")]
    [InlineData("5 to 10 points", "at least 8 points", "0 to 9 points", "at least 8 points")]
    [InlineData("0 to 10 points", "at most 10 points", "0 to 10 points", "at least 0 points")]
    [InlineData("0 to 10 points", "at least 5 points", "0 to 10 marks", "at least 5 marks")]
    public void Patients_are_named_exactly_where_something_else_is_said_of_somebody(string range, string asked, string newRange, string newlyAsked)
    {
        var (before, after) = (Quantity(range, asked), Quantity(newRange, newlyAsked));
        var difference = KnowledgeDifference.Between(before, after);

        var isSameUnit = range.Split(' ')[^1] == newRange.Split(' ')[^1];
        Check(difference, from value in Enumerable.Range(0, 41) let number = value / 2m from only in isSameUnit ? new[] { 0 } : [1, 2] select (Of(before, only == 2 ? null : number), Of(after, only == 1 ? null : number)));

        static Encounter Of(KnowledgeBase knowledge, decimal? value) =>
            value is { } number && EncounterBuilder.Allows(Term(knowledge), number) ? new Encounter().With(Term(knowledge), number) : new();
    }

    [Theory]
    [InlineData("mild, severe", "severe", "mild, severe, worst", "severe")]
    [InlineData("mild, severe", "severe", "mild, severe, worst", "worst")]
    [InlineData("mild, severe, worst", "worst", "severe, mild", "severe")]
    public void A_choice_with_other_values_is_told_value_by_value(string values, string asked, string newValues, string newlyAsked)
    {
        var (before, after) = (Choice(values, asked), Choice(newValues, newlyAsked));

        Check(KnowledgeDifference.Between(before, after), new[] { "mild", "severe", "worst" }.Select(value => (Of(before, value), Of(after, value))));

        static Encounter Of(KnowledgeBase knowledge, string value) => EncounterBuilder.Allows(Term(knowledge), value) ? new Encounter().With(Term(knowledge), value) : new();
    }

    private static void Check(KnowledgeDifference difference, IEnumerable<(Encounter Before, Encounter After)> patients)
    {
        var (one, other) = (new BackPainAssessor(difference.Before), new BackPainAssessor(difference.After));
        Assert.Equal(patients.Any(patient => IsDifferent(patient.Before, patient.After)), difference.Patients.Count > 0);
        Assert.All(difference.Patients, patient => Assert.True(IsDifferent(patient.Before, patient.After)));

        bool IsDifferent(Encounter before, Encounter after) => !Said.By(one.Assess(before)).SequenceEqual(Said.By(other.Assess(after)));
    }

    private static Term Term(KnowledgeBase knowledge) => knowledge.Vocabulary.FindTerm("tests.grade")!;

    private static KnowledgeBase Quantity(string range, string asked) => Load("quantity", $"range {range}", asked);

    private static KnowledgeBase Choice(string values, string asked) => Load("choice", $"values {values}", asked);

    private static KnowledgeBase Load(string kind, string line, string asked) => Hospital.Load($"""
        ```vocabulary
        {kind} tests.grade
          phrase ward grade
          roles contextual
          {line}
          question "What is the grade?"
          cite Ward2026
        ```

        ```rule
        rule ward.grade
          when ward grade is {asked}
          then suspect spinal infection, possible
          cite Ward2026
        ```

        ```bibliography
        Ward2026: A protocol.
        ```
        """);
}
