using BackPainRules.Interviewing;

namespace BackPainRules.Tests.Interviewing;

/// <summary>Single interviews, as an application drives them.</summary>
public class InterviewTests
{
    private static readonly BackPainAssessor assessor = BackPainAssessor.Default;

    [Fact]
    public void The_screening_set_comes_first_and_emergencies_first_within_it()
    {
        var asked = Interview.Start() is var start ? new Encounter().Ask(start)[^1].Asked : [];
        var emergencies = start.Assessment.OpenQuestions.Where(open => open.Urgency == Urgency.Emergency).Select(open => open.Term).ToList();

        Assert.Equal(Vocabulary.BuiltIn.Screening.OrderBy(term => term.Id, StringComparer.Ordinal), asked.Take(Vocabulary.BuiltIn.Screening.Count).OrderBy(term => term.Id, StringComparer.Ordinal));
        Assert.All(asked.TakeWhile(emergencies.Contains), term => Assert.True(term.IsScreening));
        Assert.All(asked.Take(emergencies.Count(term => term.IsScreening)), term => Assert.Contains(term, emergencies));
    }

    [Fact]
    public void The_patient_is_asked_before_the_examination_and_that_before_tests()
    {
        var start = Interview.Start();
        var asked = new Encounter().Ask(start)[^1].Asked.Where(term => !term.IsScreening).ToList();
        var urgencies = start.Assessment.OpenQuestions.ToDictionary(open => open.Term, open => open.Urgency);

        Assert.All(asked.GroupBy(term => urgencies[term]), group => Assert.Equal(
            group.Select(term => term.Part).OrderBy(part => part == "tests" ? 2 : part == "examination" ? 1 : 0), group.Select(term => term.Part)));
    }

    [Fact]
    public void An_answer_tells_what_it_changed()
    {
        var before = Interview.Start(assessor, Encounter.Parse("""{ "presentation": { "saddleAnesthesia": "present" } }"""));
        while (before.Next!.Term.Id != Terms.Presentation.UrinaryRetention) before = before.Skip();

        var after = before.Answer(Presence.Present);

        Assert.Contains("Suspected more strongly: cauda equina syndrome, now likely", after.Changes.Select(change => change.Text));
        Assert.True(after.IsSettled);
        Assert.Empty(before.Skip().Changes);
        Assert.Empty(after.Back().Changes);
    }

    [Theory]
    [InlineData("131", "expected a number from 0 to 130 (years)")]
    [InlineData("-1", "expected a number from 0 to 130 (years)")]
    public void A_number_out_of_range_is_refused_with_what_is_allowed(string number, string message)
    {
        var interview = AtAge();

        var error = Assert.Single(Assert.Throws<EncounterException>(() => interview.Answer(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))).Errors);

        Assert.Equal(("$.patient.age", number, message), (error.Path, error.Value, error.Message));
    }

    [Fact]
    public void An_answer_of_another_kind_is_refused()
    {
        Assert.Contains("expected a number", Assert.Throws<EncounterException>(() => AtAge().Answer(Presence.Present)).Message);
        Assert.Contains("expected a number", Assert.Throws<EncounterException>(() => AtAge().Answer("old")).Message);
        Assert.Contains("expected \"present\"", Assert.Throws<EncounterException>(() => AtAge().Skip().Answer(3m)).Message);
    }

    [Fact]
    public void Not_knowing_is_no_answer()
    {
        var interview = AtAge().Skip();

        Assert.Equal(interview.Skip().ToJson(), interview.Answer(Presence.Unknown).ToJson());
        Assert.Equal(interview.Skip().ToJson(), interview.Answer("unknown").ToJson());
    }

    [Fact]
    public void At_either_end_there_is_nothing_to_take()
    {
        Assert.Throws<InvalidOperationException>(() => Interview.Start().Back());
        Assert.Throws<InvalidOperationException>(() => new Encounter().Ask()[^1].Skip());
        Assert.Throws<InvalidOperationException>(() => new Encounter().Ask()[^1].Answer(Presence.Present));
    }

    [Fact]
    public void Asking_all_asks_also_what_only_explains_the_pain()
    {
        var all = new Encounter().Ask(Interview.Start(assessor, new(), all: true))[^1];

        Assert.Equal(Vocabulary.BuiltIn.Terms.Count, all.Asked.Count);
        Assert.Equal(new Encounter().Ask()[^1].Asked, all.Asked.Take(new Encounter().Ask()[^1].Asked.Count));
        Assert.True(Interview.Parse(all.ToJson(), assessor).AsksAll);
    }

    private static Interview AtAge() => Interview.Start() is { Next.Term.Id: Terms.Patient.Age } start ? start : throw new InvalidOperationException("The age is not the first question any more.");
}
