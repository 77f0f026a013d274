using BackPainRules.Benchmarks.Floor;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>How does the cost grow with the number of rules?</summary>
/// <remarks>
/// The rules are those of the built-in knowledge that ask no other rule, in an order that mixes the topics, and from there on copies of them with other
/// ids. Copies are met together, so the share of rules that a patient meets stays the same: the hard case, in which nothing gets cheaper with size.
/// </remarks>
[MemoryDiagnoser]
public class RuleScalingBenchmarks
{
    private const int patients = 1_000;

    private readonly Encounter[] encounters = Patients.Screened(patients);
    private KnowledgeBase knowledge = new();
    private BackPainAssessor assessor = BackPainAssessor.Default;

    /// <summary>How many rules.</summary>
    [Params(50, 200, 1_000)]
    public int Rules { get; set; }

    /// <summary>Copies the rules.</summary>
    [GlobalSetup]
    public void Copy()
    {
        var dependence = new Dependence(KnowledgeBase.BuiltIn);
        var alone = KnowledgeBase.BuiltIn.Rules.Where(rule => dependence.LevelOf(rule) == 0).Select((rule, number) => (Rule: rule, Place: number * 37 % 101))
            .OrderBy(pair => pair.Place).Select(pair => pair.Rule).ToList();
        var copies = Enumerable.Range(0, Rules).Select(number => alone[number % alone.Count] with { Id = $"{alone[number % alone.Count].Id}-{number / alone.Count}" });
        knowledge = new() { Name = "copies", Version = "1.0.0", Rules = [.. copies.OrderBy(rule => rule.Id, StringComparer.Ordinal)] };
        assessor = new(knowledge);
    }

    /// <summary>The decision about one patient.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int Decision()
    {
        var sum = 0;
        foreach (var encounter in encounters) sum += (int)assessor.Assess(encounter).Urgency;
        return sum;
    }

    /// <summary>From rules in memory to the first decision.</summary>
    [Benchmark]
    public Classification GetReady() => new BackPainAssessor(knowledge).Assess(encounters[0]).Classification;
}
