namespace BackPainRules.Authoring;

/// <summary>What phrases stand for. They resolve by kind, so a laboratory test and its result may share one.</summary>
internal sealed class Phrasebook
{
    private readonly Dictionary<string, Term> terms;
    private readonly Dictionary<string, Outcome>[] outcomes;

    public Phrasebook(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        terms = vocabulary.Terms.ToDictionary(term => term.Label, StringComparer.OrdinalIgnoreCase);
        outcomes = [ByPhrase(vocabulary.Conditions), ByPhrase(vocabulary.Investigations), ByPhrase(vocabulary.Mechanisms), ByPhrase(vocabulary.Contributors)];
    }

    public Vocabulary Vocabulary { get; }

    public Term? Term(string phrase) => terms.TryGetValue(phrase, out var term) ? term : null;

    public T? Outcome<T>(string phrase) where T : Outcome =>
        outcomes.Select(kind => kind.TryGetValue(phrase, out var outcome) ? outcome : null).OfType<T>().FirstOrDefault();

    public bool IsTaken(string phrase) => terms.ContainsKey(phrase) || outcomes.Any(kind => kind.ContainsKey(phrase));

    /// <summary>Every phrase of the terms of a type.</summary>
    public IEnumerable<string> Labels<T>() where T : Term => Vocabulary.Terms.OfType<T>().Select(term => term.Label);

    /// <summary>Every phrase of a kind of outcome.</summary>
    public IEnumerable<string> Phrases<T>() where T : Outcome => outcomes.SelectMany(kind => kind.Values).OfType<T>().Select(outcome => outcome.Phrase);

    private static Dictionary<string, Outcome> ByPhrase(IEnumerable<Outcome> all) => all.ToDictionary(outcome => outcome.Phrase, StringComparer.OrdinalIgnoreCase);
}
