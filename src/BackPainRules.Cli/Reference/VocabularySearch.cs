using BackPainRules.Authoring;

namespace BackPainRules.Cli.Reference;

/// <summary>A part of the vocabulary, in its order.</summary>
internal sealed record VocabularySearch(IReadOnlyList<Term> Terms, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>What has all the words in its id, its phrase or its meaning; everything, where there are no words.</summary>
    public static VocabularySearch Find(Vocabulary vocabulary, IReadOnlyList<string> words)
    {
        IEnumerable<Outcome> outcomes = [.. vocabulary.Conditions, .. vocabulary.Investigations, .. vocabulary.Mechanisms, .. vocabulary.Contributors];
        return new(
            [.. vocabulary.Terms.Where(term => SpeaksOf($"{term.Id} {term.Label} {term.Meaning} {string.Join(' ', OtherPhrases(term.Id))}"))],
            [.. outcomes.Where(outcome => SpeaksOf($"{outcome.Id} {outcome.Phrase} {string.Join(' ', OtherPhrases(outcome.Id))}"))]);

        bool SpeaksOf(string text) => words.SelectMany(word => word.Split(' ')).All(word => AmericanSpelling.Of(text).Contains(AmericanSpelling.Of(word), StringComparison.Ordinal));
    }

    /// <summary>What documents may call it too.</summary>
    public static IEnumerable<string> OtherPhrases(string id) => Synonyms.All.Where(synonym => synonym.Id == id).Select(synonym => synonym.Phrase);
}
