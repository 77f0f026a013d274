using System.Reflection;
using BackPainRules.Authoring;
using BackPainRules.Governance;
using BackPainRules.Inference;
using BackPainRules.Packing;

namespace BackPainRules;

/// <summary>Checked rules with their vocabulary, bibliography, version and hash.</summary>
/// <remarks>Immutable and safe for all threads. A set of documents with a mistake in it never becomes one.</remarks>
public sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> builtIn = new(PackedKnowledge.BuiltIn);
    private readonly Lazy<KnowledgeBase>? authored;
    private string? sha256;
    private IReadOnlyDictionary<string, Criterion>? criteria;
    private IReadOnlyList<DocumentReview>? reviews;
    private IReadOnlyList<DocumentHead> documents = [];
    private IReadOnlyList<Example> examples = [];
    private IReadOnlyDictionary<string, SourceSpan> places = new Dictionary<string, SourceSpan>();
    private IReadOnlyDictionary<string, CriterionSyntax> wordings = new Dictionary<string, CriterionSyntax>();

    internal KnowledgeBase() { }

    /// <summary>Rules that need not be read from documents again; the documents are, where somebody asks for more than rules.</summary>
    internal KnowledgeBase(string sha256, Func<KnowledgeBase> authored) => (this.sha256, this.authored) = (sha256, new(authored));

    /// <summary>The knowledge that comes with the library.</summary>
    public static KnowledgeBase BuiltIn => builtIn.Value;

    /// <summary>What it is called.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its version, in three numbers.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>SHA-256 of its meaning, in lower-case hexadecimal: the same after reformatting, another after any change of what it concludes or says.</summary>
    public string Sha256 => Once.Read(ref sha256, this, CanonicalForm.Sha256);

    /// <summary>The terms and outcomes that its rules speak of.</summary>
    public Vocabulary Vocabulary { get; internal init; } = Vocabulary.BuiltIn;

    /// <summary>All rules, by id.</summary>
    public IReadOnlyList<ClinicalRule> Rules { get; internal init; } = [];

    /// <summary>All definitions, by name.</summary>
    public IReadOnlyList<Definition> Definitions { get; internal init; } = [];

    /// <summary>The full reference of each source, by its key.</summary>
    public IReadOnlyDictionary<string, string> Bibliography { get; internal init; } = new Dictionary<string, string>();

    /// <summary>Why complete screening without a suspicion means nonspecific pain.</summary>
    public IReadOnlyList<Citation> NonspecificRestsOn { get; internal init; } = [];

    /// <summary>Why nonspecific pain without a mechanism has an unknown cause.</summary>
    public IReadOnlyList<Citation> CauseUnknownRestsOn { get; internal init; } = [];

    /// <summary>What it extends, and which rules of that it replaced or retired; null where it stands on its own.</summary>
    public LocalAdaptation? Adaptation { get; internal init; }

    /// <summary>The head of each document, by file name; where it extends other knowledge, its own documents first.</summary>
    public IReadOnlyList<DocumentHead> Documents { get => authored?.Value.Documents ?? documents; internal init => documents = value; }

    /// <summary>The worked examples, in the order of the documents.</summary>
    public IReadOnlyList<Example> Examples { get => authored?.Value.Examples ?? examples; internal init => examples = value; }

    /// <summary>Where each of its documents stands, those that it extends left out.</summary>
    public IReadOnlyList<DocumentReview> Reviews => Once.Read(ref reviews, this, DocumentReview.Of);

    /// <summary>The worked examples of the knowledge that it extends, in its own vocabulary; those that speak of rules which do not hold here are left out.</summary>
    internal IReadOnlyList<Example> ExtendedExamples { get; init; } = [];

    /// <summary>Whether its rules and diagrams are embedded ready to use.</summary>
    internal bool IsPacked => authored is not null;

    /// <summary>Whether a document gives it a name: then it is meant to be used on its own, and what keeps knowledge safe is required of it.</summary>
    internal bool IsNamed => Documents.Any(document => document.KnowledgeBase.Length > 0);

    /// <summary>What each rule and definition asks as it is written, list by list and statement by statement.</summary>
    internal IReadOnlyDictionary<string, CriterionSyntax> Wordings { get => authored?.Value.Wordings ?? wordings; init => wordings = value; }

    /// <summary>Where each entry stands that documents add to the vocabulary, by id.</summary>
    internal IReadOnlyDictionary<string, SourceSpan> EntryPlaces { get; init; } = new Dictionary<string, SourceSpan>();

    /// <summary>The same knowledge with the documents that it was read from.</summary>
    internal KnowledgeBase Authored => authored?.Value ?? this;

    /// <summary>Where each rule and each definition stands.</summary>
    internal IReadOnlyDictionary<string, SourceSpan> Places { get => authored?.Value.Places ?? places; init => places = value; }

    /// <summary>Reads, checks and links documents. Where one says that they extend the built-in knowledge, its documents are read with them.</summary>
    /// <exception cref="KnowledgeException">There is a mistake in them; the exception lists all mistakes of all documents.</exception>
    public static KnowledgeBase Load(IEnumerable<KnowledgeDocument> documents) =>
        TryLoad(documents, out var knowledge, out var diagnostics) ? knowledge! : throw new KnowledgeException(diagnostics);

    /// <summary>Reads, checks and links documents, or says everything that is wrong with them. Their order does not matter.</summary>
    /// <remarks>A knowledge base that loads may still have diagnostics that are warnings.</remarks>
    public static bool TryLoad(IEnumerable<KnowledgeDocument> documents, out KnowledgeBase? knowledge, out IReadOnlyList<Diagnostic> diagnostics)
    {
        (knowledge, diagnostics) = KnowledgeCompiler.Compile(documents);
        if (knowledge is not null) diagnostics = KnowledgeSafety.Check(knowledge);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)) knowledge = null;
        return knowledge is not null;
    }

    /// <summary>The documents of the built-in knowledge, as clinicians wrote them.</summary>
    public static IReadOnlyList<KnowledgeDocument> BuiltInDocuments()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("Knowledge/", StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            return new KnowledgeDocument(name.Substring("Knowledge/".Length), reader.ReadToEnd());
        })];
    }

    /// <summary>The rule with this id, or null.</summary>
    public ClinicalRule? FindRule(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>What the rule with this id or the definition with this name asks, or null.</summary>
    internal Criterion? FindCriterion(string idOrName) => Once.Read(ref criteria, this, static knowledge =>
    {
        var all = new Dictionary<string, Criterion>(AmericanSpelling.Comparer);
        foreach (var definition in knowledge.Definitions) all[definition.Name] = definition.Criterion;
        foreach (var rule in knowledge.Rules) all[rule.Id] = rule.Criterion;
        return all;
    }).TryGetValue(idOrName, out var criterion) ? criterion : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version} ({Rules.Count} rules)";
}
