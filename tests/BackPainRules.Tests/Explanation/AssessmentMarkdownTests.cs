using System.Text.RegularExpressions;
using BackPainRules.Explanation;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Explanation;

public class AssessmentMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("](javascript:alert(1))")]
    [InlineData("[x](javascript:alert(1)) ![x](http://example.org/y.png)")]
    [InlineData("`code` ``` fence\n~~~")]
    [InlineData("line\r\n# heading\n\n- item\n\n---")]
    [InlineData("&lt;b&gt; \\<b> <!-- -->")]
    [InlineData("*a* _b_ ~~c~~ | d | https://example.org www.example.org a@example.org")]
    [InlineData("\u001b[31mred\u202egnp.exe\u2028x")]
    public void A_hostile_id_is_inert(string id) => AssertInert(id);

    /// <summary>Shorter, and otherwise the same.</summary>
    [Property(Arbitrary = [typeof(Inference.BuiltInEncounters)], MaxTest = 50)]
    public void The_brief_form_says_nothing_that_the_whole_does_not(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var (brief, whole) = (AssessmentMarkdown.WriteBrief(assessment).Split('\n'), AssessmentMarkdown.Write(assessment).Split('\n'));
        Assert.Empty(brief.Where(line => !line.StartsWith('…')).Except(whole));
        Assert.True(brief.Length < whole.Length);
        foreach (var recommendation in assessment.Recommendations.Where(recommendation => !recommendation.Investigation.IsNoImaging)) Assert.Contains(brief, line => line.Contains(recommendation.Investigation.Phrase, StringComparison.OrdinalIgnoreCase));
    }

    [Property]
    public void Any_id_is_inert(string? id) => AssertInert(id ?? "");

    [Fact]
    public void What_a_document_says_is_no_markup_either()
    {
        var knowledge = KnowledgeBase.Load([.. KnowledgeBase.BuiltInDocuments(), new("local.md", """
            ---
            title: Local
            version: 1.0.0
            status: draft
            ---

            ```bibliography
            Local: <i>House</i> [rules](javascript:1).
            ```

            ```rule
            rule local.note
              when stiffness is present
              then note "# <b>Stiff</b> *very* _very_ `x` [y](javascript:1) &amp;"
              cite Local
            ```

            ```example
            given stiffness is present
            expect local.note is met

            given stiffness is absent
            expect local.note is not met

            given age is 40 years
            expect local.note is open
            ```

            """)]);
        var markdown = AssessmentMarkdown.Write(new BackPainAssessor(knowledge).Assess(new() { Presentation = new() { Stiffness = Presence.Present } }));

        Assert.Contains(@"- \# &lt;b&gt;Stiff&lt;/b&gt; \*very\* \_very\_ \`x\` \[y\](javascript:1) &amp;amp; (Local)", markdown);
        Assert.Contains(@"- Local: &lt;i&gt;House&lt;/i&gt; \[rules\](javascript:1).", markdown);
    }

    [Fact]
    public void Rules_are_code_and_questions_are_numbered()
    {
        var markdown = AssessmentMarkdown.Write(Samples.Read("cauda-equina"));

        Assert.Contains("# SPECIFIC: cauda equina syndrome", markdown);
        Assert.Contains(@" \[`workup.cauda-equina`: Chou2007 table 2;", markdown);
        Assert.Contains("\n1. ", markdown);
        Assert.Contains("\n10. ", markdown);
    }

    /// <summary>Only the line of the id changes with the id, and in it no punctuation has a meaning.</summary>
    private static void AssertInert(string id)
    {
        var markdown = Lines(id).ToList();
        var line = markdown.Where(line => line.StartsWith("Encounter: ", StringComparison.Ordinal)).ToList();

        Assert.Equal(Lines("").ToList(), markdown.Except(line));
        Assert.DoesNotContain(markdown, each => Regex.IsMatch(each, "[<>]"));
        foreach (var shown in line)
            Assert.Matches(@"^[^\p{P}\p{S}\p{C}-[\u0080-\uffff]]*$", Regex.Replace(shown["Encounter: ".Length..], @"\\[!-/:-@\[-`{-~]|&(lt|gt|amp);", ""));
    }

    private static IEnumerable<string> Lines(string id) =>
        AssessmentMarkdown.Write(BackPainAssessor.Default.Assess(new() { Id = id })).Split('\n').Where(line => line.Length > 0);
}
