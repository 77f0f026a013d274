using BackPainRules.NRules;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does the second engine cost?</summary>
/// <remarks>It has a session for every encounter: <c>BackPainRules.NRules</c> neither pools nor batches them, since nothing of a patient may stay behind.</remarks>
[MemoryDiagnoser]
public class NRulesBenchmarks
{
    private const int patients = 100;

    private readonly BackPainAssessor assessor = new(new NRulesEngine(KnowledgeBase.BuiltIn));
    private readonly Encounter[] encounters = Patients.Screened(patients);

    /// <summary>The decision, by the built-in engine.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = patients)]
    public int BuiltInEngine() => Sum(BackPainAssessor.Default);

    /// <summary>The decision, in an NRules session of its own.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int SessionPerEncounter() => Sum(assessor);

    /// <summary>From rules in memory to the first decision.</summary>
    [Benchmark]
    public Classification GetReady() => new BackPainAssessor(new NRulesEngine(KnowledgeBase.BuiltIn)).Assess(encounters[0]).Classification;

    private int Sum(BackPainAssessor by)
    {
        var sum = 0;
        foreach (var encounter in encounters) sum += (int)by.Assess(encounter).Urgency;
        return sum;
    }
}
