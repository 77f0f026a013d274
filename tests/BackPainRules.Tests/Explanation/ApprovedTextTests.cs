using BackPainRules.Explanation;

namespace BackPainRules.Tests.Explanation;

/// <summary>Texts that were read by somebody who knows what a clinician wants to know.</summary>
public class ApprovedTextTests
{
    [Theory]
    [InlineData("cauda-equina")]
    [InlineData("infection")]
    [InlineData("sciatica")]
    [InlineData("plain-spasm")]
    [InlineData("almost-nothing")]
    public void Reads_as_approved(string name)
    {
        var assessment = Samples.Read(name);

        Approved.Match(AssessmentText.Write(assessment).Masked(assessment), $"{name}.approved.txt");
    }

    [Fact]
    public void Markdown_reads_as_approved()
    {
        var assessment = Samples.Assess(Samples.PregnantWithMriContraindication);

        Approved.Match(AssessmentMarkdown.Write(assessment).Masked(assessment), "pregnant-with-mri-contraindication.approved.md");
    }

    [Fact]
    public void An_empty_encounter_says_what_to_ask_and_reassures_nobody()
    {
        var text = AssessmentText.Write(Samples.Assess("{}"));

        Assert.StartsWith("UNDETERMINED: screening is incomplete and nothing is suspected so far. This is\nno reassurance.\n", text);
        Assert.Contains("complete the screening first", text.OnOneLine());
        Assert.Contains("None of the 17 screening questions is answered", text);
        Assert.DoesNotContain("WHAT TO DO", text);
    }

    [Fact]
    public void A_child_is_outside_the_scope_although_every_question_is_answered()
    {
        var builder = new EncounterBuilder().Set(Terms.Patient.Age, 12m);
        foreach (var finding in Vocabulary.BuiltIn.Screening.OfType<Finding>()) builder = builder.Set(finding.Id, Presence.Absent);
        var text = AssessmentText.Write(BackPainAssessor.Default.Assess(builder.Build())).OnOneLine();

        Assert.StartsWith("UNDETERMINED: the patient is outside the scope of this knowledge. This is no reassurance.", text);
        Assert.Contains("- Age 12 years (less than 18) [scope.under-eighteen: ", text);
    }

    [Fact]
    public void What_is_acted_on_first_stands_first_even_where_something_harmless_is_likelier()
    {
        var text = AssessmentText.Write(Samples.Assess("""
            { "presentation": { "sexualDysfunction": "present", "neurogenicClaudication": "present", "relievedBySitting": "present", "symptomDuration": 3 } }
            """)).OnOneLine();

        Assert.StartsWith("SPECIFIC: cauda equina syndrome is possible; spinal stenosis is likely. Act now (emergency).", text);
    }

    [Fact]
    public void Whoever_reads_only_the_top_learns_what_is_contraindicated()
    {
        var text = AssessmentText.Write(Samples.Assess(Samples.PregnantWithMriContraindication)).OnOneLine();
        var top = text[..text.IndexOf(" WHY ", StringComparison.Ordinal)];

        Assert.Contains("- CT of the lumbar spine, following ACP/APS, instead of MRI of the lumbar spine (contraindicated: see the notes)", top);
        Assert.Contains("- Plain radiograph of the lumbar spine, following ACP/APS (contraindicated: see the notes)", top);
    }

    [Fact]
    public void A_reason_that_several_things_share_is_said_once()
    {
        var text = AssessmentText.Write(Samples.Assess("""{ "presentation": { "saddleAnesthesia": "present" }, "history": { "cancer": "present" } }""")).OnOneLine();

        Assert.Contains("Now (emergency), because cauda equina syndrome is suspected: - Emergency spinal surgical referral. - MRI of the lumbar spine, following "
            + "ACP/APS. - Post-void residual scan. Within 24 hours (urgent), because spinal malignancy is likely, with history of cancer: - Erythrocyte", text);
        Assert.DoesNotContain("because a specific cause is suspected", text);
    }

    [Fact]
    public void Of_equally_urgent_questions_those_that_screening_lacks_come_first()
    {
        var builder = new EncounterBuilder().Set(Terms.Patient.Age, 40m);
        foreach (var finding in Vocabulary.BuiltIn.Screening.OfType<Finding>().Where(finding => finding.Id != Terms.Presentation.Fever))
            builder = builder.Set(finding.Id, Presence.Absent);
        var (lacking, complete) = (builder.Build(), builder.Set(Terms.Presentation.Fever, Presence.Absent).Build());

        Assert.Contains("Screening lacks 1 of 17 answers: fever. Answers that could call for action now (emergency): 1. Have you had a fever",
            AssessmentText.Write(BackPainAssessor.Default.Assess(lacking)).OnOneLine());
        Assert.Contains("WHAT TO ASK NEXT Screening is complete. What follows could still add to this assessment",
            AssessmentText.Write(BackPainAssessor.Default.Assess(complete)).OnOneLine());
    }
}
