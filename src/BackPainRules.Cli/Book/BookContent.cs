using BackPainRules.Authoring;

namespace BackPainRules.Cli.Book;

/// <summary>What a book is made of: the documents as they were written, and the knowledge base that they make.</summary>
internal sealed class BookContent
{
    private readonly ILookup<string, Example> examples;

    public BookContent(IReadOnlyList<KnowledgeDocument> documents, KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        Documents = [.. documents.Concat(knowledge.Adaptation is null ? [] : KnowledgeBase.BuiltInDocuments()).Where(document => Head(document.Name) is not null)];
        Assessor = new(knowledge);
        examples = knowledge.Examples.Concat(knowledge.ExtendedExamples).ToLookup(example => example.Span.Document, StringComparer.Ordinal);
        Suspected = [.. knowledge.Vocabulary.Conditions.Where(condition => Suspecting(condition).Any())];
    }

    public KnowledgeBase Knowledge { get; }

    /// <summary>The documents in the order in which they are printed: those that were named, then those that they extend.</summary>
    public IReadOnlyList<KnowledgeDocument> Documents { get; }

    public BackPainAssessor Assessor { get; }

    /// <summary>The conditions that some rule suspects.</summary>
    public IReadOnlyList<Condition> Suspected { get; }

    public DocumentHead? Head(string document) => Knowledge.Documents.FirstOrDefault(head => head.Document == document);

    public IEnumerable<ClinicalRule> Suspecting(Condition condition) =>
        Knowledge.Rules.Where(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Suspect(var suspected, _) && suspected == condition));

    /// <summary>The examples that begin within these lines.</summary>
    public IReadOnlyList<Example> Examples(string document, int first, int last) => [.. examples[document].Where(example => example.Span.Line >= first && example.Span.Line <= last)];

    public IReadOnlyList<Example> Examples(string document) => [.. examples[document]];

    /// <summary>How many examples expect a rule or definition to be met, not met and open.</summary>
    public IReadOnlyList<(string State, int Count)> Shown(string name) =>
        [.. new[] { "met", "not met", "open" }.Select(state => (state, shown.Value.GetValueOrDefault($"{name} is {state}")))];

    private Lazy<Dictionary<string, int>> shown => field ??= new(() => examples.SelectMany(same => same).SelectMany(example => example.Expectations)
        .Where(expectation => expectation.Kind == ExpectationKind.Criterion).GroupBy(expectation => expectation.ToString(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.Count(), StringComparer.OrdinalIgnoreCase));
}
