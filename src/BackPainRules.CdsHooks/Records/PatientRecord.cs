using BackPainRules.Fhir;
using BackPainRules.Fhir.Guidance;

namespace BackPainRules.CdsHooks.Records;

/// <summary>What a call said of the patient, and what the rules make of it.</summary>
/// <param name="Assessment">What follows.</param>
/// <param name="Report">How the record was read.</param>
/// <param name="Now">When.</param>
/// <param name="PatientId">Whose record it is.</param>
/// <param name="EncounterId">The encounter, where the client named one.</param>
internal sealed record PatientRecord(Assessment Assessment, IntakeReport Report, DateTimeOffset Now, string PatientId, string? EncounterId)
{
    private FhirGuidance? guidance;

    /// <summary>Whose resources are written, and when.</summary>
    public GuidanceContext About => new($"Patient/{PatientId}", Now, EncounterId is { } encounter ? $"Encounter/{encounter}" : null);

    /// <summary>What is advised and may be drafted, the most urgent first.</summary>
    public IEnumerable<Recommendation> Advised => Assessment.Recommendations.Where(recommendation => recommendation is { Investigation.IsNoImaging: false, CoveredBy: null });

    /// <summary>Diagnoses on record that the rules have not weighed: nothing that reassures may be said over them.</summary>
    public IReadOnlyList<RecordedDiagnosis> Unweighed => Report.NotWeighedBy(Assessment);

    /// <summary>The assessment says something that reassures.</summary>
    public bool Reassures => Assessment.Classification == Classification.Nonspecific || Assessment.Recommendations.Any(recommendation => recommendation.Investigation.IsNoImaging);

    /// <summary>What is advised, as resources: written where a card needs them, and once for all cards of an answer.</summary>
    public FhirGuidance Guidance(FhirBindings bindings) => guidance ??= FhirGuidance.Of(Assessment, About, Report, bindings: bindings);
}
