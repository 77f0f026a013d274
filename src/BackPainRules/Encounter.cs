using System.Diagnostics;
using BackPainRules.Json;

namespace BackPainRules;

/// <summary>What is known about one patient now.</summary>
/// <remarks>
/// Immutable. What is left out is unknown, which is not the same as absent. Findings that contradict each other are accepted,
/// each as it was recorded. Two encounters that record the same are equal.
/// </remarks>
public sealed record Encounter
{
    /// <summary>An id of the caller's, given back with the assessment. It means nothing to the rules.</summary>
    public string? Id { get; init; }

    /// <summary>Who the patient is.</summary>
    public Patient Patient { get; init => field = value ?? throw new ArgumentNullException(nameof(Patient)); } = new();

    /// <summary>What the patient reports.</summary>
    public Presentation Presentation { get; init => field = value ?? throw new ArgumentNullException(nameof(Presentation)); } = new();

    /// <summary>What came before, and what the patient is at risk of.</summary>
    public History History { get; init => field = value ?? throw new ArgumentNullException(nameof(History)); } = new();

    /// <summary>What the examination found.</summary>
    public Examination Examination { get; init => field = value ?? throw new ArgumentNullException(nameof(Examination)); } = new();

    /// <summary>What tests have already shown.</summary>
    public TestResults Tests { get; init => field = value ?? throw new ArgumentNullException(nameof(Tests)); } = new();

    /// <summary>What the record says of a finding.</summary>
    public Presence this[Finding finding] => KeptOf(finding)?.GetFinding(finding.Place) ?? Presence.Unknown;

    /// <summary>What is known of a quantity, or null. Age at onset is an interval where only the age and the symptom duration are recorded.</summary>
    public Interval? this[Quantity quantity] =>
        KeptOf(quantity)?.GetQuantity(quantity.Place) is { } value ? Interval.At(value)
        : quantity.Id == Terms.Patient.AgeAtOnset ? Timeline.AgeAtOnset(Patient.Age, Presentation.SymptomDuration)
        : null;

    /// <summary>The value of a choice, or null.</summary>
    public string? this[Choice choice] => KeptOf(choice)?.GetChoice(choice.Place);

    /// <summary>Whether a value is recorded: for a finding, present or absent.</summary>
    public bool Knows(Term term) => term switch
    {
        Finding finding => this[finding] != Presence.Unknown,
        Quantity quantity => KeptOf(quantity)?.GetQuantity(quantity.Place) is not null,
        Choice choice => this[choice] is not null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The parts, in the order in which <see cref="PartAt"/> counts them.</summary>
    internal static readonly string[] PartNames = ["patient", "presentation", "history", "examination", "tests"];

    /// <summary>What is kept apart from the typed parts: the values of local terms, whichever part they belong to.</summary>
    internal const int LocalPart = 5;

    /// <summary>In how many places the terms of a vocabulary keep their values: there is nothing local to look at where it has no local terms.</summary>
    internal static int PlacesOf(Vocabulary vocabulary) => vocabulary.Locals.All.Count > 0 ? LocalPart + 1 : LocalPart;

    /// <summary>What is recorded of local terms, or null where nothing is.</summary>
    internal LocalRecord? Local { get; private set; }

    internal EncounterPart PartAt(int index) => index switch
    {
        0 => Patient,
        1 => Presentation,
        2 => History,
        3 => Examination,
        4 => Tests,
        LocalPart => Local ?? LocalRecord.None,
        _ => throw new UnreachableException(),
    };

    /// <summary>The typed part of a term of the library.</summary>
    internal EncounterPart PartOf(Term term) =>
        term.IsLocal ? throw new ArgumentException($"'{term.Id}' is a local term, and no typed part keeps it.", nameof(term)) : PartAt(term.PartIndex);

    private EncounterPart? KeptOf(Term term) => term.IsLocal ? LocalOf(term) : PartAt(term.PartIndex);

    /// <summary>Places mean something only together with the terms that they were given to.</summary>
    private LocalRecord? LocalOf(Term term) => Local is null || ReferenceEquals(Local.LocalTerms, term.Home) ? Local
        : throw new ArgumentException($"The encounter was recorded with other local terms than those of which '{term.Id}' is one.");

    /// <summary>Records a value of an encounter that nobody has seen yet. It was checked before.</summary>
    internal void Record(Term term, object value)
    {
        if (!term.IsLocal) PartAt(term.PartIndex).Record(term, value);
        else if (value is not Presence.Unknown) (LocalOf(term) ?? (Local = new(term.Home!))).Record(term, value);
    }

    /// <summary>The same encounter in the terms of another vocabulary, found by their ids; this one where nothing local is recorded.</summary>
    /// <exception cref="ArgumentException">Something is recorded that cannot be recorded there: ignoring it would be taking it as unknown.</exception>
    internal Encounter In(Vocabulary vocabulary)
    {
        if (Local is null || ReferenceEquals(Local.LocalTerms, vocabulary.Locals)) return this;
        var (moved, problems) = (this with { Local = null }, new List<string>());
        foreach (var term in Local.LocalTerms.All)
        {
            if (ValueOf(term) is not { } value) continue;
            if (vocabulary.FindTerm(term.Id) is not { } same) problems.Add($"'{term.Id}' is not a term of the knowledge base");
            else if (!EncounterBuilder.Allows(same, value)) problems.Add($"what is recorded of '{term.Id}' cannot be recorded of it in the knowledge base");
            else if (!same.IsLocal && moved.Knows(same)) problems.Add($"'{term.Id}' is recorded twice");
            else moved = same.IsLocal ? moved.Recorded(same, value) : moved.With(same, value);
        }

        return problems.Count == 0 ? moved : throw new ArgumentException($"The encounter cannot be assessed: {string.Join("; ", problems)}.");
    }

    private Encounter Recorded(Term term, object value)
    {
        Record(term, value);
        return this;
    }

    /// <summary>What is recorded of a term: a presence, a decimal or a string; null where nothing is.</summary>
    internal object? ValueOf(Term term) => term switch
    {
        Finding finding => this[finding] is not Presence.Unknown and var presence ? presence : null,
        Quantity quantity => KeptOf(quantity)?.GetQuantity(quantity.Place),
        Choice choice => this[choice],
        _ => throw new UnreachableException(),
    };

    /// <summary>This encounter with a term recorded anew, or no longer. The value was checked before.</summary>
    internal Encounter With(Term term, object? value)
    {
        var changed = new Encounter { Id = Id };
        foreach (var known in Vocabulary.BuiltIn.Terms.Concat((term.Home ?? Local?.LocalTerms)?.All ?? []))
            if ((known == term ? value : ValueOf(known)) is { } recorded) changed.Record(known, recorded);
        return changed;
    }

    /// <summary>The JSON form, with what is recorded and nothing else, in the order of the vocabulary.</summary>
    /// <param name="indented">On several lines, for people; programs that read line by line want one.</param>
    public string ToJson(bool indented = true) => EncounterWriter.Write(this, indented);

    /// <summary>Reads an encounter from its JSON form.</summary>
    /// <exception cref="EncounterException">Something is wrong with it; the exception lists everything that is.</exception>
    public static Encounter Parse(string json) => Parse(json, Vocabulary.BuiltIn);

    /// <summary>Reads an encounter that may record local terms from its JSON form.</summary>
    /// <param name="json">The JSON form.</param>
    /// <param name="vocabulary">The vocabulary of the knowledge base that is to assess it.</param>
    /// <exception cref="EncounterException">Something is wrong with it; the exception lists everything that is.</exception>
    public static Encounter Parse(string json, Vocabulary vocabulary) => EncounterReader.Read(json, vocabulary) switch
    {
        { Encounter: { } encounter } => encounter,
        var result => throw new EncounterException(result.Errors),
    };

    /// <summary>Reads an encounter from its JSON form, or says everything that is wrong with it.</summary>
    public static bool TryParse(string json, out Encounter? encounter, out IReadOnlyList<EncounterError> errors) =>
        TryParse(json, Vocabulary.BuiltIn, out encounter, out errors);

    /// <summary>Reads an encounter that may record local terms from its JSON form, or says everything that is wrong with it.</summary>
    public static bool TryParse(string json, Vocabulary vocabulary, out Encounter? encounter, out IReadOnlyList<EncounterError> errors)
    {
        var result = EncounterReader.Read(json, vocabulary);
        (encounter, errors) = (result.Encounter, result.Errors);
        return encounter is not null;
    }

    /// <summary>What is recorded, in clinical words.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { Patient.ToString(), Presentation.ToString(), History.ToString(), Examination.ToString(), Tests.ToString(), Local?.ToString() ?? "" }
            .Where(part => part.Length > 0)) is { Length: > 0 } text ? text : "nothing recorded";
}
