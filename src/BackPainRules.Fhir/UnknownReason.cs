namespace BackPainRules.Fhir;

/// <summary>Why nothing is known of a term. None of these is a no.</summary>
public enum UnknownReason
{
    /// <summary>The record was read and says nothing of it.</summary>
    NotRecorded,

    /// <summary>The part of the record that might say it was not supplied.</summary>
    NotSupplied,

    /// <summary>The part of the record that might say it could not be fetched.</summary>
    FetchFailed,

    /// <summary>Only the first page of what might say it was supplied.</summary>
    Truncated,

    /// <summary>What the record says of it is too old, or carries no date, to speak of now.</summary>
    OutOfDate,

    /// <summary>What the record says of it cannot be read.</summary>
    Unparseable,

    /// <summary>The value has no unit, or one that is not known for the term.</summary>
    UnitUnknown,

    /// <summary>The value lies outside of what is possible.</summary>
    OutOfRange,

    /// <summary>It was asked, and whoever was asked does not know or did not say.</summary>
    AskedUnknown,

    /// <summary>The record says that it was not asked or not done.</summary>
    NotAsked,

    /// <summary>A negative that is not confirmed, or whose code or context does not bear one.</summary>
    Unconfirmed,

    /// <summary>The record contradicts itself, and which side is the more serious cannot be said.</summary>
    Conflicting,

    /// <summary>All that is known is a range, and thresholds lie inside of it.</summary>
    Imprecise,
}
