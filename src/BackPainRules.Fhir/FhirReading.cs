namespace BackPainRules.Fhir;

/// <summary>An encounter that was read from FHIR, with the report of how.</summary>
/// <param name="Encounter">What is known. Whatever is not is unknown, never absent.</param>
/// <param name="Report">Where each value came from, why the others are unknown, and what was left out.</param>
public sealed record FhirReading(Encounter Encounter, IntakeReport Report);
