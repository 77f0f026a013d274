using BackPainRules.Fhir.Guidance;
using BackPainRules.Fhir.Orders;
using BackPainRules.Fhir.Tests.Bundles;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Fhir.Tests.Orders;

/// <summary>Which imaging an order means, and what is said of it.</summary>
public class OrderTests
{
    private static readonly ImagingOrder ct = Assert.Single(ImagingOrder.Read(Order("http://loinc.org", "24963-1")));

    [Theory]
    [InlineData("http://loinc.org", "24968-0", "mriLumbarSpine")]
    [InlineData("http://loinc.org", "24967-2", "mriLumbarSpine")]
    [InlineData("urn:oid:2.16.840.1.113883.6.1", "24963-1", "ctLumbarSpine")]
    [InlineData("http://loinc.org", "24972-2", "plainRadiograph")]
    [InlineData("http://loinc.org", "24531-6", null)]
    [InlineData("http://www.ama-assn.org/go/cpt", "72131", null)]
    [InlineData("https://backpainrules.example/fhir/CodeSystem/outcomes", "mriWholeSpine", "mriWholeSpine")]
    public void Codes_decide_which_imaging_is_meant(string system, string code, string? expected) =>
        Assert.Equal(expected, Assert.Single(ImagingOrder.Read(Order(system, code))).Investigation?.Id);

    [Theory]
    [InlineData("""{ "resourceType": "ServiceRequest", CODE }""", 1)]
    [InlineData("""{ "resourceType": "ServiceRequest", "status": "revoked", CODE }""", 0)]
    [InlineData("""{ "resourceType": "ServiceRequest", "status": "entered-in-error", CODE }""", 0)]
    [InlineData("""{ "resourceType": "ServiceRequest", "doNotPerform": true, CODE }""", 0)]
    [InlineData("""{ "resourceType": "Procedure", CODE }""", 0)]
    public void What_is_withdrawn_or_forbids_is_no_order(string json, int orders) =>
        Assert.Equal(orders, ImagingOrder.Read(json.Replace("CODE", """ "code": { "coding": [ { "system": "http://loinc.org", "code": "24963-1" } ] } """, StringComparison.Ordinal)).Count);

    [Fact]
    public void Text_is_told_and_not_interpreted()
    {
        var order = Assert.Single(ImagingOrder.Read("""{ "resourceType": "ServiceRequest", "id": "x", "status": "draft", "code": { "text": "CT lumbar spine" } }"""));
        Assert.Equal((null, "CT lumbar spine"), (order.Investigation, order.Text));
        Assert.Equal(OrderVerdict.NotUnderstood, OrderReview.Of(order, Assess(new())).Verdict);
    }

    [Fact]
    public void CPT_is_understood_where_an_integrator_maps_it()
    {
        var bindings = FhirBindings.BuiltIn.And(new StringReader("kind\tsystem\tcode\tmeans\thow\tsource\tnote\norder\thttp://www.ama-assn.org/go/cpt\t72131\tctLumbarSpine\texact\town\tour licence\n"));
        Assert.Equal("ctLumbarSpine", Assert.Single(ImagingOrder.Read(Order("http://www.ama-assn.org/go/cpt", "72131"), bindings: bindings)).Investigation!.Id);
    }

    [Fact]
    public void A_code_that_leaves_open_which_imaging_is_meant_means_none()
    {
        var bindings = FhirBindings.BuiltIn.And(new StringReader("kind\tsystem\tcode\tmeans\thow\tsource\tnote\norder\thttps://hospital.example\tCT\tctLumbarSpine\tbroader\town\tof any part of the body\n"));
        Assert.Null(Assert.Single(ImagingOrder.Read(Order("https://hospital.example", "CT"), bindings: bindings)).Investigation);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "resourceType": "ServiceRequest", "code": 7 }""")]
    [InlineData("""{ "resourceType": "MedicationRequest" }""")]
    public void Whatever_an_order_is_reading_it_does_not_fail(string json) => Assert.DoesNotContain(ImagingOrder.Read(json), order => order.IsImaging);

    [Theory]
    [InlineData("""{ "code": { "text": "CT lumbar spine" } }""", true)]
    [InlineData("""{ "code": { "coding": [ { "system": "https://hospital.example", "code": "CT17", "display": "CT L-spine w/o contrast" } ] } }""", true)]
    [InlineData("""{ "code": { "coding": [ { "system": "https://hospital.example", "code": "CT17" } ] }, "reasonCode": [ { "coding": [ { "system": "http://snomed.info/sct", "code": "279039007" } ] } ] }""", true)]
    [InlineData("""{ "code": { "coding": [ { "system": "https://hospital.example", "code": "CT17" } ] }, "bodySite": [ { "text": "Lumbosacral region" } ] }""", true)]
    [InlineData("""{ "code": { "text": "MRI of the knee" }, "reasonCode": [ { "text": "knee pain" } ] }""", false)]
    [InlineData("""{ "code": { "text": "Background check of feedback" } }""", false)]
    public void An_order_that_is_not_understood_says_whether_it_may_be_of_the_back(string order, bool expected)
    {
        var read = Assert.Single(ImagingOrder.Read(order.Replace("{ \"code\"", "{ \"resourceType\": \"ServiceRequest\", \"id\": \"x\", \"code\"", StringComparison.Ordinal)));
        Assert.Equal((false, expected), (read.IsImaging, read.MayBeOfTheBack));
    }

    /// <summary>A reason by reference is looked up in the order and in what came with it; only as a problem of the back it says something.</summary>
    [Theory]
    [InlineData("Condition/c", "161891005", true)]
    [InlineData("urn:uuid:1", "161891005", true)]
    [InlineData("#inner", "38341003", true)]
    [InlineData("Condition/c", "38341003", false)]
    [InlineData("Condition/elsewhere", "161891005", false)]
    public void A_reason_by_reference_may_say_that_an_order_is_of_the_back(string reference, string problem, bool expected)
    {
        var contained = reference[0] == '#' ? """ "contained": [ { "resourceType": "Condition", "id": "inner", "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "23056005" } ] } } ],""" : "";
        var read = Assert.Single(ImagingOrder.Read($$"""
            { "resourceType": "Bundle", "type": "collection", "entry": [
              { "resource": { "resourceType": "ServiceRequest", "id": "x",{{contained}} "status": "draft", "intent": "proposal", "priority": "stat", "code": { "coding": [ { "system": "https://hospital.example", "code": "CT17" } ] }, "reasonReference": [ { "reference": "{{reference}}" } ] } },
              { "fullUrl": "urn:uuid:1", "resource": { "resourceType": "Condition", "id": "c", "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "{{problem}}" } ] } } } ] }
            """));
        Assert.Equal((null, expected), (read.Investigation, read.MayBeOfTheBack));
    }

    [Fact]
    public void One_bound_coding_of_several_decides_and_an_order_without_an_id_says_that_it_has_none()
    {
        const string json = """
            { "resourceType": "Bundle", "type": "collection", "entry": [ { "fullUrl": "urn:uuid:7", "resource": { "resourceType": "ServiceRequest", "status": "draft", "intent": "order",
              "code": { "coding": [ { "system": "https://hospital.example", "code": "IMG1" }, { "system": "http://loinc.org", "code": "24963-1" } ] }, "orderDetail": [ { "text": "without contrast" } ] } } ] }
            """;
        var read = Assert.Single(ImagingOrder.Read(json));
        Assert.Equal(("ctLumbarSpine", false), (read.Investigation?.Id, read.HasId));
        var issue = Assert.Single(FhirGuidance.Of(Assess(new()), new("Patient/p", DateTimeOffset.UnixEpoch), orders: [read]).Issues);
        Assert.Null(issue.Implicated[0].Reference);
        Valid.R4(issue);
        Assert.Equal((true, "ServiceRequest/x"), (ct.HasId, ct.Reference));
    }

    [Fact]
    public void With_nothing_else_on_record_there_is_no_indication_on_record_and_questions_are_open()
    {
        var review = OrderReview.Of(ct, Assess(new()));
        Assert.Equal(OrderVerdict.NoIndicationOnRecord, review.Verdict);
        Assert.Equal(17, review.OpenScreening.Count());
        var issue = Assert.Single(Issues(new()));
        Assert.Contains("screening questions are unanswered", issue, StringComparison.Ordinal);
        Assert.Contains("does not say that it is not indicated", issue, StringComparison.Ordinal);
    }

    [Fact]
    public void With_screening_complete_and_nothing_found_it_is_not_indicated()
    {
        var encounter = FhirIntake.Default.Read(BundleFiles.Text("plain-nonspecific"), BundleFiles.AsOf).Encounter;
        Assert.Equal(OrderVerdict.NotIndicated, OrderReview.Of(ct, Assess(encounter)).Verdict);
        Assert.Contains("is not indicated: screening is complete", Assert.Single(Issues(encounter)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_serious_diagnosis_on_record_forbids_to_call_it_not_indicated()
    {
        var json = BundleFiles.Text("plain-nonspecific").Replace("203095000", "71286001", StringComparison.Ordinal);
        var reading = FhirIntake.Default.Read(json, BundleFiles.AsOf);
        var review = OrderReview.Of(ct, Assess(reading.Encounter), reading.Report);
        Assert.Equal((OrderVerdict.NoIndicationOnRecord, "spinalCordCompression"), (review.Verdict, review.Diagnoses[0].Condition.Id));
    }

    [Fact]
    public void What_is_advised_is_indicated_and_something_else_is_told()
    {
        var encounter = new Encounter { Presentation = new() { UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } };
        Assert.Equal(OrderVerdict.Indicated, OrderReview.Of(Assert.Single(ImagingOrder.Read(Order("http://loinc.org", "24968-0"))), Assess(encounter)).Verdict);
        Assert.Equal((OrderVerdict.OtherImagingIndicated, "mriLumbarSpine"), OrderReview.Of(ct, Assess(encounter)) is var review ? (review.Verdict, review.Recommendation!.Investigation.Id) : default);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 300)]
    public void Not_indicated_is_only_ever_said_with_screening_complete(Encounter encounter)
    {
        var assessment = Assess(encounter);
        if (OrderReview.Of(ct, assessment).Verdict != OrderVerdict.NotIndicated) return;
        Assert.True(assessment.Screening.Complete);
        Assert.DoesNotContain(assessment.Recommendations, recommendation => recommendation.Investigation.IsImaging);
    }

    private static Assessment Assess(Encounter encounter) => BackPainAssessor.Default.Assess(encounter);

    private static IEnumerable<string> Issues(Encounter encounter) =>
        FhirGuidance.Of(Assess(encounter), new("Patient/p", DateTimeOffset.UnixEpoch), orders: [ct]).Issues.Select(issue => issue.Detail!);

    private static string Order(string system, string code) =>
        $$"""{ "resourceType": "ServiceRequest", "id": "x", "status": "draft", "intent": "order", "code": { "coding": [ { "system": "{{system}}", "code": "{{code}}" } ] } }""";
}
