namespace BackPainRules.Authoring;

/// <summary>Sees to it that a local id and phrase mean one thing only, and can be written in a rule.</summary>
internal sealed class LocalNames(Vocabulary known, IReadOnlyCollection<string> definitions, Diagnostics diagnostics)
{
    /// <summary>Words at which a criterion would end a value or a unit.</summary>
    private static readonly string[] ends = ["is", "and", "or", "by", "then", "cite", "when", .. ForbiddenWords.All];

    /// <summary>Words that begin something else where a phrase could stand.</summary>
    private static readonly string[] heads = ["all of", "any of", "at least", "every other", "between", "less than", "at most", "more than"];

    private static readonly string[] reserved = ["classification", "category", "urgency", "screening", "knowledge"];

    private readonly Dictionary<string, SourceSpan> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourceSpan> phrases = new(AmericanSpelling.Comparer);
    private readonly Phrasebook phrasebook = new(known);

    /// <summary>The word that makes a value or a unit unusable, or null.</summary>
    public static string? Unusable(string words) => words.Split(' ').FirstOrDefault(word => ends.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether an entry has an id and a phrase of its own; whatever is wrong with them is noted.</summary>
    public bool Take(EntrySyntax entry) =>
        (entry.Line("phrase") is not { } line || IsPhrase(entry, line.Words[0])) & (IsId(entry) && IsFree(entry));

    /// <summary>The word at which rules would end a phrase: "is" anywhere, "by" in what can be substituted, and many at its beginning.</summary>
    private static string? EndOf(string phrase, string kind)
    {
        var words = phrase.Split(' ');
        return ends.Contains(words[0], StringComparer.OrdinalIgnoreCase) ? words[0]
            : words.FirstOrDefault(word => string.Equals(word, "is", StringComparison.OrdinalIgnoreCase) || (kind == "investigation" && string.Equals(word, "by", StringComparison.OrdinalIgnoreCase)));
    }

    private bool IsId(EntrySyntax entry)
    {
        var (id, isTerm) = (entry.Id.Text, entry.Kind is "finding" or "quantity" or "choice");
        var dot = id.IndexOf('.');
        var name = id.Substring(dot + 1);
        var isSound = (isTerm ? dot > 0 && Encounter.PartNames.Contains(id.Substring(0, dot)) : dot < 0)
            && name.Length > 0 && name[0] is >= 'a' and <= 'z' && name.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        if (isSound) return true;
        diagnostics.Add("BPR050", entry.Id.Span, $"'{id}' is not an id of a {entry.Kind}", isTerm
            ? $"write the part of the encounter ({ValueBinder.Or(Encounter.PartNames)}), a dot and a name: history.dialysis, or history.recentDialysis"
            : "write a name of letters and digits that begins in lower case: hipFracture");
        return false;
    }

    private bool IsFree(EntrySyntax entry)
    {
        var id = entry.Id;
        var taken = known.Terms.FirstOrDefault(term => id.Is(term.Id))?.Label
            ?? new Outcome[][] { [.. known.Conditions], [.. known.Investigations], [.. known.Mechanisms], [.. known.Contributors] }.SelectMany(kind => kind).FirstOrDefault(outcome => id.Is(outcome.Id))?.Phrase;
        if (taken is not null)
            diagnostics.Add("BPR050", id.Span, $"'{id.Text}' is already the id of '{taken}'", "if that is what is meant, leave this entry out and use it; otherwise give this one an id of its own");
        else if (reserved.Any(id.Is))
            diagnostics.Add("BPR050", id.Span, $"'{id.Text}' is the name of a part of every assessment", "give it an id of its own");
        else if (ids.TryGetValue(id.Text, out var first))
            diagnostics.Add("BPR050", id.Span, $"there is already an entry '{id.Text}'", "give it an id of its own", new RelatedPlace(first, "the first one"));
        else
        {
            ids.Add(id.Text, id.Span);
            return true;
        }

        return false;
    }

    /// <summary>Phrases resolve by kind: a laboratory test and its result may share one, two findings may not.</summary>
    private bool IsPhrase(EntrySyntax entry, Phrase phrase)
    {
        var kind = entry.Kind is "finding" or "quantity" or "choice" ? "term" : entry.Kind;
        var taken = kind switch
        {
            "term" => phrasebook.Term(phrase.Text)?.Label,
            "condition" => phrasebook.Outcome<Condition>(phrase.Text)?.Phrase,
            "investigation" => phrasebook.Outcome<Investigation>(phrase.Text)?.Phrase,
            "mechanism" => phrasebook.Outcome<Mechanism>(phrase.Text)?.Phrase,
            _ => phrasebook.Outcome<Contributor>(phrase.Text)?.Phrase,
        };
        var key = $"{kind} {phrase.Text}";
        if (taken is not null)
            diagnostics.Add("BPR051", phrase.Span, $"'{phrase.Text}' already means {(phrase.Is(taken) ? "something" : $"'{taken}'")} in the vocabulary", $"'backpain terms {taken}' shows what; if it is the same, use it, otherwise find other words");
        else if (definitions.Any(phrase.Is))
            diagnostics.Add("BPR051", phrase.Span, $"'{phrase.Text}' is already the name of a definition", "find other words");
        else if (reserved.Any(phrase.Is) || heads.Any(head => phrase.Is(head) || phrase.Text.StartsWith(head + " ", StringComparison.OrdinalIgnoreCase)))
            diagnostics.Add("BPR051", phrase.Span, $"'{phrase.Text}' cannot be a phrase, because the language begins something else with it", "begin with another word");
        else if (EndOf(phrase.Text, kind) is { } word)
            diagnostics.Add("BPR051", phrase.Span, $"'{phrase.Text}' cannot be a phrase, because rules would end it at '{word}'", "use other words");
        else if (phrases.TryGetValue(key, out var first))
            diagnostics.Add("BPR051", phrase.Span, $"'{phrase.Text}' is already the phrase of another entry", "use other words for one of them", new RelatedPlace(first, "the first one"));
        else
        {
            phrases.Add(key, phrase.Span);
            return true;
        }

        return false;
    }
}
