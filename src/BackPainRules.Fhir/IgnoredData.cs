namespace BackPainRules.Fhir;

/// <summary>Something in the input that no term was read from.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Reason">Why it was left out.</param>
/// <param name="Detail">What it is, and what would be needed.</param>
public sealed record IgnoredData(FhirSource Source, IgnoredReason Reason, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source}: {Reason}: {Detail}";
}

/// <summary>Why something in the input was left out.</summary>
public enum IgnoredReason
{
    /// <summary>It is marked as entered in error, or as cancelled before anything was observed.</summary>
    EnteredInError,

    /// <summary>It is about somebody or something else than the patient.</summary>
    OtherSubject,

    /// <summary>None of its codes is bound to a term. Text is not interpreted.</summary>
    NotBound,

    /// <summary>Its code says less than the term that it touches, so that the question remains.</summary>
    Broader,

    /// <summary>It is too old, ended, or carries no date, to speak of now.</summary>
    OutOfDate,

    /// <summary>It is dated after the day as of which the record is read.</summary>
    Future,

    /// <summary>It cannot be read.</summary>
    Unparseable,

    /// <summary>It is planned, proposed or was not done, and so nothing that the patient has or had.</summary>
    NotDone,

    /// <summary>The same resource came before.</summary>
    Duplicate,

    /// <summary>No term is read from resources of this type.</summary>
    UnsupportedType,
}
