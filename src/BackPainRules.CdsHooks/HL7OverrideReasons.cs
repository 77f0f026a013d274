using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks;

/// <summary>Reasons for not following advice, from the code system that HL7 proposes for them.</summary>
public static class HL7OverrideReasons
{
    private const string system = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    /// <summary>The twelve of its clinical selection: the six categories and six reasons in particular.</summary>
    public static IReadOnlyList<CdsCoding> Clinical { get; } =
    [
        new("cds-not-applicable", system, "PC CDS does not apply to patient"),
        new("cds-suboptimal-context", system, "PC CDS delivered in suboptimal context"),
        new("recipient-disagrees-evidence", system, "Recipient disagrees with recommendation because of issues with the evidence"),
        new("recipient-concerns-outcomes", system, "Recipient has concerns regarding potential health outcomes"),
        new("does-not-align-preferences", system, "Recommendation does not align with patient preferences or values"),
        new("not-convenient-feasible", system, "Recommendation is not convenient or feasible"),
        new("action-completed", system, "Recommended action was already completed"),
        new("patient-contraindication", system, "Patient has contraindication to recommended action"),
        new("patient-refuses", system, "Patient refuses/declines (no context given)*"),
        new("too-costly-uncovered", system, "Recommended action is too costly or not covered by insurance"),
        new("service-not-available", system, "Treatment or service is not practically available"),
        new("recipient-does-not-understand", system, "Recipient does not understand the recommended action or know how to perform the recommended action"),
    ];
}
