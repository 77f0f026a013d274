using BackPainRules.Governance;

namespace BackPainRules.Cli.Reviews;

/// <summary>Where documents stand, for programs.</summary>
internal static class StatusJson
{
    public static string Write(IReadOnlyList<DocumentReview> reviews, string asOf) => JsonText.Write(writer => writer.Objects(reviews, review =>
    {
        var head = review.Head;
        writer.WriteString("document", head.Document);
        writer.WriteString("title", head.Title);
        writer.WriteString("version", head.Version);
        writer.WriteString("status", head.Status);
        writer.WriteString("standing", DocumentReview.Of(review.Standing));
        writer.WriteBoolean("reworded", review.IsReworded);
        writer.WriteBoolean("overdue", StatusText.IsOverdue(review, asOf));
        writer.Strings("authors", head.Authors);
        writer.Strings("reviewers", head.Reviewers);
        if (head.Reviewed.Length > 0) writer.WriteString("reviewed", head.Reviewed);
        if (head.Effective.Length > 0) writer.WriteString("effective", head.Effective);
        if (head.ReviewBy.Length > 0) writer.WriteString("reviewBy", head.ReviewBy);
        writer.WriteString("fingerprint", review.Fingerprint);
    }));
}
