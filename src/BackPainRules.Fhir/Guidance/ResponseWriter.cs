using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>The envelope: how far the answer goes, and what would take it further.</summary>
internal static class ResponseWriter
{
    public static R4.GuidanceResponse Write(GuidanceWriter writer, R4.RequestGroup requests, IntakeReport? report)
    {
        var assessment = writer.Assessment;
        var response = new R4.GuidanceResponse
        {
            Id = writer.Id("GuidanceResponse"),
            Module = new R4.Canonical(writer.Module),
            Status = StatusOf(assessment),
            Subject = writer.Subject,
            Encounter = writer.Encounter,
            OccurrenceDateTimeElement = writer.Written,
            Performer = GuidanceWriter.Device,
            ReasonCode = [.. assessment.Suspicions.Select(suspicion => new R4.CodeableConcept { Coding = [new(writer.Bindings.OutcomeSystem, suspicion.Condition.Id, suspicion.Condition.Phrase)], Text = $"suspected: {suspicion}" })],
            Note = [.. Notes(assessment, report).Select(text => new R4.Annotation { Text = text })],
            Result = requests.Action.Count > 0 ? GuidanceWriter.To(requests) : null,
            DataRequirement = [.. assessment.OpenQuestions.Select(question => Required(writer, question))],
            Contained = [Outputs(assessment)],
            OutputParameters = new("#outputs"),
        };
        return response;
    }

    private static R4.GuidanceResponse.GuidanceResponseStatus StatusOf(Assessment assessment) =>
        assessment.Classification == Classification.Undetermined ? R4.GuidanceResponse.GuidanceResponseStatus.DataRequired
        : assessment.OpenQuestions.Count > 0 ? R4.GuidanceResponse.GuidanceResponseStatus.DataRequested
        : R4.GuidanceResponse.GuidanceResponseStatus.Success;

    private static IEnumerable<string> Notes(Assessment assessment, IntakeReport? report)
    {
        yield return "Supports a clinician's judgement and replaces none of it.";
        if (!assessment.Screening.Complete)
            yield return $"Screening is incomplete: nothing here reassures. Not known: {string.Join(", ", assessment.Screening.Missing)}.";
        foreach (var diagnosis in report?.Diagnoses ?? [])
            yield return $"On record, and not weighed by the rules: {diagnosis.Condition.Phrase}{(diagnosis.IsConfirmed ? "" : " (not confirmed)")}, {diagnosis.Source.Resource}.";
        foreach (var conflict in report?.Conflicts ?? [])
            yield return $"The record contradicts itself: {conflict}.";
        foreach (var note in assessment.Notes)
            yield return note.Text;
        foreach (var course in assessment.ExpectedCourse)
            yield return course.Text;
    }

    /// <summary>An open question as the observation that would answer it.</summary>
    private static R4.DataRequirement Required(GuidanceWriter writer, OpenQuestion question) => new()
    {
        Type = R4.FHIRAllTypes.Observation,
        Subject = new R4.CodeableConcept("http://hl7.org/fhir/resource-types", "Patient"),
        MustSupport = ["code", "value[x]"],
        CodeFilter = [new()
        {
            Path = "code",
            Code = [new(writer.Bindings.TermSystem, question.Term.Id, question.Question), .. writer.Bindings.Exact("term", question.Term.Id).Select(code => new R4.Coding(code.System, code.Code))],
        }],
    };

    private static R4.Parameters Outputs(Assessment assessment)
    {
        var parameters = new R4.Parameters { Id = "outputs" };
        parameters.Add("classification", new R4.Code(Camel(assessment.Classification)));
        parameters.Add("category", new R4.Code(Camel(assessment.Category)));
        parameters.Add("urgency", new R4.Code(Camel(assessment.Urgency)));
        parameters.Add("screeningComplete", new R4.FhirBoolean(assessment.Screening.Complete));
        parameters.Add("knowledgeName", new R4.FhirString(assessment.Knowledge.Name));
        parameters.Add("knowledgeVersion", new R4.FhirString(assessment.Knowledge.Version));
        parameters.Add("knowledgeSha256", new R4.FhirString(assessment.Knowledge.Sha256));
        return parameters;
    }

    private static string Camel(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
