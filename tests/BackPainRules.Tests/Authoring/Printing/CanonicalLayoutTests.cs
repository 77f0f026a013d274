namespace BackPainRules.Tests.Authoring.Printing;

/// <summary>What the canonical form of a document looks like.</summary>
public class CanonicalLayoutTests
{
    private const string head = "---\ntitle: T\nversion: 1.0.0\nstatus: draft\n---\n\n";

    [Theory]
    [InlineData("Urinary Retention is PRESENT", "urinary retention is present")]
    [InlineData("Waddell Tenderness  is absent", "Waddell tenderness is absent")]
    [InlineData("SEX is Female", "sex is female")]
    [InlineData("symptom duration is at most 1 days", "symptom duration is at most 1 day")]
    [InlineData("symptom duration is at most 1.50 day", "symptom duration is at most 1.5 days")]
    [InlineData("pain intensity is more than 07", "pain intensity is more than 7")]
    [InlineData("temperature is between 38.0 and 39 Degrees celsius", "temperature is between 38 and 39 degrees Celsius")]
    [InlineData("Cauda Equina syndrome is Suspected", "cauda equina syndrome is suspected")]
    [InlineData("MRI OF THE LUMBAR SPINE is recommended", "MRI of the lumbar spine is recommended")]
    [InlineData("Classification is Specific", "classification is specific")]
    [InlineData("Bladder retention is MET", "Bladder retention is met")]
    [InlineData("something unheard of is present", "something unheard of is present")]
    public void Words_are_those_of_the_vocabulary(string written, string printed) =>
        Assert.Equal($"rule a.b\n  when {printed}\n  then outside scope\n  cite A", Print("rule", $"rule a.b\n when {written}\n then OUTSIDE scope\n cite A"));

    [Fact]
    public void A_rule_is_laid_out_like_this() => Assert.Equal("""
        rule a.b
          when all of
            - fever is present
            - any of
              - at least 2 of
                - night pain is present
                - leg pain is absent
              - age is less than 18 years
          then suspect spinal infection, likely
           and recommend MRI of the lumbar spine, urgent, following ACP/APS, in 2 days
           and note "Said."
          cite A table 2, page 3; B

        rule a.c
          when fever is present
          then substitute MRI of the lumbar spine by CT of the lumbar spine
          cite A
        """.ReplaceLineEndings("\n"), Print("rule", """


        RULE a.b
        WHEN all of
            -  fever is present

            - any of
                    - at least 2 of
                          - night pain is present
                          - leg pain is absent
                    - age is less than 18 years
          then suspect Spinal infection , Likely
            and recommend MRI of the lumbar spine,urgent,following ACP/APS, in 2 days
          and note
             "Said."
          cite A table 2,
             page 3; B
        rule a.c
          when fever is present
          then substitute MRI of the lumbar spine by CT of the lumbar spine
          cite A
        """));

    [Fact]
    public void Long_lists_of_facts_go_on_below() => Assert.Equal(
        $"given {string.Join(", ", Enumerable.Repeat("symptom duration is 3 days", 4))},\n      {string.Join(", ", Enumerable.Repeat("symptom duration is 3 days", 2))}\nexpect urgency is none\n   and MRI of the lumbar spine is recommended, urgent, instead of CT of the lumbar spine",
        Print("example", $"given {string.Join(", ", Enumerable.Repeat("symptom duration is 3 days", 6))}\nexpect urgency is NONE and\tmri of the lumbar spine is recommended, Urgent, instead of ct of the lumbar spine".Replace(" and\t", "\nand ")));

    [Fact]
    public void Figures_of_studies_stay_as_they_were_published() => Assert.Equal(
        "evidence for a.b\n  sensitivity 70.0 to 82.5 percent\n  positive likelihood ratio 3.00\n  in \"primary care\"\n  unverified\n  cite A",
        Print("evidence", "evidence for a.b\n sensitivity 70.0  to 82.5 percent\n positive likelihood ratio 3.00\n in \"primary care\"\n unverified\n cite A"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_stay_those_of_the_document(string end)
    {
        var text = (head + "Prose.\n\n```rule\nrule a.b\n when fever is present\n then outside scope\n cite A\n```\n").Replace("\n", end);
        Assert.Equal((head + "Prose.\n\n```rule\nrule a.b\n  when fever is present\n  then outside scope\n  cite A\n```\n").Replace("\n", end), FormatterLaws.Format(new("t.md", text)));
    }

    private static string Print(string label, string inside)
    {
        var text = FormatterLaws.Format(new("t.md", $"{head}```{label}\n{inside.ReplaceLineEndings("\n")}\n```\n"));
        return text[(head.Length + label.Length + 4)..^5];
    }
}
