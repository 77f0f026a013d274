using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>How does the cost grow with the number of encounters, and how much faster are two cores?</summary>
public class EncounterScalingBenchmarks
{
    private Encounter[] encounters = [];

    /// <summary>How many encounters.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Encounters { get; set; }

    /// <summary>All of them different, so that the large set does not fit the processor's cache.</summary>
    [GlobalSetup]
    public void Draw() => encounters = Patients.Screened(Encounters);

    /// <summary>One after the other.</summary>
    [Benchmark(Baseline = true)]
    public int OneCore() => Assess(0, encounters.Length);

    /// <summary>In two halves.</summary>
    [Benchmark]
    public int TwoCores()
    {
        var halves = new int[2];
        Parallel.For(0, 2, half => halves[half] = Assess(half * encounters.Length / 2, (half + 1) * encounters.Length / 2));
        return halves[0] + halves[1];
    }

    private int Assess(int from, int to)
    {
        var sum = 0;
        for (var i = from; i < to; i++) sum += (int)BackPainAssessor.Default.Assess(encounters[i]).Urgency;
        return sum;
    }
}
