using BenchmarkDotNet.Attributes;

namespace BackPainRules.Benchmarks;

/// <summary>What does it cost to get ready: reading the built-in documents, compiling them, answering the first open question?</summary>
[MemoryDiagnoser]
public class KnowledgeBenchmarks
{
    private readonly IReadOnlyList<KnowledgeDocument> documents = KnowledgeBase.BuiltInDocuments();
    private readonly KnowledgeBase knowledge = KnowledgeBase.BuiltIn;

    /// <summary>From rules to an engine.</summary>
    [Benchmark(Baseline = true)]
    public Classification CompileAndAssess() => new BackPainAssessor(knowledge).Assess(new()).Classification;

    /// <summary>From rules to the first open question.</summary>
    [Benchmark]
    public int CompileAndAsk() => new BackPainAssessor(knowledge).Assess(new()).OpenQuestions.Count;

    /// <summary>From text to checked rules, every safety check included.</summary>
    [Benchmark]
    public int LoadDocuments() => KnowledgeBase.Load(documents).Rules.Count;
}
