using System.Text.Json;
using BackPainRules.Cli.Registries;
using BackPainRules.Json;
using BackPainRules.Population;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>How much of a screening is the reading of JSON? 10,000 synthetic encounters in memory, on one processor.</summary>
[MemoryDiagnoser]
public class ScreeningBenchmarks
{
    private const int patients = 10_000;

    private readonly List<byte[]> lines = [];
    private ScreenedLines screened = null!;

    /// <summary>How much of what there is to find is on the record.</summary>
    [Params("screened", "usual")]
    public string Recording { get; set; } = "";

    /// <summary>Writes the encounters.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var file = new MemoryStream();
        EncounterFile.Write(file, patients, Recording);
        for (var rest = file.ToArray().AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)'\n');
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 1)..];
        }

        var outcomes = new Outcomes(KnowledgeBase.BuiltIn);
        screened = new(BackPainAssessor.Default, new(Urgency.Urgent, []), outcomes, explains: false, new(outcomes));
    }

    /// <summary>A general parser builds a document of each line, and nobody looks at it.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = patients)]
    public int ParseToDocuments()
    {
        var sum = 0;
        foreach (var line in lines)
        {
            using var document = JsonDocument.Parse(line);
            sum += (int)document.RootElement.ValueKind;
        }

        return sum;
    }

    /// <summary>A general parser steps over the tokens of each line, and nothing is kept.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int StepOverTokens()
    {
        var sum = 0;
        foreach (var line in lines)
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read()) sum++;
        }

        return sum;
    }

    /// <summary>Encounters are read and checked.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int ReadEncounters()
    {
        var bad = 0;
        foreach (var line in lines)
            if (EncounterReader.Read(line).Encounter is null) bad++;
        return bad;
    }

    /// <summary>Read, decide, count and write: what <c>backpain screen</c> does.</summary>
    [Benchmark(OperationsPerInvoke = patients)]
    public int Screen()
    {
        screened.Clear();
        for (var i = 0; i < lines.Count; i++) screened.Add(lines[i], i + 1);
        return screened.Output.Length;
    }
}
