using System.Text.Json;
using static BackPainRules.Fhir.Tests.Reading.Record;

namespace BackPainRules.Fhir.Tests.Reading;

/// <summary>What comes, or does not come, for a query.</summary>
public class PrefetchTests
{
    [Theory]
    [InlineData("null", PrefetchState.Null, UnknownReason.NotRecorded)]
    [InlineData("""{ "resourceType": "OperationOutcome", "issue": [] }""", PrefetchState.Failed, UnknownReason.FetchFailed)]
    [InlineData("""{ "resourceType": "Bundle", "type": "searchset", "total": 0 }""", PrefetchState.Empty, UnknownReason.NotRecorded)]
    [InlineData("""{ "resourceType": "Bundle", "type": "searchset", "total": 3 }""", PrefetchState.Truncated, UnknownReason.Truncated)]
    [InlineData("""{ "resourceType": "Bundle", "entry": [ { "resource": { "resourceType": "OperationOutcome" } } ] }""", PrefetchState.Failed, UnknownReason.FetchFailed)]
    [InlineData("""{ "resourceType": "Bundle", "link": [ { "relation": "next", "url": "x" } ], "entry": [] }""", PrefetchState.Truncated, UnknownReason.Truncated)]
    [InlineData("\"text\"", PrefetchState.Unparseable, UnknownReason.FetchFailed)]
    [InlineData("[]", PrefetchState.Unparseable, UnknownReason.FetchFailed)]
    public void What_came_differs_in_the_report_and_is_unknown_all_the_same(string json, PrefetchState state, UnknownReason reason)
    {
        var reading = FhirIntake.Default.Read(new FhirInput().AddPrefetch("observations", JsonDocument.Parse(json).RootElement, "Observation"), AsOf);
        Assert.Equal(new Encounter(), reading.Encounter);
        Assert.Equal(state, Assert.Single(reading.Report.Prefetch).State);
        Assert.Equal(reason, reading.Of(Terms.Presentation.Fever).Unknown);
    }

    [Fact]
    public void A_bundle_that_counts_more_than_it_has_is_a_part()
    {
        var page = Bundle(Observation(Concept(Sct, "386661006"), "valueBoolean", false));
        page["total"] = 2;
        var reading = FhirIntake.Default.Read(new FhirInput().AddPrefetch("observations", JsonSerializer.SerializeToElement(page), "Observation"), AsOf);
        Assert.Equal((null, PrefetchState.Truncated), (reading.Of(Terms.Presentation.Fever).Value, reading.Report.Prefetch[0].State));
    }

    [Fact]
    public void A_missing_key_was_not_supplied()
    {
        var reading = FhirIntake.Default.Read(new FhirInput().AddMissing("patient", "Patient").AddPrefetch("observations", null, "Observation"), AsOf);
        Assert.Equal(UnknownReason.NotSupplied, reading.Of(Terms.Patient.Age).Unknown);
        Assert.Equal(UnknownReason.NotRecorded, reading.Of(Terms.Presentation.Fever).Unknown);
        Assert.Equal([PrefetchState.Missing, PrefetchState.Null], reading.Report.Prefetch.Select(prefetch => prefetch.State));
    }

    [Theory]
    [InlineData(true, "present")]
    [InlineData(false, null)]
    public void On_the_first_of_several_pages_positives_count_and_negatives_do_not(bool value, string? expected)
    {
        var page = Bundle(Observation(Concept(Sct, "386661006"), "valueBoolean", value));
        page["link"] = JsonSerializer.SerializeToNode(new[] { new { relation = "next", url = "https://ehr.example/page2" } });
        var reading = FhirIntake.Default.Read(new FhirInput().AddPrefetch("observations", JsonSerializer.SerializeToElement(page), "Observation"), AsOf);
        Assert.Equal(expected, reading.Of(Terms.Presentation.Fever).Value);
    }
}
