using BackPainRules.Benchmarks.Floor;
using BackPainRules.Cohorts;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does a patient of a registry cost in columns, against the hand-written rules in a loop?</summary>
[MemoryDiagnoser]
public class RegistryBenchmarks
{
    private const int patients = 1_000_000, drawn = 50_000;

    private Encounter[] encounters = [];
    private Cohort cohort = Cohort.Of([]);

    /// <summary>A million rows, which repeat fifty thousand patients.</summary>
    [GlobalSetup]
    public void Draw()
    {
        encounters = Patients.Screened(drawn);
        cohort = Cohort.Of(Enumerable.Range(0, patients).Select(row => encounters[row % drawn]));
    }

    /// <summary>Written by hand, patient by patient.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = drawn)]
    public int FloorInALoop()
    {
        var sum = 0;
        foreach (var encounter in encounters) sum += (int)FloorRules.Assess(encounter).Urgency;
        return sum;
    }

    /// <summary>In columns, on one core.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int ColumnsOnOneCore() => CohortAssessor.Default.Assess(cohort, maxCores: 1).Urgencies.CountOf(Urgency.Emergency);

    /// <summary>In columns, on two cores.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int ColumnsOnTwoCores() => CohortAssessor.Default.Assess(cohort, maxCores: 2).Urgencies.CountOf(Urgency.Emergency);

    /// <summary>From encounters to columns, on one core.</summary>
    [Benchmark(OperationsPerInvoke = drawn)]
    public int IntoColumns() => Cohort.Of(encounters, maxCores: 1).Count;
}
