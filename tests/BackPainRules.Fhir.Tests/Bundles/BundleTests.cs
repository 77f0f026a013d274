using BackPainRules.Tests;

namespace BackPainRules.Fhir.Tests.Bundles;

/// <summary>Whole records, with the report of how they were read and what the rules make of them, approved by a reader.</summary>
public class BundleTests
{
    public static TheoryData<string> Names => [.. BundleFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_is_read_as_approved(string name)
    {
        var reading = FhirIntake.Default.Read(BundleFiles.Text(name), BundleFiles.AsOf);
        var assessment = BackPainAssessor.Default.Assess(reading.Encounter);
        Approved.MatchFile($"{assessment.Classification}, {assessment.Urgency}\nSuspected: {string.Join("; ", assessment.Suspicions)}\n\n{reading.Report}", Path.Combine(BundleFiles.Folder(), name + ".approved.txt"));
    }

    [Fact]
    public void Cauda_equina_is_an_emergency_with_a_single_sign_confirmed() => Assert.Equal(Urgency.Emergency, Assess("cauda-equina").Urgency);

    [Fact]
    public void A_questionnaire_that_answers_everything_lets_the_pain_be_called_nonspecific() => Assert.Equal(Classification.Nonspecific, Assess("plain-nonspecific").Classification);

    [Fact]
    public void A_list_of_problems_alone_reassures_of_nothing()
    {
        var reading = FhirIntake.Default.Read("""
            { "resourceType": "Bundle", "type": "searchset", "entry": [
              { "resource": { "resourceType": "Patient", "id": "p", "birthDate": "1990-01-01", "gender": "female" } },
              { "resource": { "resourceType": "Condition", "id": "c", "verificationStatus": { "coding": [ { "code": "confirmed" } ] }, "subject": { "reference": "Patient/p" },
                "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "279039007" } ] } } } ] }
            """, BundleFiles.AsOf);
        Assert.DoesNotContain(reading.Report.Terms, term => term.Value == "absent");
        Assert.Equal(UnknownReason.NotRecorded, reading.Report[KnowledgeBase.BuiltIn.Vocabulary.FindTerm(Terms.Presentation.Fever)!].Unknown);
    }

    private static Assessment Assess(string name) => BackPainAssessor.Default.Assess(FhirIntake.Default.Read(BundleFiles.Text(name), BundleFiles.AsOf).Encounter);
}
