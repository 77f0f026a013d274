using BackPainRules.Fhir.Questionnaires;
using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>What is still unknown, as a task that somebody may take up: to have the questionnaire answered. A proposal; nobody is told to do it.</summary>
public static class FhirTask
{
    /// <summary>The code system of the clinical guidelines implementation guide of HL7, which has a code for it.</summary>
    private const string activities = "http://hl7.org/fhir/uv/cpg/CodeSystem/cpg-activity-type-cs";

    /// <summary>The task to answer the open screening questions, or null where there are none.</summary>
    /// <param name="assessment">What is concluded so far.</param>
    /// <param name="about">Whose assessment it is, and when it was made.</param>
    /// <param name="bindings">The bindings to write with; the built-in ones where left out.</param>
    public static R4.Task? ToAsk(Assessment assessment, GuidanceContext about, FhirBindings? bindings = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(about);
        if (assessment.Screening.Complete) return null;
        var writer = new GuidanceWriter(assessment, about, bindings ?? FhirBindings.BuiltIn);
        return new()
        {
            Id = writer.Id("Task"),
            Status = R4.Task.TaskStatus.Draft,
            Intent = R4.Task.TaskIntent.Proposal,
            Priority = R4.RequestPriority.Routine,
            Code = Collect(),
            Description = "Have the open screening questions of acute low back pain answered: " + string.Join(" ", assessment.Screening.Missing.Select(term => term.Question)),
            ReasonCode = new R4.CodeableConcept { Text = "Screening is incomplete: nothing that reassures may be said." },
            For = writer.Subject,
            Encounter = writer.Encounter,
            AuthoredOnElement = writer.Written,
            Requester = GuidanceWriter.Device,
            Input = [new() { Type = Collect(), Value = new R4.Canonical(FhirQuestionnaire.Url(writer.Bindings)) }],
        };
    }

    private static R4.CodeableConcept Collect() => new(activities, "collect-information", "Collect information", null);
}
