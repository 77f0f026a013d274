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
    public Presence this[Finding finding] => PartOf(finding).GetFinding(finding.Place);

    /// <summary>What is known of a quantity, or null. Age at onset is an interval where only the age and the symptom duration are recorded.</summary>
    public Interval? this[Quantity quantity] =>
        PartOf(quantity).GetQuantity(quantity.Place) is { } value ? Interval.At(value)
        : quantity.Id == Terms.Patient.AgeAtOnset ? Timeline.AgeAtOnset(Patient.Age, Presentation.SymptomDuration)
        : null;

    /// <summary>The value of a choice, or null.</summary>
    public string? this[Choice choice] => PartOf(choice).GetChoice(choice.Place);

    /// <summary>Whether a value is recorded: for a finding, present or absent.</summary>
    public bool Knows(Term term) => term switch
    {
        Finding finding => this[finding] != Presence.Unknown,
        Quantity quantity => PartOf(quantity).GetQuantity(quantity.Place) is not null,
        Choice choice => this[choice] is not null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The parts, in the order in which <see cref="PartAt"/> counts them.</summary>
    internal static readonly string[] PartNames = ["patient", "presentation", "history", "examination", "tests"];

    internal EncounterPart PartAt(int index) => index switch
    {
        0 => Patient,
        1 => Presentation,
        2 => History,
        3 => Examination,
        4 => Tests,
        _ => throw new UnreachableException(),
    };

    internal EncounterPart PartOf(Term term) => PartAt(term.PartIndex);

    /// <summary>What is recorded of a term: a presence, a decimal or a string; null where nothing is.</summary>
    internal object? ValueOf(Term term) => term switch
    {
        Finding finding => this[finding] is not Presence.Unknown and var presence ? presence : null,
        Quantity quantity => PartOf(quantity).GetQuantity(quantity.Place),
        Choice choice => this[choice],
        _ => throw new UnreachableException(),
    };

    /// <summary>This encounter with a term recorded anew, or no longer. The value was checked before.</summary>
    internal Encounter With(Term term, object? value)
    {
        var changed = new Encounter { Id = Id };
        foreach (var known in Vocabulary.BuiltIn.Terms)
            if ((known == term ? value : ValueOf(known)) is { } recorded) changed.PartOf(known).Record(known, recorded);
        return changed;
    }

    /// <summary>The JSON form, with what is recorded and nothing else, in the order of the vocabulary.</summary>
    /// <param name="indented">On several lines, for people; programs that read line by line want one.</param>
    public string ToJson(bool indented = true) => EncounterWriter.Write(this, indented);

    /// <summary>Reads an encounter from its JSON form.</summary>
    /// <exception cref="EncounterException">Something is wrong with it; the exception lists everything that is.</exception>
    public static Encounter Parse(string json) => EncounterReader.Read(json) switch
    {
        { Encounter: { } encounter } => encounter,
        var result => throw new EncounterException(result.Errors),
    };

    /// <summary>Reads an encounter from its JSON form, or says everything that is wrong with it.</summary>
    public static bool TryParse(string json, out Encounter? encounter, out IReadOnlyList<EncounterError> errors)
    {
        var result = EncounterReader.Read(json);
        (encounter, errors) = (result.Encounter, result.Errors);
        return encounter is not null;
    }

    /// <summary>What is recorded, in clinical words.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { Patient.ToString(), Presentation.ToString(), History.ToString(), Examination.ToString(), Tests.ToString() }
            .Where(part => part.Length > 0)) is { Length: > 0 } text ? text : "nothing recorded";
}
