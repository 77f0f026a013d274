using System.Diagnostics;

namespace BackPainRules;

/// <summary>Builds an encounter term by term and reports all mistakes together.</summary>
/// <remarks>
/// For hosts that hold their data by id, and for languages without <c>init</c> (C# 7.3, Visual Basic). Not safe for several threads.
/// <code>
/// var encounter = new EncounterBuilder("bed 4")
///     .Set(Terms.Patient.Age, 45)
///     .Set(Terms.Presentation.UrinaryRetention, Presence.Present)
///     .Build();
/// </code>
/// </remarks>
public sealed class EncounterBuilder
{
    private readonly string? id;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<Term, object> values = [];
    private readonly List<EncounterError> errors = [];

    /// <summary>Starts with nothing recorded.</summary>
    /// <param name="id">An id of the caller's, given back with the assessment.</param>
    public EncounterBuilder(string? id = null) : this(Vocabulary.BuiltIn, id) { }

    /// <summary>Starts with nothing recorded, to record local terms too.</summary>
    /// <param name="vocabulary">The vocabulary of the knowledge base that is to assess the encounter.</param>
    /// <param name="id">An id of the caller's, given back with the assessment.</param>
    public EncounterBuilder(Vocabulary vocabulary, string? id = null) =>
        (this.vocabulary, this.id) = (vocabulary ?? throw new ArgumentNullException(nameof(vocabulary)), id);

    /// <summary>Records a finding. <see cref="Presence.Unknown"/> records nothing.</summary>
    public EncounterBuilder Set(string termId, Presence presence) =>
        Set(termId, Words.IsDefined(presence) ? Words.Of(presence) : presence.ToString(), term =>
            term is not Finding ? Expected(term)
            : !Words.IsDefined(presence) ? Expected(term)
            : Keep(term, presence));

    /// <summary>Records a quantity, in the unit of the vocabulary.</summary>
    public EncounterBuilder Set(string termId, decimal value) =>
        Set(termId, Numbers.Print(value), term => term is Quantity quantity && value >= quantity.Minimum && value <= quantity.Maximum
            ? Keep(term, value)
            : Expected(term));

    /// <summary>Records a choice, or a finding by the word <c>present</c>, <c>absent</c> or <c>unknown</c>.</summary>
    public EncounterBuilder Set(string termId, string value) =>
        Set(termId, value, term => term switch
        {
            Finding when value == "present" => Keep(term, Presence.Present),
            Finding when value == "absent" => Keep(term, Presence.Absent),
            Finding when value == "unknown" => Keep(term, Presence.Unknown),
            Choice choice when choice.Values.Contains(value) => Keep(term, value),
            _ => Expected(term),
        });

    /// <summary>The encounter.</summary>
    /// <exception cref="EncounterException">Something was wrong; the exception lists everything that was.</exception>
    public Encounter Build() => TryBuild(out var encounter, out var mistakes) ? encounter! : throw new EncounterException(mistakes);

    /// <summary>The encounter, or everything that was wrong.</summary>
    public bool TryBuild(out Encounter? encounter, out IReadOnlyList<EncounterError> mistakes)
    {
        mistakes = [.. errors];
        encounter = errors.Count == 0 ? Create() : null;
        return encounter is not null;
    }

    private Encounter Create()
    {
        var encounter = new Encounter { Id = id };
        foreach (var pair in values)
            encounter.Record(pair.Key, pair.Value);
        return encounter;
    }

    private EncounterBuilder Set(string termId, string value, Func<Term, string?> keep)
    {
        if (vocabulary.FindTerm(termId) is not { } term)
            errors.Add(new("$." + termId, value, $"is not a term of the vocabulary{Spelling.DidYouMean(termId, vocabulary.Terms.Select(known => known.Id))}"));
        else if (values.ContainsKey(term))
            errors.Add(new("$." + termId, value, "is recorded twice"));
        else if (keep(term) is { } problem)
            errors.Add(new("$." + termId, value, problem));
        return this;
    }

    private string? Keep(Term term, object value)
    {
        values.Add(term, value);
        return null;
    }

    /// <summary>Whether a value can be recorded of a term.</summary>
    internal static bool Allows(Term term, object value) => (term, value) switch
    {
        (Finding, Presence) => true,
        (Quantity quantity, decimal number) => number >= quantity.Minimum && number <= quantity.Maximum,
        (Choice choice, string chosen) => choice.Values.Contains(chosen),
        _ => false,
    };

    private static string Expected(Term term) => "expected " + Allowed(term);

    /// <summary>What a term can be recorded as, in words.</summary>
    internal static string Allowed(Term term) => term switch
    {
        Finding => "\"present\", \"absent\" or \"unknown\"",
        Quantity quantity => $"a number from {Numbers.Print(quantity.Minimum)} to {Numbers.Print(quantity.Maximum)} ({quantity.Unit})",
        Choice choice => string.Join(" or ", choice.Values.Select(value => $"\"{value}\"")),
        _ => throw new UnreachableException(),
    };
}
