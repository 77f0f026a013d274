using BackPainRules.Benchmarks.Sessions;
using BackPainRules.NRules;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does the second engine cost, and what would it cost if it used a session for more than one encounter?</summary>
[MemoryDiagnoser]
public class NRulesBenchmarks
{
    private const int patients = 100;

    private readonly BackPainAssessor assessor = new(new NRulesEngine(KnowledgeBase.BuiltIn));
    private readonly BackPainAssessor emptying = new(new PooledEngine(KnowledgeBase.BuiltIn, empties: true));
    private readonly BackPainAssessor changing = new(new PooledEngine(KnowledgeBase.BuiltIn, empties: false));
    private readonly Encounter[] encounters = Patients.Screened(patients);

    /// <summary>The decision, by the built-in engine.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = patients)]
    public int BuiltInEngine() => Sum(BackPainAssessor.Default);

    /// <summary>The decision, in an NRules session of its own: what <c>BackPainRules.NRules</c> does.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int SessionPerEncounter() => Sum(assessor);

    /// <summary>The decision, in an NRules session that is emptied afterwards, and used again.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int SessionEmptiedEachTime() => Sum(emptying);

    /// <summary>The decision, in an NRules session that is changed from one encounter to the next.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int SessionChangedEachTime() => Sum(changing);

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
