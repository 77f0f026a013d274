namespace BackPainRules.Authoring;

/// <summary>What phrases stand for, in British and American spelling. They resolve by kind, so a laboratory test and its result may share one.</summary>
internal sealed class Phrasebook
{
    private readonly Dictionary<string, Term> terms;
    private readonly Dictionary<string, Outcome>[] outcomes;

    public Phrasebook(Vocabulary vocabulary) : this(vocabulary, Synonyms.All) { }

    /// <summary>Phrases with other phrases beside them. What is no synonym, because it has a meaning already or two, is in <see cref="Ambiguous"/>.</summary>
    public Phrasebook(Vocabulary vocabulary, IReadOnlyList<(string Id, string Phrase)> synonyms)
    {
        Vocabulary = vocabulary;
        terms = vocabulary.Terms.ToDictionary(term => term.Label, AmericanSpelling.Comparer);
        outcomes = [ByPhrase(vocabulary.Conditions), ByPhrase(vocabulary.Investigations), ByPhrase(vocabulary.Mechanisms), ByPhrase(vocabulary.Contributors)];
        var ambiguous = new List<string>();
        foreach (var (id, phrase) in synonyms)
            if (!Add(id, phrase)) ambiguous.Add(phrase);
        Ambiguous = ambiguous;
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>Phrases that were to be synonyms of one thing and mean another.</summary>
    public IReadOnlyList<string> Ambiguous { get; }

    public Term? Term(string phrase) => terms.TryGetValue(phrase, out var term) ? term : null;

    public T? Outcome<T>(string phrase) where T : Outcome =>
        outcomes.Select(kind => kind.TryGetValue(phrase, out var outcome) ? outcome : null).OfType<T>().FirstOrDefault();

    public bool IsTaken(string phrase) => terms.ContainsKey(phrase) || outcomes.Any(kind => kind.ContainsKey(phrase));

    /// <summary>Every phrase of the terms of a type.</summary>
    public IEnumerable<string> Labels<T>() where T : Term => Vocabulary.Terms.OfType<T>().Select(term => term.Label);

    /// <summary>Every phrase of a kind of outcome.</summary>
    public IEnumerable<string> Phrases<T>() where T : Outcome => outcomes.SelectMany(kind => kind.Values).OfType<T>().Select(outcome => outcome.Phrase).Distinct();

    /// <summary>The vocabulary's phrase for what another phrase means, or null where it is that phrase or means nothing.</summary>
    public string? LabelFor(string phrase)
    {
        var label = Term(phrase)?.Label ?? Outcome<Outcome>(phrase)?.Phrase;
        return label is null || string.Equals(label, phrase, StringComparison.OrdinalIgnoreCase) ? null : label;
    }

    private bool Add(string id, string phrase)
    {
        if (Vocabulary.FindTerm(id) is { } term) return Add(terms, phrase, term);
        return Vocabulary.FindOutcome(id) is not { } outcome || Add(outcomes.First(kind => kind.ContainsValue(outcome)), phrase, outcome);
    }

    private static bool Add<T>(Dictionary<string, T> phrases, string phrase, T meaning)
    {
        if (phrases.TryGetValue(phrase, out _)) return false;
        phrases.Add(phrase, meaning);
        return true;
    }

    private static Dictionary<string, Outcome> ByPhrase(IEnumerable<Outcome> all) => all.ToDictionary(outcome => outcome.Phrase, AmericanSpelling.Comparer);
}
