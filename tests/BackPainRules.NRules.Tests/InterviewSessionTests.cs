using BackPainRules.Interviewing;
using BackPainRules.Tests.Inference;
using FsCheck.Fluent;

namespace BackPainRules.NRules.Tests;

public class InterviewSessionTests
{
    private static readonly NRulesEngine engine = new(KnowledgeBase.BuiltIn);

    [Fact]
    public void An_answer_raises_a_suspicion_and_withdrawing_it_takes_the_suspicion_back()
    {
        using var session = engine.Open(new EncounterBuilder("bed 4").Set(Terms.Presentation.UrinaryRetention, Presence.Present).Build());
        Assert.Empty(session.Changes);

        var added = session.Record(Terms.Presentation.SaddleAnesthesia, Presence.Present);
        Assert.Contains(added, change => change.Kind == AssessmentChangeKind.SuspicionStrengthened && change.Outcome?.Id == "caudaEquina");
        Assert.Same(added, session.Changes);

        var withdrawn = session.Withdraw(Terms.Presentation.SaddleAnesthesia);
        Assert.Contains(withdrawn, change => change.Kind == AssessmentChangeKind.SuspicionWeakened && change.Text == "Suspected less strongly: cauda equina syndrome, now possible");

        var all = session.Record(Terms.Presentation.UrinaryRetention, "absent");
        Assert.Contains(all, change => change is { Kind: AssessmentChangeKind.SuspicionWithdrawn, Text: "No longer suspected: cauda equina syndrome" });
        Assert.Contains(all, change => change.Kind == AssessmentChangeKind.UrgencyLowered);
        Assert.Equal("bed 4", session.Encounter.Id);
        Assert.Equal(Classification.Undetermined, session.Assessment.Classification);
    }

    [Fact]
    public void A_wrong_answer_is_told_as_everywhere_and_changes_nothing()
    {
        using var session = engine.Open(new() { Patient = new() { Age = 45 } });
        var (encounter, assessment) = (session.Encounter, session.Assessment);

        Same(builder => builder.Set(Terms.Patient.Age, 400), () => session.Record(Terms.Patient.Age, 400));
        Same(builder => builder.Set(Terms.Patient.Age, Presence.Present), () => session.Record(Terms.Patient.Age, Presence.Present));
        Same(builder => builder.Set(Terms.Patient.Sex, "neither"), () => session.Record(Terms.Patient.Sex, "neither"));
        Same(builder => builder.Set("patient.agee", 45), () => session.Record("patient.agee", 45));
        Same(builder => builder.Set("patient.agee", Presence.Unknown), () => session.Withdraw("patient.agee"));
        Assert.Same(encounter, session.Encounter);
        Assert.Same(assessment, session.Assessment);
        Assert.Empty(session.Record(Terms.Patient.Age, 45));

        static void Same(Action<EncounterBuilder> set, Action record)
        {
            var builder = new EncounterBuilder();
            set(builder);
            Assert.Equal(Assert.Throws<EncounterException>(() => builder.Build()).Errors, Assert.Throws<EncounterException>(record).Errors);
        }
    }

    [Fact]
    public void A_call_while_another_is_under_way_is_refused()
    {
        using var session = engine.Open(new());

        session.Alone(_ => Assert.Throws<InvalidOperationException>(() => session.Record(Terms.Patient.Age, 45)));

        session.Record(Terms.Patient.Age, 45);
        Assert.Equal(45, session.Encounter.Patient.Age);
    }

    [Fact]
    public void Two_threads_end_in_an_exception_and_never_in_a_wrong_assessment()
    {
        using var session = engine.Open(new());
        var refused = 0;

        Parallel.For(0, 200, new() { MaxDegreeOfParallelism = 4 }, i =>
        {
            try
            {
                session.Record(Vocabulary.BuiltIn.Terms.OfType<Finding>().ElementAt(i % 60).Id, i % 2 == 0 ? Presence.Present : Presence.Absent);
            }
            catch (InvalidOperationException)
            {
                Interlocked.Increment(ref refused);
            }
        });

        Assert.InRange(refused, 0, 199);
        Assert.Equal(Differential.Json(BackPainAssessor.Default.Assess(session.Encounter)), Differential.Json(session.Assessment));
    }

    [Fact]
    public void Sessions_of_different_threads_do_not_disturb_each_other()
    {
        var encounters = BuiltInEncounters.Encounter().Generator.Sample(8).ToArray();

        Parallel.ForEach(encounters, encounter =>
        {
            using var session = engine.Open(new());
            foreach (var term in Vocabulary.BuiltIn.Terms.Where(encounter.Knows))
            {
                if (term is Finding finding) session.Record(term.Id, encounter[finding]);
                else if (term is Choice choice) session.Record(term.Id, encounter[choice]!);
                else session.Record(term.Id, encounter[(Quantity)term]!.Value.Low);
            }

            Assert.Equal(Differential.Json(BackPainAssessor.Default.Assess(encounter)), Differential.Json(session.Assessment));
        });
    }

    [Fact]
    public void A_closed_session_has_forgotten_and_says_so()
    {
        var session = engine.Open(new());
        session.Dispose();
        session.Dispose();

        Assert.Throws<ObjectDisposedException>(() => session.Record(Terms.Patient.Age, 45));
    }
}
