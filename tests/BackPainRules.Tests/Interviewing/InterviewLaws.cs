using BackPainRules.Interviewing;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Interviewing;

/// <summary>What holds for every interview of any patient.</summary>
public class InterviewLaws
{
    private const int patients = 15;

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void Asking_only_what_is_open_decides_what_the_whole_record_decides(Encounter patient) =>
        Assert.Equal(BackPainAssessor.Default.Assess(patient).Decisions(), patient.Ask()[^1].Assessment.Decisions());

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void Every_question_was_open_and_none_is_put_twice(Encounter patient)
    {
        var steps = patient.Ask();

        Assert.All(steps.SkipLast(1), step => Assert.Contains(step.Next!.Term, step.Assessment.OpenQuestions.Select(open => open.Term)));
        Assert.Equal(steps[^1].Asked.Count, steps[^1].Asked.Distinct().Count());
        Assert.All(steps[^1].Assessment.OpenQuestions, open => Assert.Contains(open.Term, steps[^1].Skipped));
        Assert.InRange(steps.Count, 1, Vocabulary.BuiltIn.Terms.Count + 1);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void The_number_of_questions_left_is_never_too_low(Encounter patient)
    {
        var steps = patient.Ask();

        for (var i = 0; i < steps.Count; i++) Assert.InRange(steps.Count - 1 - i, 0, steps[i].Progress.Left);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void Going_back_leads_where_the_interview_was_also_after_it_was_kept(Encounter patient)
    {
        var steps = patient.Ask();
        var resumed = Interview.Parse(steps[^1].ToJson(), BackPainAssessor.Default);
        for (var i = steps.Count - 2; i >= 0; i--)
        {
            Assert.Same(steps[i], steps[i + 1].Back());
            resumed = resumed.Back();
            Assert.Equal(steps[i].ToJson(), resumed.ToJson());
            if (i % 10 == 0) Assert.Equal(steps[i].Next?.Term, resumed.Next?.Term);
        }

        Assert.False(resumed.CanGoBack);
        Assert.Equal(new() { Id = patient.Id }, resumed.Encounter);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void What_was_kept_is_resumed_as_it_was(Encounter patient, int seed)
    {
        var steps = patient.Ask();
        var kept = steps[(seed & int.MaxValue) % steps.Count];
        var resumed = Interview.Parse(kept.ToJson(seed % 2 == 0), BackPainAssessor.Default);

        Assert.Equal(kept.Encounter, resumed.Encounter);
        Assert.Equal(kept.Asked, resumed.Asked);
        Assert.Equal(kept.Skipped, resumed.Skipped);
        Assert.Equal(kept.Progress, resumed.Progress);
        Assert.Equal(kept.Next?.Term, resumed.Next?.Term);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void What_is_settled_stays_as_it_is(Encounter patient)
    {
        var steps = patient.Ask();

        Assert.All(steps.Where(step => step.IsClassificationSettled), step => Assert.Equal(step.Assessment.Classification, steps[^1].Assessment.Classification));
        Assert.All(steps.Where(step => step.IsUrgencySettled), step => Assert.Equal(step.Assessment.Urgency, steps[^1].Assessment.Urgency));
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void The_changes_told_are_all_there_are(Encounter patient)
    {
        var steps = patient.Ask();

        Assert.All(steps.Zip(steps.Skip(1)), step => Assert.Equal(step.First.Assessment.Decisions() == step.Second.Assessment.Decisions(), step.Second.Changes.Count == 0));
    }

    [Fact]
    public void Whoever_knows_nothing_is_not_reassured()
    {
        var end = new Encounter().Ask()[^1];

        Assert.Equal(Classification.Undetermined, end.Assessment.Classification);
        Assert.False(end.IsClassificationSettled);
        Assert.Equal(Vocabulary.BuiltIn.Screening.Count, end.Progress.ScreeningLeft);
        Assert.Equal(new(), end.Encounter);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = patients)]
    public void An_unanswered_screening_question_never_yields_nonspecific(Encounter patient, int seed)
    {
        var term = Vocabulary.BuiltIn.Screening[(seed & int.MaxValue) % Vocabulary.BuiltIn.Screening.Count];

        Assert.NotEqual(Classification.Nonspecific, patient.With(term, null).OtherwiseHealthy().With(term, null).Ask()[^1].Assessment.Classification);
    }
}
