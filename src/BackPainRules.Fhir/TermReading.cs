namespace BackPainRules.Fhir;

/// <summary>What was read of a term: its value and where that came from, or why it is unknown.</summary>
/// <param name="Term">The term.</param>
/// <param name="Value">What was recorded in the encounter: <c>present</c>, <c>absent</c>, a number in the unit of the vocabulary, a value of a choice; null where it is unknown.</param>
/// <param name="Unknown">Why it is unknown; null where it is known.</param>
/// <param name="Sources">Where it was read; where it is unknown, what was found and did not suffice.</param>
/// <param name="IsConflict">The record contradicts itself. A finding is then read as present.</param>
/// <param name="Remarks">Conversions, ranges, doubts, what was superseded; each a sentence without its full stop.</param>
public sealed record TermReading(Term Term, string? Value, UnknownReason? Unknown, IReadOnlyList<FhirSource> Sources, bool IsConflict, IReadOnlyList<string> Remarks)
{
    /// <summary>The range that is known, where the value stands for one.</summary>
    internal Interval? Range { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var unit = Value is not null && Term is Quantity { Unit: not "score" and var known } ? " " + known : "";
        var text = $"{Term.Label}: {Value ?? $"unknown ({Unknown})"}{unit}";
        if (IsConflict) text += ", contradicted";
        if (Sources.Count > 0) text += $" <- {string.Join("; ", Sources)}";
        return Remarks.Count > 0 ? $"{text} [{string.Join("; ", Remarks)}]" : text;
    }
}
