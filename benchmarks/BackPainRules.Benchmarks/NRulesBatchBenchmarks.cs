using BackPainRules.Benchmarks.Sessions;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does the decision by NRules cost, with many encounters in one session?</summary>
/// <remarks>A thousand take seconds, so that few iterations have to do, and what warms up is done before them.</remarks>
[MemoryDiagnoser]
[WarmupCount(1)]
[IterationCount(4)]
public class NRulesBatchBenchmarks
{
    private const int few = 10, some = 100, many = 1_000;

    private readonly Batch batch = new(KnowledgeBase.BuiltIn);
    private readonly Encounter[] encounters = Patients.Screened(many);

    /// <summary>Until the runtime has compiled everything for good, which it does in the background.</summary>
    [GlobalSetup]
    public void WarmUp()
    {
        for (var round = 0; round < 5; round++)
        {
            for (var run = 0; run < 30; run++) _ = BatchOfTen();
            Thread.Sleep(200);
        }
    }

    /// <summary>Ten encounters in one session.</summary>
    [Benchmark(OperationsPerInvoke = few)]
    public int BatchOfTen() => Sum(new ArraySegment<Encounter>(encounters, 0, few));

    /// <summary>A hundred encounters in one session.</summary>
    [Benchmark(OperationsPerInvoke = some)]
    public int BatchOfHundred() => Sum(new ArraySegment<Encounter>(encounters, 0, some));

    /// <summary>A thousand encounters in one session.</summary>
    [Benchmark(OperationsPerInvoke = many)]
    public int BatchOfThousand() => Sum(encounters);

    private int Sum(IReadOnlyList<Encounter> of)
    {
        var met = batch.FindMet(of);
        var sum = 0;
        for (var i = 0; i < of.Count; i++) sum += (int)BackPainAssessor.Default.Assess(of[i], met[i]).Urgency;
        return sum;
    }
}
