namespace BackPainRules.Fhir.Guidance;

/// <summary>Whose assessment it is, and when it was made. The library reads no clock.</summary>
/// <param name="Subject">A reference to the patient: <c>Patient/1</c>.</param>
/// <param name="Recorded">When the assessment was made.</param>
/// <param name="Encounter">A reference to the encounter: <c>Encounter/1</c>; null where none is known.</param>
public sealed record GuidanceContext(string Subject, DateTimeOffset Recorded, string? Encounter = null);
