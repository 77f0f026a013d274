using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does an assessment cost, and how much more when its reasons, its questions or its JSON are read?</summary>
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private readonly BackPainAssessor assessor = BackPainAssessor.Default;

    private readonly Encounter encounter = new()
    {
        Patient = new() { Age = 45, Sex = Sex.Female },
        Presentation = new() { LegPain = Presence.Present, LegPainBelowKnee = Presence.Present, Fever = Presence.Absent, SymptomDuration = 40 },
        History = new() { Cancer = Presence.Absent },
        Examination = new() { StraightLegRaiseAngle = 40, MotorDeficit = Presence.Absent },
    };

    /// <summary>Classification, suspicions, recommendations.</summary>
    [Benchmark(Baseline = true)]
    public Classification Decision() => assessor.Assess(encounter).Classification;

    /// <summary>And every reason, down to facts.</summary>
    [Benchmark]
    public int WithReasons() => assessor.Assess(encounter).Suspicions.Sum(suspicion => suspicion.Because.Sum(reason => reason.Facts.Count));

    /// <summary>And what is still worth asking.</summary>
    [Benchmark]
    public int WithOpenQuestions() => assessor.Assess(encounter).OpenQuestions.Count;

    /// <summary>And the whole JSON form.</summary>
    [Benchmark]
    public int AsJson() => assessor.Assess(encounter).ToJson(indented: false).Length;
}
