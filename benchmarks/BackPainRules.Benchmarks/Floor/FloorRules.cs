namespace BackPainRules.Benchmarks.Floor;

/// <summary>The rules as a programmer would write them by hand, for one encounter. What follows from the documents is in the generated part.</summary>
internal ref partial struct FloorRules
{
    private FloorRules(Encounter encounter)
    {
        (patient, presentation, history, examination, tests) = (encounter.Patient, encounter.Presentation, encounter.History, encounter.Examination, encounter.Tests);
        ageAtOnset = AgeAtOnset.Of(patient, presentation);
    }

    public static FloorAssessment Assess(Encounter encounter)
    {
        var rules = new FloorRules(encounter);
        rules.Apply();
        var classification = rules.category != Category.Undetermined ? Classification.Specific
            : rules.IsNonspecific ? Classification.Nonspecific
            : Classification.Undetermined;
        return new(encounter, rules.Met, classification, classification == Classification.Nonspecific ? Category.Nonspecific : rules.category, rules.urgency);
    }

    private readonly bool IsNonspecific => category == Category.Undetermined && !isOutsideScope && IsScreened;

    private void Suspect(Category suspected)
    {
        if (category != Category.SpecificCause) category = suspected;
    }

    private void Advise(Urgency advised)
    {
        if (advised > urgency) urgency = advised;
    }
}

/// <summary>The age at onset: as recorded, or between two ages that follow from age and symptom duration.</summary>
internal readonly struct AgeAtOnset
{
    public decimal? Low { get; private init; }

    public decimal? High { get; private init; }

    public static AgeAtOnset Of(Patient patient, Presentation presentation)
    {
        if (patient.AgeAtOnset is { } recorded) return new() { Low = recorded, High = recorded };
        if (patient.Age is not { } age || presentation.SymptomDuration is not { } days) return default;
        var whole = (int)days;
        var most = whole / 365 + (whole % 365 == 0 && whole == days ? 0 : 1);
        return new() { Low = Math.Max(0, decimal.Floor(age) - most), High = Math.Max(0, decimal.Floor(age) - whole / 366) };
    }
}
