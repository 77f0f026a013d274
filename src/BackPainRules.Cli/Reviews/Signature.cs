using System.Globalization;
using BackPainRules.Governance;

namespace BackPainRules.Cli.Reviews;

/// <summary>What becomes of a document when reviewers sign it: the lines of its front matter, and what is still missing.</summary>
/// <param name="Status"><c>approved</c>, or <c>in review</c> while somebody is missing.</param>
/// <param name="Reviewers">Everybody who signed what it means and says now.</param>
/// <param name="Dropped">Those who signed something else before, and have to sign again.</param>
/// <param name="Missing">What is still missing; null where it is approved.</param>
/// <param name="Lines">The lines.</param>
internal sealed record Signature(string Status, IReadOnlyList<string> Reviewers, IReadOnlyList<string> Dropped, string? Missing, IReadOnlyList<(string Key, string Value)> Lines)
{
    private const int usualYears = 2;

    public static Signature Of(DocumentReview review, IReadOnlyList<string> reviewers, string date, string? reviewBy, string? effective)
    {
        var head = review.Head;
        var earlier = head.Approval == review.Fingerprint ? head.Reviewers : [];
        List<string> all = [.. earlier.Concat(reviewers).DistinctBy(DocumentReview.Name)];
        var missing = DocumentReview.Missing(head.Authors, all);
        var status = missing is null ? "approved" : "in review";
        return new(status, all, head.Approval.Length == 0 ? [] : [.. head.Reviewers.Where(name => all.All(other => DocumentReview.Name(other) != DocumentReview.Name(name)))], missing,
        [
            ("status", status), ("reviewers", string.Join("; ", all)), ("reviewed", date), ("approval", review.Fingerprint),
            ("review by", reviewBy ?? (string.CompareOrdinal(head.ReviewBy, date) > 0 ? head.ReviewBy : Later(date))),
            .. effective is null ? Array.Empty<(string, string)>() : [("effective", effective)],
        ]);
    }

    /// <summary>Guidelines move; what nobody has read for two years is read again.</summary>
    private static string Later(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddYears(usualYears).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
