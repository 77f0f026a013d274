namespace BackPainRules.Fhir;

/// <summary>A diagnosis on record that is itself one of the conditions which an assessment suspects. The rules do not read it; whoever reassures has to.</summary>
/// <param name="Condition">The condition of the vocabulary.</param>
/// <param name="Source">Where it is recorded.</param>
/// <param name="IsConfirmed">Recorded as confirmed, not as provisional, differential or unconfirmed.</param>
public sealed record RecordedDiagnosis(Condition Condition, FhirSource Source, bool IsConfirmed)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Condition.Phrase}{(IsConfirmed ? "" : ", not confirmed")} <- {Source}";
}
