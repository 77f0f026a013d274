using BackPainRules.Cli.Reference;

namespace BackPainRules.Cli.Editing;

/// <summary>The phrases that can stand at a place, with what they mean.</summary>
internal sealed class Phrases(KnowledgeFolder folder)
{
    private static readonly string[] operators = ["less than", "at most", "at least", "more than", "between"];
    private static readonly string[] attributes = ["following", "with contrast", "without contrast", "in"];

    private readonly Meanings meanings = new(folder);

    public IEnumerable<Suggestion> Criteria() =>
        [.. Keywords("all of", "any of", "at least"), .. Terms(), .. Definitions(), .. Outcomes(folder.Vocabulary.Conditions), .. Outcomes(folder.Vocabulary.Investigations), .. Keywords("classification")];

    public IEnumerable<Suggestion> Facts() => [.. Terms(), .. Keywords("every other screening finding is absent", "every other finding is absent")];

    public IEnumerable<Suggestion> Expectations() =>
    [
        .. Keywords("classification", "category", "urgency"), .. Rules(), .. Definitions(), .. Outcomes(folder.Vocabulary.Conditions), .. Outcomes(folder.Vocabulary.Investigations),
        .. Outcomes(folder.Vocabulary.Mechanisms), .. Outcomes(folder.Vocabulary.Contributors), .. Terms(),
    ];

    /// <summary>What a rule can conclude with a verb.</summary>
    public IEnumerable<Suggestion> Concluded(string verb) => verb switch
    {
        "suspect" => Outcomes(folder.Vocabulary.Conditions),
        "recommend" => Outcomes(folder.Vocabulary.Investigations),
        "substitute" => Outcomes(folder.Vocabulary.Investigations.Where(investigation => !investigation.IsNoImaging)),
        "mechanism" => Outcomes(folder.Vocabulary.Mechanisms.Where(mechanism => !mechanism.IsUnknown)),
        "contributor" => Outcomes(folder.Vocabulary.Contributors),
        _ => [],
    };

    /// <summary>What a criterion can ask of a subject.</summary>
    public IEnumerable<Suggestion> OfCriterion(string subject) =>
    [
        .. folder.Phrasebook.Term(subject) switch
        {
            Finding => Values("present", "absent"),
            Choice choice => Values([.. choice.Values]),
            Quantity => Keywords(operators),
            _ => [],
        },
        .. folder.Phrasebook.Outcome<Condition>(subject) is not null ? Values("suspected", "likely") : [],
        .. folder.Phrasebook.Outcome<Investigation>(subject) is { IsNoImaging: false } ? Values("recommended") : [],
        .. folder.Declaration(NameKind.Definition, subject) is not null ? Values("met") : [],
        .. Is(subject, "classification") ? Values("nonspecific", "specific") : [],
    ];

    /// <summary>What can be given of a subject.</summary>
    public IEnumerable<Suggestion> OfFact(string subject) => folder.Phrasebook.Term(subject) switch
    {
        Finding => Values("present", "absent", "unknown"),
        Choice choice => Values([.. choice.Values]),
        _ when Is(subject, "every other finding") || Is(subject, "every other screening finding") => Values("absent"),
        _ => [],
    };

    /// <summary>What can be expected of a subject.</summary>
    public IEnumerable<Suggestion> OfExpectation(string subject) =>
    [
        .. folder.Declaration(NameKind.Rule, subject) is not null || folder.Declaration(NameKind.Definition, subject) is not null ? Values("met", "not met", "open") : [],
        .. folder.Phrasebook.Outcome<Condition>(subject) is not null ? Values("suspected", "possible", "likely", "not suspected") : [],
        .. folder.Phrasebook.Outcome<Investigation>(subject) is not null ? Values("recommended", "not recommended") : [],
        .. folder.Phrasebook.Outcome<Mechanism>(subject) is not null || folder.Phrasebook.Outcome<Contributor>(subject) is not null ? Values("concluded", "not concluded") : [],
        .. folder.Phrasebook.Term(subject) is not null ? Values("asked", "not asked") : [],
        .. Is(subject, "classification") ? Values("specific", "nonspecific", "undetermined") : [],
        .. Is(subject, "category") ? Values("nonspecific", "radiculopathy or stenosis", "specific cause", "undetermined") : [],
        .. Is(subject, "urgency") ? Urgencies(0) : [],
    ];

    /// <summary>What can follow the commas of a conclusion, the first comma being number 1.</summary>
    public static IEnumerable<Suggestion> Details(string verb, string of, int comma) => verb switch
    {
        "suspect" => comma == 1 ? Values("possible", "likely") : [],
        "recommend" when comma == 1 && !Is(of, "imaging not indicated") => Urgencies(1),
        "recommend" or "substitute" => Keywords(attributes),
        _ => [],
    };

    /// <summary>The urgencies, from one on.</summary>
    public static IEnumerable<Suggestion> Urgencies(int from) => Values([.. Words.Urgencies.Skip(from).Select(Words.Of)]);

    public static IEnumerable<Suggestion> Unit(Quantity quantity) =>
        quantity.Unit == "score" ? [] : [new(quantity.Unit, SuggestionKind.Unit, Detail: VocabularyWords.Takes(quantity))];

    public IEnumerable<Suggestion> Terms() => folder.Vocabulary.Terms.Select(term =>
        new Suggestion(term.Label, SuggestionKind.Term, Detail: string.Join(", ", [term is Finding ? "finding" : VocabularyWords.Takes(term), .. VocabularyWords.Roles(term)]), Meaning: Meanings.Of(term)));

    public IEnumerable<Suggestion> Outcomes(IEnumerable<Outcome> outcomes) => outcomes.Select(outcome =>
        new Suggestion(outcome.Phrase, SuggestionKind.Outcome, Detail: string.Join(", ", new[] { VocabularyWords.KindOf(outcome), VocabularyWords.GroupOf(outcome) }.Where(word => word.Length > 0))));

    public IEnumerable<Suggestion> Definitions() => Declared(NameKind.Definition, SuggestionKind.Definition);

    public IEnumerable<Suggestion> Rules() => Declared(NameKind.Rule, SuggestionKind.Rule);

    /// <summary>The rules of the knowledge that the folder extends, or its own.</summary>
    public IEnumerable<Suggestion> Rules(bool extended) => Rules().Where(rule => folder.DocumentOf(folder.Declaration(NameKind.Rule, rule.Text)!.Span).IsExtended == extended);

    /// <summary>What can be said of a term or an outcome that a document adds.</summary>
    public IEnumerable<Suggestion> OfEntry(string keyword) => keyword switch
    {
        "roles" => Values("contextual", "red flag", "screening", "nonorganic"),
        "category" => Values("specific cause", "radiculopathy or stenosis"),
        "group" => Values("imaging", "laboratory", "physiology", "referral", "follow-up"),
        "covers" => Outcomes(folder.Vocabulary.Investigations),
        _ => [],
    };

    public IEnumerable<Suggestion> Sources() => folder.Declared(NameKind.Source).OrderBy(source => source.Name, StringComparer.Ordinal)
        .Select(source => new Suggestion(source.Name, SuggestionKind.Source, Detail: meanings.ReferenceOf(source.Name) ?? ""));

    private IEnumerable<Suggestion> Declared(NameKind kind, SuggestionKind as_) => folder.Declared(kind).OrderBy(mention => mention.Name, StringComparer.Ordinal)
        .Select(mention => new Suggestion(mention.Name, as_, Detail: mention.Span.Document));

    private static Suggestion[] Keywords(params string[] words) => [.. words.Select(word => new Suggestion(word, SuggestionKind.Keyword))];

    private static Suggestion[] Values(params string[] words) => [.. words.Select(word => new Suggestion(word, SuggestionKind.Value))];

    private static bool Is(string phrase, string words) => string.Equals(phrase, words, StringComparison.OrdinalIgnoreCase);
}
