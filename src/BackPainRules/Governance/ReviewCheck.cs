using BackPainRules.Authoring;

namespace BackPainRules.Governance;

/// <summary>Reports what is wrong with the approvals of a knowledge base, as of a date.</summary>
public static class ReviewCheck
{
    /// <summary>What is wrong, by document and place.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="asOf">The date, as <c>yyyy-mm-dd</c>: the library has no clock.</param>
    /// <param name="requireApproved">Whether every document that runs has to be approved, in effect and not overdue: then what is only a warning otherwise is an error.</param>
    public static IReadOnlyList<Diagnostic> Check(KnowledgeBase knowledge, string asOf, bool requireApproved = false)
    {
        if (asOf is null) throw new ArgumentNullException(nameof(asOf));
        if (!FrontMatter.IsDate(asOf)) throw new ArgumentException($"'{asOf}' is not a date; write year, month and day: 2026-11-22.", nameof(asOf));
        var severity = requireApproved ? Severity.Error : Severity.Warning;
        return [.. DocumentReview.Of(knowledge).Where(review => review.Standing != DocumentStanding.Retired)
            .SelectMany(review => OfDocument(review, asOf, requireApproved).Select(mistake => mistake.Code is "BPR062" or "BPR063" ? mistake with { Severity = severity } : mistake)),
            .. GradeCheck.Check(knowledge)];
    }

    private static IEnumerable<Diagnostic> OfDocument(DocumentReview review, string asOf, bool requireApproved)
    {
        var head = review.Head;
        switch (review.Standing)
        {
            case DocumentStanding.NotSigned:
                yield return Mistake("BPR061", head, "status", $"this document says that it is approved, but {WhyNotSigned(head)}", Sign(head));
                break;
            case DocumentStanding.Lapsed:
                yield return Mistake("BPR062", head, "approval", $"the approval by {string.Join(" and ", head.Reviewers)} of {head.Reviewed} has lapsed: what the document means has changed since", Sign(head));
                break;
            case DocumentStanding.Draft or DocumentStanding.InReview when requireApproved:
                yield return Mistake("BPR064", head, "status", $"this document is not approved: it is {(head.Status == "draft" ? "a draft" : "in review")}", Sign(head));
                break;
        }

        if (review.IsReworded)
            yield return Mistake("BPR065", head, "approval", "title, prose or examples read otherwise than when this document was approved", $"its rules are the same, so the approval stands; {Sign(head)}") with { Severity = Severity.Warning };
        foreach (var late in Dates(head, review.Standing, asOf)) yield return late;
    }

    private static IEnumerable<Diagnostic> Dates(DocumentHead head, DocumentStanding standing, string asOf)
    {
        if (head.ReviewBy.Length > 0 && Before(head.ReviewBy, asOf))
            yield return Mistake("BPR063", head, "review by", $"the review of this document was due by {head.ReviewBy}; it is {asOf}", $"read it again, and sign it anew: {Sign(head)}");
        if (head.Effective.Length > 0 && Before(asOf, head.Effective))
            yield return Mistake("BPR063", head, "effective", $"this document is to apply from {head.Effective} on, and its rules run already; it is {asOf}", "keep it out of the folder until then, or move the date");
        if (head.Reviewed.Length > 0 && Before(asOf, head.Reviewed))
            yield return Mistake("BPR063", head, "reviewed", $"this document was reviewed on {head.Reviewed}, which is still to come; it is {asOf}", "write the day on which it was reviewed");
        if (standing == DocumentStanding.Approved && head.ReviewBy.Length == 0)
            yield return Mistake("BPR063", head, "status", "this document does not say by when it is to be reviewed again", "add a line such as 'review by: 2028-11-22'");
    }

    private static string WhyNotSigned(DocumentHead head) =>
        DocumentReview.Missing(head.Authors, head.Reviewers) ?? (head.Reviewed.Length == 0 ? "it does not say when it was reviewed" : "nothing shows what its reviewers signed");

    private static string Sign(DocumentHead head) => $"its reviewers sign it with: backpain approve {head.Document} --reviewer \"Jane Doe\"";

    private static bool Before(string one, string other) => string.CompareOrdinal(one, other) < 0;

    private static Diagnostic Mistake(string code, DocumentHead head, string key, string message, string help) => new(code, message, head.PlaceOf(key), help, []);
}
