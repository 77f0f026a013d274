namespace BackPainRules.Fhir.Reading;

/// <summary>Something that a resource says of a term.</summary>
internal abstract record Statement(Term Term, FhirSource Source, When? When)
{
    public string? Encounter { get; init; }

    /// <summary>Speaks of now as long as it stands, such as an active problem on the list.</summary>
    public bool IsStanding { get; init; }

    /// <summary>Why it may alarm and must not reassure; null where it may do both.</summary>
    public string? Doubt { get; init; }

    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>A finding is present or absent.</summary>
internal sealed record FindingStatement(Finding Finding, bool IsPresent, FhirSource Source, When? When) : Statement(Finding, Source, When);

/// <summary>A quantity lies in a range, most often of one point, in the unit of the vocabulary.</summary>
internal sealed record QuantityStatement(Quantity Quantity, Interval Value, FhirSource Source, When? When) : Statement(Quantity, Source, When);

/// <summary>A choice has a value.</summary>
internal sealed record ChoiceStatement(Choice Choice, string Value, FhirSource Source, When? When) : Statement(Choice, Source, When);

/// <summary>The record speaks of a term and says nothing that can be used.</summary>
internal sealed record NothingKnown(Term Term, UnknownReason Reason, string Why, FhirSource Source, When? When) : Statement(Term, Source, When);
