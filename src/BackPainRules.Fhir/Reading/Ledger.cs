using BackPainRules.Fhir.Terminology;

namespace BackPainRules.Fhir.Reading;

/// <summary>Everything that the resources say, before it is weighed.</summary>
internal sealed class Ledger(KnowledgeBase knowledge, FhirBindings bindings, DateOnly asOf, IReadOnlyList<Item> items)
{
    public FhirBindings Bindings { get; } = bindings;

    public Vocabulary Vocabulary { get; } = knowledge.Vocabulary;

    public DateOnly AsOf { get; } = asOf;

    public List<Statement> Statements { get; } = [];

    public List<IgnoredData> Ignored { get; } = [];

    public List<RecordedDiagnosis> Diagnoses { get; } = [];

    /// <summary>Problems and diagnoses that are neither refuted nor over, and whether they are of now.</summary>
    public List<(Node Node, bool IsCurrent)> Problems { get; } = [];

    /// <summary>Somebody has answered our questionnaire.</summary>
    public bool IsAskedAboutIt => items.Any(item => item.Type == "QuestionnaireResponse" && item.Status != "entered-in-error" && item.Node.TextOf("questionnaire")?.StartsWith(Questionnaires.FhirQuestionnaire.Url(Bindings), StringComparison.Ordinal) == true);

    /// <summary>Weights in kilograms and heights in meters.</summary>
    public List<(string Kind, decimal Value, When? When, FhirSource Source)> Measures { get; } = [];

    public void Ignore(Item item, IgnoredReason reason, string detail, Node? at = null) => Ignored.Add(new(item.Source(at), reason, detail));

    /// <summary>What the codes of a concept mean: each term once, by the code that fits it best. Reports a concept that means nothing here.</summary>
    public IReadOnlyList<Meaning> Meanings(Item item, Node? concept)
    {
        if (concept is not { } node)
        {
            Ignore(item, IgnoredReason.Unparseable, "it has no code");
            return [];
        }

        var codings = node.Each("coding").ToList();
        var all = codings.SelectMany(Of).OrderBy(meaning => meaning.Rule.Fit).DistinctBy(meaning => meaning.Id).ToList();
        if (all.Count == 0 && !codings.Any(IsDiagnosis)) Ignore(item, IgnoredReason.NotBound, $"{Spoken(node)}: no term is bound to it", node);
        return all;
    }

    /// <summary>The term with this id, by our own code or by a binding.</summary>
    public IEnumerable<Meaning> Of(Node coding)
    {
        var (system, code) = (coding.TextOf("system"), coding.TextOf("code"));
        if (system == Bindings.TermSystem && code is not null && Vocabulary.FindTerm(code) is { } own)
            return [new(own, own.Id, new(code, own.Id, Fit.Exact, "our own code"), coding, IsOwn: true)];
        return Bindings.Find("term", system, code).Select(rule => new Meaning(Vocabulary.FindTerm(rule.Means), rule.Means, rule, coding, IsOwn: false));
    }

    public IEnumerable<Condition> DiagnosesOf(Node? concept) => concept is not { } node ? [] : node.Each("coding").SelectMany(Diagnosed).DistinctBy(condition => condition.Id);

    /// <summary>The resource that a reference points to, in the same resource or the same input.</summary>
    public Node? Resolve(Item from, string? reference) => References.Resolve(items, from, reference);

    public static string Spoken(Node concept)
    {
        var codings = concept.Each("coding").Select(coding => $"{coding.TextOf("system") ?? "no system"}|{coding.TextOf("code") ?? "no code"}").ToList();
        return codings.Count > 0 ? string.Join(", ", codings) : concept.Has("text") ? "a text without a code" : "neither code nor text";
    }

    private bool IsDiagnosis(Node coding) => Diagnosed(coding).Any();

    private IEnumerable<Condition> Diagnosed(Node coding)
    {
        var (system, code) = (coding.TextOf("system"), coding.TextOf("code"));
        var ids = system == Bindings.OutcomeSystem && code is not null ? [code] : Bindings.Find("diagnosis", system, code).Select(rule => rule.Means);
        return ids.Select(Vocabulary.FindOutcome).OfType<Condition>();
    }
}

/// <summary>A term that a code means, and how well it fits. The term is null for the measures that terms are calculated from.</summary>
internal sealed record Meaning(Term? Term, string Id, CodeRule Rule, Node Coding, bool IsOwn);
