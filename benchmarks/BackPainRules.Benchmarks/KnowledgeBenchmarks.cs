using BackPainRules.Authoring;
using BackPainRules.Benchmarks.Peers;
using BackPainRules.Packing;
using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does it cost to get ready in a process that is warm: from the embedded rules, from documents, with Microsoft RulesEngine?</summary>
[MemoryDiagnoser]
public class KnowledgeBenchmarks
{
    private readonly IReadOnlyList<KnowledgeDocument> documents = KnowledgeBase.BuiltInDocuments();
    private readonly KnowledgeBase knowledge = KnowledgeBase.BuiltIn;
    private readonly Encounter encounter = Patients.Screened(1)[0];

    /// <summary>From the embedded rules to the first decision.</summary>
    [Benchmark(Baseline = true)]
    public Classification FromEmbedded() => new BackPainAssessor(PackedKnowledge.BuiltIn()).Assess(encounter).Classification;

    /// <summary>And to the first open question.</summary>
    [Benchmark]
    public int FromEmbeddedToQuestions() => new BackPainAssessor(PackedKnowledge.BuiltIn()).Assess(encounter).OpenQuestions.Count;

    /// <summary>From rules in memory to the first decision.</summary>
    [Benchmark]
    public Classification FromRules() => new BackPainAssessor(knowledge).Assess(encounter).Classification;

    /// <summary>From text to linked rules.</summary>
    [Benchmark]
    public int ReadDocuments() => KnowledgeCompiler.Compile(documents).Knowledge!.Rules.Count;

    /// <summary>From text to checked rules, every safety check included.</summary>
    [Benchmark]
    public int LoadDocuments() => KnowledgeBase.Load(documents).Rules.Count;

    /// <summary>From rules in memory to the first decision by Microsoft RulesEngine.</summary>
    [Benchmark]
    public Classification MicrosoftRulesEngine() => new RulesEngineAssessor(knowledge).Assess(encounter).Classification;
}
