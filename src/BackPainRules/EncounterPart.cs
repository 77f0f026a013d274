namespace BackPainRules;

/// <summary>A part of an encounter: findings as two bits each, a few quantities and choices.</summary>
/// <remarks>Immutable once its initializer has run. Two parts that record the same are equal.</remarks>
public abstract record EncounterPart
{
    private protected EncounterPart() { }

    /// <summary>The findings that are present, a bit for each place.</summary>
    internal ulong Present { get; private set; }

    /// <summary>The findings that are absent, a bit for each place.</summary>
    internal ulong Absent { get; private set; }

    /// <summary>The quantities that are recorded, a bit for each place.</summary>
    internal uint Quantities { get; private set; }

    internal Presence GetFinding(int place) =>
        (Present >> place & 1) != 0 ? Presence.Present : (Absent >> place & 1) != 0 ? Presence.Absent : Presence.Unknown;

    internal void Record(int place, Presence presence, string label)
    {
        if (presence is < Presence.Unknown or > Presence.Absent)
            throw new ArgumentOutOfRangeException(label, presence, $"{label} must be Unknown, Present or Absent.");
        var bit = 1UL << place;
        Present = presence == Presence.Present ? Present | bit : Present & ~bit;
        Absent = presence == Presence.Absent ? Absent | bit : Absent & ~bit;
    }

    internal virtual decimal? GetQuantity(int place) => null;

    internal virtual string? GetChoice(int place) => null;

    /// <summary>Sets a quantity. The range was checked before.</summary>
    private protected virtual void Set(int place, decimal value) => throw new ArgumentOutOfRangeException(nameof(place));

    /// <summary>Sets a choice. The value was checked before.</summary>
    private protected virtual void Set(int place, string value) => throw new ArgumentOutOfRangeException(nameof(place));

    /// <summary>Records a value of a part that nobody has seen yet. It was checked before.</summary>
    internal void Record(Term term, object value)
    {
        switch (term, value)
        {
            case (Finding finding, Presence presence): Record(finding.Place, presence, finding.Label); break;
            case (Quantity quantity, decimal number): Record(quantity, number); break;
            case (Choice choice, string chosen): Record(choice, chosen); break;
        }
    }

    internal void Record(Quantity quantity, decimal value)
    {
        Quantities |= 1u << quantity.Place;
        Set(quantity.Place, value);
    }

    internal void Record(Choice choice, string value) => Set(choice.Place, value);

    private protected decimal? Recorded(int place, decimal? value, decimal minimum, decimal maximum, string label, string unit)
    {
        if (value < minimum || value > maximum)
            throw new ArgumentOutOfRangeException(label, value, $"{label} must be between {Numbers.Print(minimum)} and {Numbers.Print(maximum)} ({unit}).");
        var bit = 1u << place;
        Quantities = value is null ? Quantities & ~bit : Quantities | bit;
        return value;
    }

    private protected static T? Known<T>(T? value, string label, string values) where T : struct, Enum =>
        value is not { } chosen || Enum.IsDefined(typeof(T), chosen)
            ? value
            : throw new ArgumentOutOfRangeException(label, value, $"{label} must be {values}.");

    /// <summary>What is recorded, in clinical words.</summary>
    public sealed override string ToString()
    {
        return string.Join(", ", OwnTerms.Select(Describe).Where(text => text.Length > 0));
    }

    /// <summary>The terms whose values it keeps.</summary>
    private protected virtual IEnumerable<Term> OwnTerms
    {
        get
        {
            var part = char.ToLowerInvariant(GetType().Name[0]) + GetType().Name.Substring(1);
            return Vocabulary.BuiltIn.Terms.Where(term => term.Part == part || (term.Part == "tests" && this is TestResults));
        }
    }

    private string Describe(Term term) => term switch
    {
        Finding finding when GetFinding(finding.Place) is not Presence.Unknown and var presence => $"{finding.Label} {Words.Of(presence)}",
        Quantity quantity when GetQuantity(quantity.Place) is { } value => $"{quantity.Label} {quantity.WithUnit(Numbers.Print(value))}",
        Choice choice when GetChoice(choice.Place) is { } value => $"{choice.Label} {value}",
        _ => "",
    };
}
