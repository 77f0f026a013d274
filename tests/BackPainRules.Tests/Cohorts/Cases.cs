using BackPainRules.Authoring;
using BackPainRules.Cohorts;
using BackPainRules.Tests.Inference;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainRules.Tests.Cohorts;

/// <summary>Cohorts to try, and what has to be true of what is decided for them.</summary>
internal static class Cases
{
    public static readonly string[] AllWidths = ["64", "128", "256", "512"];

    public static IEnumerable<object[]> Widths => AllWidths.Select(width => new object[] { width });

    public static Func<SlicedProgram, ISlicedRun> Start(string width) => width switch
    {
        "64" => program => new SlicedRun<Lane64>(program),
        "128" => program => new SlicedRun<Lane128>(program),
        "256" => program => new SlicedRun<Lane256>(program),
        _ => program => new SlicedRun<Lane512>(program),
    };

    /// <summary>Sparse and dense, with values at and around every threshold, and between the points of any grid.</summary>
    public static List<Encounter> BuiltIn(int count, int distinct = int.MaxValue)
    {
        var some = BuiltInEncounters.Encounter().Generator.Sample(Math.Min(count, distinct), new Rnd((ulong)count + 1), 50).Select(Between).ToList();
        return [.. Enumerable.Range(0, count).Select(row => some[row % some.Count])];
    }

    /// <summary>Every column of every row, and every way to read a column.</summary>
    public static void Agree(IReadOnlyList<Encounter> encounters, CohortDecisions decisions, BackPainAssessor one)
    {
        Assessment[] assessments = [.. encounters.Select(one.Assess)];
        Same(assessments.Select(assessment => assessment.Classification), decisions.Classifications);
        Same(assessments.Select(assessment => assessment.Category), decisions.Categories);
        Same(assessments.Select(assessment => assessment.Urgency), decisions.Urgencies);
        Same(assessments.Select(assessment => assessment.Screening.Complete), decisions.ScreeningComplete);
        foreach (var condition in one.Knowledge.Vocabulary.Conditions)
            Same(assessments.Select(assessment => assessment.Suspicions.SingleOrDefault(suspicion => suspicion.Condition == condition)?.Level), decisions.Suspicions(condition.Id));
        foreach (var investigation in one.Knowledge.Vocabulary.Investigations)
            Same(assessments.Select(assessment => assessment.Recommendations.SingleOrDefault(recommendation => recommendation.Investigation == investigation)?.Urgency), decisions.Recommendations(investigation.Id));
    }

    /// <summary>Knowledge that asks for no screening at all, so that everybody is screened.</summary>
    public static KnowledgeBase WithoutScreening()
    {
        var terms = new Vocabulary(Vocabulary.BuiltIn, [Vocabulary.BuiltIn.FindTerm(Terms.Presentation.Stiffness)!]);
        return KnowledgeCompiler.Compile([GeneratedKnowledge.ToDocument("generated.md",
            ["rule a.stiff\n  when stiffness is present\n  then suspect nerve root irritation, likely\n   and recommend reassessment, soon\n  cite generated"])], terms).Knowledge!;
    }

    private static void Same<T>(IEnumerable<T> expected, DecisionColumn<T> column)
    {
        T[] values = [.. expected];
        var copied = new T[values.Length];
        column.CopyTo(copied);
        Assert.Equal(values, column);
        Assert.Equal(values, copied);
        Assert.All(values.Distinct(), value => Assert.Equal(values.Count(other => Equals(other, value)), column.CountOf(value)));
        Assert.Equal(values.Length, column.Count);
    }

    /// <summary>One in a few encounters with a temperature and a symptom duration that no grid holds.</summary>
    private static Encounter Between(Encounter encounter, int row) => row % 5 != 0 ? encounter : BuiltInEncounters.With(
        BuiltInEncounters.With(encounter, Vocabulary.BuiltIn.FindTerm(Terms.Examination.Temperature)!, row % 2 == 0 ? 38m - (1m / 3_000_000) : 38m + (1m / 3_000_000)),
        Vocabulary.BuiltIn.FindTerm(Terms.Presentation.SymptomDuration)!, 30 + (1m / 700_000_000));
}
