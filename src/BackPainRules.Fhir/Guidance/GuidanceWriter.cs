using System.Globalization;
using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>What all the writers of an assessment share: who, when, and how concepts and priorities are written.</summary>
internal sealed class GuidanceWriter(Assessment assessment, GuidanceContext about, FhirBindings bindings)
{
    public Assessment Assessment { get; } = assessment;

    public FhirBindings Bindings { get; } = bindings;

    public DateTimeOffset Recorded { get; } = about.Recorded;

    public R4.ResourceReference Subject { get; } = new(about.Subject);

    public R4.ResourceReference? Encounter => about.Encounter is { } encounter ? new(encounter) : null;

    public R4.FhirDateTime Written => new(Recorded.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));

    /// <summary>The canonical address of the knowledge base, with its version.</summary>
    public string Module => $"{Bindings.Base}/Library/acute-low-back-pain|{Assessment.Knowledge.Version}";

    public static R4.ResourceReference Device => new() { Type = "Device", Display = "BackPainRules, decision support" };

    public string Id(string type, params string[] parts) =>
        ContentId.Of([type, Bindings.Base, about.Subject, about.Encounter ?? "", Written.Value!, Assessment.Knowledge.Sha256, Assessment.Encounter.ToJson(indented: false), .. parts]);

    /// <summary>An investigation: by a verified code where there is just one that means it exactly, and always by our own.</summary>
    public R4.CodeableConcept Concept(Outcome outcome)
    {
        var exact = Bindings.Exact("order", outcome.Id).ToList();
        List<R4.Coding> codings = exact is [var (system, code)] ? [new R4.Coding(system, code)] : [];
        codings.Add(new(Bindings.OutcomeSystem, outcome.Id, outcome.Phrase));
        return new() { Coding = codings, Text = outcome.Phrase };
    }

    public static R4.RequestPriority Priority(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => R4.RequestPriority.Stat,
        Urgency.Urgent => R4.RequestPriority.Asap,
        Urgency.Soon => R4.RequestPriority.Urgent,
        _ => R4.RequestPriority.Routine,
    };

    public static R4.ResourceReference To(R4.Resource resource) => new($"{resource.TypeName}/{resource.Id}");

    /// <summary>The rule, the facts that met it, and its citations.</summary>
    public static string Spoken(Reason reason) =>
        $"{reason.RuleId}: {string.Join(", ", reason.Facts)}{(reason.Citations.Count > 0 ? $" [{string.Join("; ", reason.Citations)}]" : "")}";
}
