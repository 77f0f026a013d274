using BackPainRules.Benchmarks.Floor;
using BackPainRules.Benchmarks.Peers;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does one assessment cost against the same rules written by hand and against Microsoft RulesEngine, and how much more when more of it is read?</summary>
/// <remarks>All figures are for one patient of a thousand.</remarks>
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private const int patients = 1_000;

    private readonly BackPainAssessor assessor = BackPainAssessor.Default;
    private readonly RulesEngineAssessor rulesEngine = new(KnowledgeBase.BuiltIn);
    private readonly Encounter[] encounters = Patients.Screened(patients);

    /// <summary>Until the runtime has compiled everything for good, which it does in the background and on a busy machine late.</summary>
    [GlobalSetup]
    public void WarmUp()
    {
        for (var round = 0; round < 5; round++)
        {
            for (var run = 0; run < 40; run++) _ = Floor() + Decision() + WithLists() + WithReasons();
            Thread.Sleep(300);
        }
    }

    /// <summary>Written by hand: met rules, classification, category, urgency.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = patients)]
    public int Floor()
    {
        var sum = 0;
        foreach (var encounter in encounters) sum += (int)FloorRules.Assess(encounter).Urgency;
        return sum;
    }

    /// <summary>The same from the engine.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int Decision() => Sum(static assessment => (int)assessment.Urgency);

    /// <summary>And what is suspected and advised.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int WithLists() => Sum(static assessment => assessment.Suspicions.Count + assessment.Recommendations.Count + assessment.Mechanisms.Count
        + assessment.Contributors.Count + assessment.ExpectedCourse.Count + assessment.Notes.Count);

    /// <summary>And every reason of it, down to the facts.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int WithReasons() => Sum(static assessment => Facts(assessment.Suspicions) + Facts(assessment.Recommendations) + Facts(assessment.Mechanisms)
        + Facts(assessment.Contributors) + Facts(assessment.ExpectedCourse) + Facts(assessment.Notes) + Facts(assessment.ClassificationBecause));

    /// <summary>The decision, and what is still worth asking.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int WithOpenQuestions() => Sum(static assessment => assessment.OpenQuestions.Count);

    /// <summary>Everything, as JSON on one line.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int AsJson() => Sum(static assessment => assessment.ToJson(indented: false).Length);

    /// <summary>The decision by Microsoft RulesEngine.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int MicrosoftRulesEngine()
    {
        var sum = 0;
        foreach (var encounter in encounters) sum += (int)rulesEngine.Assess(encounter).Urgency;
        return sum;
    }

    private int Sum(Func<Assessment, int> read)
    {
        var sum = 0;
        foreach (var encounter in encounters) sum += read(assessor.Assess(encounter));
        return sum;
    }

    private static int Facts(IReadOnlyList<Concluded> all)
    {
        var count = 0;
        for (var i = 0; i < all.Count; i++) count += Facts(all[i].Because);
        return count;
    }

    private static int Facts(IReadOnlyList<Reason> reasons)
    {
        var count = 0;
        for (var i = 0; i < reasons.Count; i++) count += reasons[i].Facts.Count;
        return count;
    }
}
