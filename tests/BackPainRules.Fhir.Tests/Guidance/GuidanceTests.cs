using BackPainRules.Fhir.Guidance;
using BackPainRules.Fhir.Orders;
using BackPainRules.Fhir.Questionnaires;
using BackPainRules.Fhir.Tests.Bundles;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackPainRules.Fhir.Tests.Guidance;

/// <summary>Assessments as FHIR.</summary>
public class GuidanceTests
{
    private static readonly GuidanceContext about = new("Patient/p", new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.FromHours(2)), "Encounter/e");

    public static TheoryData<string> Names => [.. BundleFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_written_for_a_record_is_valid_R4(string name)
    {
        var reading = FhirIntake.Default.Read(BundleFiles.Text(name), BundleFiles.AsOf);
        var guidance = FhirGuidance.Of(BackPainAssessor.Default.Assess(reading.Encounter), about, reading.Report, ImagingOrder.Read(CtOrder));
        Assert.All(guidance.Resources, Valid.R4);
        Valid.R4(guidance.ToBundle());
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 60)]
    public void Everything_written_for_any_patient_is_valid_R4_and_always_the_same(BackPainRules.Encounter encounter)
    {
        var (once, again) = (Write(encounter).ToBundle(), Write(encounter).ToBundle());
        Valid.R4(once);
        Assert.Equal(FhirJsonSerializer.Default.SerializeToString(once), FhirJsonSerializer.Default.SerializeToString(again));
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 60)]
    public void Every_open_question_is_a_data_requirement_and_the_status_says_so(BackPainRules.Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var response = Write(encounter).Response;
        Assert.Equal(assessment.OpenQuestions.Select(question => question.Term.Id), response.DataRequirement.Select(required => required.CodeFilter[0].Code[0].Code));
        Assert.Equal(
            assessment.Classification == Classification.Undetermined ? GuidanceResponse.GuidanceResponseStatus.DataRequired
            : assessment.OpenQuestions.Count > 0 ? GuidanceResponse.GuidanceResponseStatus.DataRequested
            : GuidanceResponse.GuidanceResponseStatus.Success, response.Status);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 60)]
    public void Open_screening_questions_are_a_task_that_is_proposed_and_valid(BackPainRules.Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var task = FhirTask.ToAsk(assessment, about);
        Assert.Equal(assessment.Screening.Complete, task is null);
        if (task is null) return;
        Valid.R4(task);
        Assert.Equal((Hl7.Fhir.Model.Task.TaskStatus.Draft, Hl7.Fhir.Model.Task.TaskIntent.Proposal), (task.Status, task.Intent));
        Assert.All(assessment.Screening.Missing, term => Assert.Contains(term.Question, task.Description, StringComparison.Ordinal));
        Assert.Equal(FhirQuestionnaire.Url(), ((Canonical)task.Input[0].Value!).Uri);
    }

    [Fact]
    public void Nothing_is_ordered_and_nobody_is_spoken_for()
    {
        var guidance = Write(new() { Presentation = new() { UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } });
        Assert.All(guidance.Proposals, proposal => Assert.Equal((RequestStatus.Draft, RequestIntent.Proposal), (proposal.Status, proposal.Intent)));
        Assert.Equal(RequestIntent.Proposal, guidance.Requests.Intent);
        Assert.DoesNotContain(guidance.Resources, resource => resource is ClinicalImpression);
        Assert.Equal(RequestPriority.Stat, guidance.Proposals[0].Priority);
        Assert.Contains("cauda equina syndrome", guidance.Proposals[0].ReasonCode[0].Text, StringComparison.Ordinal);
        Assert.Contains(guidance.Proposals, proposal => proposal.Code!.Coding.Any(coding => coding.System == "http://loinc.org" && coding.Code == "24968-0"));
    }

    [Fact]
    public void The_provenance_names_the_resources_the_rules_and_the_hash()
    {
        var reading = FhirIntake.Default.Read(BundleFiles.Text("cauda-equina"), BundleFiles.AsOf);
        var entities = FhirGuidance.Of(BackPainAssessor.Default.Assess(reading.Encounter), about, reading.Report).Provenance.Entity.Select(entity => entity.What!).ToList();
        Assert.Contains(entities, what => what.Identifier?.Value?.Contains(KnowledgeBase.BuiltIn.Sha256, StringComparison.Ordinal) == true);
        Assert.Contains(entities, what => what.Identifier?.Value == "cauda-equina.retention-and-numbness");
        Assert.Contains(entities, what => what.Reference == "Observation/saddle");
    }

    [Fact]
    public void Ids_follow_from_content()
    {
        var one = Write(new() { Patient = new() { Age = 44 } });
        Assert.NotEqual(one.Response.Id, Write(new() { Patient = new() { Age = 45 } }).Response.Id);
        Assert.Equal(one.Resources.Count, one.Resources.Select(resource => resource.Id).Distinct().Count());
    }

    private const string CtOrder = """{ "resourceType": "ServiceRequest", "id": "ct", "status": "draft", "intent": "order", "subject": { "reference": "Patient/p" }, "code": { "coding": [ { "system": "http://loinc.org", "code": "24963-1" } ] } }""";

    private static FhirGuidance Write(BackPainRules.Encounter encounter) => FhirGuidance.Of(BackPainAssessor.Default.Assess(encounter), about, orders: ImagingOrder.Read(CtOrder));
}
