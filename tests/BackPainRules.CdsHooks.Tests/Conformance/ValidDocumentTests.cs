using System.Text;
using System.Text.Json;
using BackPainRules.CdsHooks.Conformance;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>What is right is not complained about.</summary>
public class ValidDocumentTests
{
    [Theory, InlineData("response"), InlineData("discovery"), InlineData("request"), InlineData("feedback")]
    public void A_document_that_uses_everything_rightly_has_no_issue(string kind) => Assert.Empty(Documents.Check(kind, Documents.All[kind]));

    [Fact]
    public void An_answer_without_cards_and_a_server_without_services_are_right()
    {
        Assert.Empty(CdsHooksValidator.CheckResponse("""{"cards":[]}"""));
        Assert.Empty(CdsHooksValidator.CheckDiscovery("""{"services":[]}"""));
    }

    [Fact]
    public void Feedback_about_unknown_answers_is_judged_by_itself() => Assert.Empty(CdsHooksValidator.CheckFeedback(Documents.Feedback));

    [Fact]
    public void A_call_of_an_unknown_service_is_judged_by_itself() => Assert.Empty(CdsHooksValidator.CheckRequest(Documents.Request));

    /// <summary>The shapes that the text itself shows. Its queries sort by <c>sort:desc</c> and include other resources, which it does not recommend a few lines later.</summary>
    [Theory]
    [InlineData("discovery", """{"services":[{"hook":"order-select","title":"Echo","description":"Repeats orders","id":"echo","prefetch":{"patient":"Patient/{{context.patientId}}","medications":"MedicationRequest?patient={{context.patientId}}"}},{"hook":"order-sign","title":"Genes","description":"Looks at genes","id":"genes-on-order-sign","usageRequirements":"Is of less use without a FHIR server."}]}""")]
    [InlineData("discovery", """{"services":[{"hook":"patient-view","title":"A1c","description":"Looks at hemoglobin","id":"a1c","prefetch":{"a1c":"Observation?patient={{context.patientId}}&code=4548-4&_count=1&sort:desc=date","user":"PractitionerRole?_id={{userPractitionerRoleId}}&_include=PractitionerRole:practitioner","problems":"Condition?patient={{context.patientId}}&code=44054006&category=problem-list-item&status=active"}}]}""", "prefetch-11", "prefetch-13")]
    [InlineData("discovery", """{"services":[{"title":"Extended","hook":"patient-view","id":"patientview","prefetch":{"patient":"Patient/{{context.patientId}}"},"description":"on opening a chart","extension":{"com.example.conformance":"http://hooks.example.org/conformance"}}]}""")]
    [InlineData("call", """{"hookInstance":"6b1ad00b-3c57-4b7e-9f0d-6f3f43b4a005","fhirServer":"http://fhir.example.org:9080","hook":"patient-view","fhirAuthorization":{"access_token":"opaque","token_type":"Bearer","expires_in":300,"scope":"user/Patient.read user/Observation.read","subject":"service4"},"context":{"userId":"Practitioner/example","patientId":"12","encounterId":"89"},"prefetch":{"greeted":{"resourceType":"Patient","gender":"male","id":"12","active":true}}}""", "request-06")]
    [InlineData("call", """{"hookInstance":"6b1ad00b-3c57-4b7e-9f0d-6f3f43b4a006","hook":"patient-view","context":{"userId":"Practitioner/example","patientId":"12"},"prefetch":{"user":"123"}}""", "prefetch-28")]
    [InlineData("response", """{"cards":[],"systemActions":[{"type":"update","resource":{"resourceType":"ServiceRequest","id":"mri"}}]}""", "action-02")]
    [InlineData("response", """{"cards":[{"uuid":"6b1ad00b-3c57-4b7e-9f0d-6f3f43b4a007","summary":"A card","indicator":"info","detail":"An example.","source":{"label":"Example","url":"https://example.com","icon":"https://example.com/100px.png"},"links":[{"label":"Search","url":"https://example.com","type":"absolute"},{"label":"App","url":"https://smart.example.com/launch","type":"smart","appContext":"{\"session\":3}"}]},{"summary":"Another card","indicator":"warning","source":{"label":"Example"},"overrideReasons":[{"code":"1","system":"http://example.org/reasons","display":"Refused"}]}]}""")]
    [InlineData("reply", """{"feedback":[{"card":"6b1ad00b-3c57-4b7e-9f0d-6f3f43b4a007","outcome":"overridden","outcomeTimestamp":"2020-12-11T00:00:00Z"}]}""")]
    public void The_shapes_that_the_text_shows_have_no_error(string kind, string json, params string[] remarks)
    {
        var issues = kind switch { "call" => CdsHooksValidator.CheckRequest(json), "reply" => CdsHooksValidator.CheckFeedback(json), _ => Documents.Check(kind, json) };
        Assert.DoesNotContain(issues, issue => issue.Severity == ConformanceSeverity.Error);
        Assert.Equal(remarks, issues.Select(issue => issue.Requirement));
    }

    [Fact]
    public void Text_bytes_and_elements_are_judged_alike()
    {
        var broken = Documents.With("response", "$.cards[0].indicator", "\"hard-stop\"");
        var expected = CdsHooksValidator.CheckResponse(broken);
        Assert.Single(expected);
        Assert.Equal(expected, CdsHooksValidator.CheckResponse(Encoding.UTF8.GetBytes(broken)));
        Assert.Equal(expected, CdsHooksValidator.CheckResponse((ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(broken)));
        Assert.Equal(expected, CdsHooksValidator.CheckResponse(JsonElement.Parse(broken)));
    }

    [Theory]
    [InlineData("1985-04-12T23:20:50.52Z", true), InlineData("1985-04-12t23:20:60z", true), InlineData("1985-04-12T23:20:50-00:00", true)]
    [InlineData("1985-04-12T23:20:50+01:00", false), InlineData("1985-04-12T24:20:50Z", false), InlineData("1985-02-30T23:20:50Z", false), InlineData("1985-04-12", false), InlineData("1985-04-12T23:20Z", false), InlineData("0000-00-00T00:00:00Z", false), InlineData("1985-04-12T23:20:50Z\n", false)]
    public void Times_are_in_UTC_after_RFC_3339(string time, bool right) =>
        Assert.Equal(right, CdsHooksValidator.CheckFeedback(Documents.With("feedback", "$.feedback[0].outcomeTimestamp", JsonSerializer.Serialize(time))).Count == 0);

    [Theory]
    [InlineData("x < y and y > z, <3 patients", false), InlineData("`<b>`", false), InlineData("```\n<b>\n```", false), InlineData(@"\<b>", false), InlineData("<https://example.org>", false), InlineData("``a ` <b> ``", true)]
    [InlineData("<b>", true), InlineData("</b >", true), InlineData("a<br/>", true), InlineData("<!-- x -->", true), InlineData("<?php", true), InlineData("<!DOCTYPE html>", true), InlineData(@"\`<b>\`", true), InlineData(@"`\`<b>`", true), InlineData("<img\nsrc=x onerror=y>", true)]
    [InlineData("[x](javascript:alert(1))", true), InlineData("<javascript:alert(1)>", true), InlineData("[x]: JavaScript:alert(1)", true), InlineData("[x](https://example.org/javascript:)", false)]
    public void Raw_html_in_markdown_is_warned_of_and_code_is_not(string markdown, bool warned) =>
        Assert.Equal(warned ? ["card-04"] : [], CdsHooksValidator.CheckResponse(Documents.With("response", "$.cards[0].detail", JsonSerializer.Serialize(markdown))).Select(issue => issue.Requirement).Distinct());
}
