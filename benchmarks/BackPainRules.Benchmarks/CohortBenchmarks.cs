using BackPainRules.Cohorts;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does a patient cost when a whole registry is assessed in columns, and how much of that is putting the encounters into columns?</summary>
/// <remarks>All figures are for one patient. The columns hold what was recorded, as numbers: comparing with thresholds belongs to assessing.</remarks>
[MemoryDiagnoser]
public class CohortBenchmarks
{
    private const int patients = 1_000_000, alone = 1_000, built = 100_000;

    private readonly Urgency[] urgencies = new Urgency[patients];
    private readonly Classification[] classifications = new Classification[patients];
    private Encounter[] encounters = [];
    private Cohort cohort = Cohort.Of([]);

    /// <summary>Synthetic: of every term three in five recorded, of the findings one in sixteen present.</summary>
    [GlobalSetup]
    public void MakePatients()
    {
        encounters = [.. Enumerable.Range(0, built).Select(seed => Make(new(seed)))];
        cohort = Cohort.Of(Enumerable.Range(0, patients).Select(row => encounters[row % built]));
    }

    /// <summary>Patient by patient.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = alone)]
    public int OneByOne()
    {
        var sum = 0;
        for (var row = 0; row < alone; row++)
        {
            var assessment = BackPainAssessor.Default.Assess(encounters[row]);
            sum += (int)assessment.Classification + (int)assessment.Urgency;
        }

        return sum;
    }

    /// <summary>From columns to decisions, on one core.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int OneCore() => CohortAssessor.Default.Assess(cohort, maxCores: 1).Urgencies.CountOf(Urgency.Emergency);

    /// <summary>On two cores.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int TwoCores() => CohortAssessor.Default.Assess(cohort, maxCores: 2).Urgencies.CountOf(Urgency.Emergency);

    /// <summary>On one core, with the classification and the urgency of everybody written out.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public void OneCoreAndWriteOut()
    {
        var decisions = CohortAssessor.Default.Assess(cohort, maxCores: 1);
        decisions.Classifications.CopyTo(classifications);
        decisions.Urgencies.CopyTo(urgencies);
    }

    /// <summary>From encounters to columns, on one core.</summary>
    [Benchmark(OperationsPerInvoke = built)]
    public int IntoColumns() => Cohort.Of(encounters, maxCores: 1).Count;

    private static Encounter Make(Random random)
    {
        var builder = new EncounterBuilder();
        foreach (var term in Vocabulary.BuiltIn.Terms.Where(_ => random.Next(5) < 3))
            builder = term switch
            {
                Finding => builder.Set(term.Id, random.Next(16) == 0 ? Presence.Present : Presence.Absent),
                Choice choice => builder.Set(term.Id, choice.Values[random.Next(choice.Values.Count)]),
                Quantity quantity => builder.Set(term.Id, Math.Round(quantity.Minimum + ((quantity.Maximum - quantity.Minimum) * (decimal)random.NextDouble()), 1)),
                _ => builder,
            };
        return builder.Build();
    }
}
