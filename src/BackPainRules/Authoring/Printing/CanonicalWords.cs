namespace BackPainRules.Authoring.Printing;

/// <summary>Says what an author said in the words of the vocabulary. What is not in it stays as it was written.</summary>
internal sealed class CanonicalWords(Phrasebook phrasebook)
{
    private static readonly string[] classifying = ["classification", "category", "urgency"];
    private static readonly string[] results =
    [
        "met", "not met", "open", "suspected", "not suspected", "possible", "likely", "recommended", "not recommended", "concluded", "not concluded",
        "asked", "not asked", "specific", "nonspecific", "undetermined", "radiculopathy or stenosis", "specific cause", .. Words.Urgencies.Select(Words.Of),
    ];

    public string Outcome<T>(string phrase) where T : Outcome => phrasebook.Outcome<T>(phrase)?.Phrase ?? phrase;

    /// <summary>What is said to be so, by what is said of it: 'present' is said of a finding, 'suspected' of a condition.</summary>
    public string Subject(string phrase, string predicate)
    {
        if (classifying.FirstOrDefault(word => Same(word, phrase)) is { } reserved) return reserved;
        return Positive(predicate.ToLowerInvariant()) switch
        {
            "met" or "open" => phrase,
            "suspected" or "possible" or "likely" => Outcome<Condition>(phrase),
            "recommended" => Outcome<Investigation>(phrase),
            "concluded" => phrasebook.Outcome<Contributor>(phrase)?.Phrase ?? Outcome<Mechanism>(phrase),
            _ => Term(phrase),
        };
    }

    /// <summary>The head of a column, whose cells say what it is: a term first, since most are.</summary>
    public string Asked(string phrase) =>
        classifying.FirstOrDefault(word => Same(word, phrase)) ?? phrasebook.Term(phrase)?.Label ?? phrasebook.Outcome<Condition>(phrase)?.Phrase ?? Outcome<Investigation>(phrase);

    public string Term(string phrase) =>
        new[] { ExampleParser.EveryOther, ExampleParser.EveryOtherScreening }.FirstOrDefault(every => Same(every, phrase)) ?? phrasebook.Term(phrase)?.Label ?? phrase;

    /// <summary>'present', 'likely', a value of the choice, and whatever else is one or more words.</summary>
    public string Predicate(string subject, string word) =>
        (phrasebook.Term(subject) as Choice)?.Values.FirstOrDefault(value => Same(value, word))
        ?? new[] { Presence.Present, Presence.Absent, Presence.Unknown }.Select(Words.Of).Concat(results).FirstOrDefault(known => Same(known, word))
        ?? word;

    /// <summary>A number with the unit of what is measured, 1 in the singular.</summary>
    public string Amount(string subject, decimal number, string? unit)
    {
        var printed = Numbers.Print(number);
        if (unit is null) return printed;
        if (phrasebook.Term(subject) is not Quantity quantity) return $"{printed} {unit}";
        var (plural, singular) = (quantity.Unit, ValueBinder.Singular(quantity.Unit));
        return Same(unit, plural) || Same(unit, singular) ? $"{printed} {(number == 1 ? singular : plural)}" : $"{printed} {unit}";
    }

    /// <summary>A level or an urgency; attributes stay as they were written.</summary>
    public static string Detail(string words) => results.FirstOrDefault(known => Same(known, words)) ?? words;

    /// <summary>What an expectation says of a recommendation.</summary>
    public string ExpectedDetail(string words)
    {
        foreach (var relation in new[] { "instead of ", "covered by " })
            if (words.StartsWith(relation, StringComparison.OrdinalIgnoreCase)) return relation + Outcome<Investigation>(words.Substring(relation.Length));
        return Detail(words);
    }

    private static string Positive(string predicate) => predicate.StartsWith("not ", StringComparison.Ordinal) ? predicate.Substring(4) : predicate;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
