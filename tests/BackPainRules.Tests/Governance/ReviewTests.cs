using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;
using BackPainRules.Governance;
using BackPainRules.Tests.Authoring;

namespace BackPainRules.Tests.Governance;

/// <summary>What an approval is bound to, when it lapses, and what is said about it.</summary>
public class ReviewTests
{
    private const string today = "2026-11-23";

    private const string body = """
        Prose for the reader.

        ```vocabulary
        finding history.dialysis
          phrase dialysis
          roles contextual
          question "Is the patient on dialysis?"
          meaning "within three months"
          cite StElsewhere2026 section 1
        ```

        ```definition
        definition blood access
          when any of
            - dialysis is present
            - intravenous drug use is present
          cite StElsewhere2026 section 1
        ```

        ```rule
        rule st-elsewhere.blood-access
          when all of
            - blood access is met
            - spinal infection is suspected
          then recommend blood cultures, urgent
           and note "Ring the ward."
          cite StElsewhere2026 section 2
        ```

        ```evidence
        evidence for st-elsewhere.blood-access
          sensitivity 80 percent
          grade low
          cite StElsewhere2026 section 2
        ```

        ```example
        given dialysis is absent
        expect st-elsewhere.blood-access is open
        ```

        ```bibliography
        StElsewhere2026: Local agreements. 2026.
        ```
        """;

    private static readonly string signed = Approve(body);

    [Theory]
    [InlineData("  when all of\n    - blood access is met\n    - spinal infection is suspected", "  when  all of\n\n      - spinal infection is suspected\n      -  blood access is MET")]
    [InlineData("sensitivity 80 percent", "sensitivity 80.0 percent")]
    [InlineData("Prose for the reader.", "Prose for\nthe   reader.")]
    [InlineData("\n", "\r\n")]
    [InlineData("\"Ring the ward.\"", "\"Ring\n     the ward.\"")]
    [InlineData("version: 2.1.0", "version: 2.1.1")]
    public void Another_layout_leaves_an_approval_as_it_is(string old, string @new)
    {
        var review = Review(Changed(old, @new));
        Assert.Equal((DocumentStanding.Approved, false), (review.Standing, review.IsReworded));
    }

    [Fact]
    public void Canonical_form_leaves_an_approval_as_it_is()
    {
        var jumbled = signed.Replace("given dialysis is absent\nexpect", "GIVEN   Dialysis is ABSENT\n\nexpect").Replace("  grade low", "  GRADE  Low").Replace("    - blood access is met\n", "       -  blood access is met\n").Replace("    - spinal infection is suspected\n", "       - spinal infection is SUSPECTED\n");
        var formatted = DocumentFormatter.Format(new("st-elsewhere.md", jumbled)).Text;
        Assert.NotEqual(jumbled, formatted);
        Assert.Equal((DocumentStanding.Approved, false), (Review(formatted).Standing, Review(formatted).IsReworded));
        Assert.Equal(formatted, DocumentFormatter.Format(new("st-elsewhere.md", formatted)).Text);
        Assert.Contains("\n  grade low\n", formatted);
    }

    [Fact]
    public void The_fences_of_a_hospital_print_as_what_they_mean()
    {
        var printed = Hospital.SampleDocuments().Select(document => document with { Text = DocumentFormatter.Format(document, Hospital.Sample.Vocabulary).Text }).ToList();
        Assert.Equal(Hospital.Sample.Sha256, KnowledgeBase.Load(printed).Sha256);
        Assert.All(printed, document => Assert.Equal(document.Text, DocumentFormatter.Format(document, Hospital.Sample.Vocabulary).Text));
    }

    [Theory]
    [InlineData("Prose for the reader.", "Prose for the other reader.")]
    [InlineData("title: St. Elsewhere", "title: Saint Elsewhere")]
    [InlineData("given dialysis is absent", "given dialysis is unknown")]
    public void Other_words_are_reported_and_the_approval_stands(string old, string @new)
    {
        var text = Changed(old, @new);
        Assert.Equal((DocumentStanding.Approved, true), (Review(text).Standing, Review(text).IsReworded));
        Assert.Equal(["BPR065"], Codes(text));
        Assert.Equal(["BPR065"], Codes(text, requireApproved: true));
    }

    [Theory]
    [InlineData("spinal infection is suspected", "spinal infection is likely")]
    [InlineData("blood cultures, urgent", "blood cultures, soon")]
    [InlineData("    - intravenous drug use is present\n", "    - recent infection is present\n")]
    [InlineData("Ring the ward.", "Ring the unit.")]
    [InlineData("section 2\n```\n\n```evidence", "section 3\n```\n\n```evidence")]
    [InlineData("80 percent", "81 percent")]
    [InlineData("grade low", "grade moderate")]
    [InlineData("Local agreements. 2026.", "Local agreements. 2027.")]
    [InlineData("within three months", "within four months")]
    [InlineData("roles contextual", "roles red flag")]
    [InlineData("Is the patient on dialysis?", "On dialysis?")]
    [InlineData("extends: BackPainRules 1.x", "extends: BackPainRules 1.0.x")]
    [InlineData("authors: Ana Silva\n", "authors: Ana Silva\nurgency allowed: low up to urgent\n")]
    public void Another_meaning_lets_an_approval_lapse(string old, string @new)
    {
        var text = Changed(old, @new);
        Assert.Equal(DocumentStanding.Lapsed, Review(text).Standing);
        Assert.Contains("BPR062", Codes(text));
    }

    [Fact]
    public void An_approval_ends_neither_before_its_day_nor_after_it()
    {
        var text = signed.Replace("review by: 2028-11-20", "review by: 2026-11-23");
        Assert.Empty(Codes(text));
        Assert.Equal(["BPR063"], Codes(text, asOf: "2026-11-24"));
        Assert.Equal(Severity.Warning, Assert.Single(Check(text, "2026-11-24", false)).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Check(text, "2026-11-24", true)).Severity);
    }

    [Fact]
    public void Drafts_run_and_say_so()
    {
        var knowledge = KnowledgeBase.Load([new("st-elsewhere.md", signed.Replace("status: approved", "status: draft"))]);
        Assert.NotNull(knowledge.FindRule("st-elsewhere.blood-access"));
        var assessment = new BackPainAssessor(knowledge).Assess(new());
        Assert.Contains("Not approved: st-elsewhere.md (draft).", assessment.ToString().ReplaceLineEndings(" "));
        Assert.Contains("\"notApproved\":[{\"document\":\"st-elsewhere.md\",\"standing\":\"draft\"}]", assessment.ToJson(indented: false));
        Assert.DoesNotContain("Not approved", new BackPainAssessor(KnowledgeBase.Load([new("st-elsewhere.md", signed)])).Assess(new()).ToString());
        Assert.NotEqual(knowledge.Sha256, KnowledgeBase.Load([new("st-elsewhere.md", signed)]).Sha256);
    }

    [Fact]
    public void Retired_documents_do_not_run_and_need_no_review()
    {
        var retired = new KnowledgeDocument("old.md", "---\ntitle: Old\nversion: 1.0.0\nstatus: retired\nreview by: 2020-01-01\n---\n\n```vocabulary\nfinding history.dialysis\n  phrase dialysis\n  roles red flag, screening\n  question \"?\"\n  cite Nobody\n```\n\n```adaptation\nretire infection.one-clue\n```\n");
        var knowledge = KnowledgeBase.Load([retired, new("st-elsewhere.md", signed)]);
        Assert.NotNull(knowledge.FindRule("infection.one-clue"));
        Assert.Equal(KnowledgeBase.BuiltIn.Vocabulary.Screening.Count, knowledge.Vocabulary.Screening.Count);
        Assert.Empty(ReviewCheck.Check(knowledge, today, requireApproved: true));
        Assert.Equal([DocumentStanding.Retired, DocumentStanding.Approved], knowledge.Reviews.Select(review => review.Standing));
    }

    [Theory]
    [InlineData("Ana Silva", "", "no reviewer")]
    [InlineData("Ana Silva", "Tom Baker", "one reviewer")]
    [InlineData("Ana Silva", "Tom Baker; tom  baker", "twice")]
    [InlineData("Ana Silva; Tom Baker", "Tom Baker; Ana Silva", "authors")]
    [InlineData("", "Tom Baker; Jo March", "who wrote it")]
    [InlineData("Ana Silva", "Ana Silva; Jo March", null)]
    [InlineData("Ana Silva", "Tom Baker; Jo March", null)]
    public void Two_different_people_sign_and_one_of_them_did_not_write_it(string authors, string reviewers, string? missing)
    {
        var found = DocumentReview.Missing(Names(authors), Names(reviewers));
        if (missing is null) Assert.Null(found);
        else Assert.Contains(missing, found);

        static string[] Names(string names) => [.. names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    [Theory]
    [InlineData("low up to urgent", 0)]
    [InlineData("low up to soon", 1)]
    [InlineData("moderate up to none", 0)]
    [InlineData("high up to emergency; low up to none; ungraded up to none", 1)]
    public void What_a_grade_allows_is_held_against_the_rules_of_the_folder_alone(string allowed, int mistakes) =>
        Assert.Equal(mistakes, Codes(Approve(body).Replace("authors:", $"urgency allowed: {allowed}\nauthors:")).Count(code => code == "BPR066"));

    [Fact]
    public void A_rule_without_a_grade_of_its_own_has_that_of_its_document()
    {
        var graded = signed.Replace("  grade low\n", "").Replace("authors:", "evidence grade: very low\nurgency allowed: very low up to soon; ungraded up to emergency\nauthors:");
        var mistake = Assert.Single(Check(graded, today, false), mistake => mistake.Code == "BPR066");
        Assert.Contains("evidence of very low certainty, which allows soon at most", mistake.Message);
    }

    [Fact]
    public void A_grade_alone_is_evidence_and_is_shown()
    {
        var knowledge = KnowledgeBase.Load([new("st-elsewhere.md", signed.Replace("  sensitivity 80 percent\n", ""))]);
        Assert.Equal("low certainty", Assert.Single(knowledge.FindRule("st-elsewhere.blood-access")!.Evidence).ToString());
    }

    [Fact]
    public void Only_dates_are_dates() => Assert.Throws<ArgumentException>(() => ReviewCheck.Check(Hospital.Sample, "yesterday"));

    private static string Approve(string body)
    {
        var draft = Hospital.Document(body).Text.Replace("\r\n", "\n");
        return draft.Replace("status: draft", "status: approved").Replace("authors:",
            $"reviewers: Tom Baker; Jo March\nreviewed: 2026-11-20\napproval: {Review(draft).Fingerprint}\nreview by: 2028-11-20\nauthors:");
    }

    private static string Changed(string old, string @new)
    {
        Assert.Contains(old, signed);
        return signed.Replace(old, @new);
    }

    private static DocumentReview Review(string text) => Assert.Single(KnowledgeBase.Load([new("st-elsewhere.md", text)]).Reviews);

    private static List<string> Codes(string text, string asOf = today, bool requireApproved = false) => [.. Check(text, asOf, requireApproved).Select(mistake => mistake.Code)];

    private static IReadOnlyList<Diagnostic> Check(string text, string asOf, bool requireApproved) =>
        ReviewCheck.Check(KnowledgeBase.Load([new("st-elsewhere.md", text)]), asOf, requireApproved);
}
