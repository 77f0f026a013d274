using System.Text;
using BackPainRules.Governance;

namespace BackPainRules.Cli.Reviews;

/// <summary>Where documents stand, for people: a line for each, what is due, and how many of each kind.</summary>
internal static class StatusText
{
    public static string Write(IReadOnlyList<DocumentReview> reviews, string asOf)
    {
        var text = new StringBuilder();
        string[][] rows = [["document", "version", "standing", "reviewed by", "on", "again by"], .. reviews.Select(review => Row(review, asOf))];
        foreach (var line in Lines.Columns(rows)) text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>"1 approved, 2 drafts": how many stand where.</summary>
    public static string Summary(IReadOnlyList<DocumentReview> reviews, string asOf)
    {
        var overdue = reviews.Count(review => IsOverdue(review, asOf));
        return string.Join(", ", reviews.GroupBy(review => review.Standing).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {DocumentReview.Of(group.Key)}")
            .Concat(overdue > 0 ? [$"{overdue} overdue"] : [])) + $", as of {asOf}";
    }

    public static bool IsOverdue(DocumentReview review, string asOf) =>
        review.Standing != DocumentStanding.Retired && review.Head.ReviewBy.Length > 0 && string.CompareOrdinal(review.Head.ReviewBy, asOf) < 0;

    private static string[] Row(DocumentReview review, string asOf)
    {
        var head = review.Head;
        return
        [
            head.Document, head.Version, DocumentReview.Of(review.Standing) + (review.IsReworded ? ", reworded since" : ""),
            head.Reviewers.Count == 0 ? "nobody" : string.Join(", ", head.Reviewers), OrNone(head.Reviewed), OrNone(head.ReviewBy) + (IsOverdue(review, asOf) ? " (overdue)" : ""),
        ];
    }

    private static string OrNone(string date) => date.Length > 0 ? date : "-";
}
