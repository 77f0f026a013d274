using BackPainRules.Governance;

namespace BackPainRules.Cli.Book;

/// <summary>Which document is in which state, by whom, since when.</summary>
internal sealed class ApprovalHtml(BookContent content)
{
    public string Write() => $"""
        <table class="approval">
        <thead><tr><th scope="col">Document</th><th scope="col">Version</th><th scope="col">Standing</th><th scope="col">Authors</th><th scope="col">Reviewers</th><th scope="col">Reviewed</th><th scope="col">Effective</th><th scope="col">Review by</th><th scope="col">Holds</th></tr></thead>
        <tbody>
        {string.Join("\n", content.Documents.Select(document => Row(document.Name)))}
        </tbody>
        </table>

        """.ReplaceLineEndings("\n");

    /// <summary>What a document says of itself, held against what was signed; of one that belongs to the knowledge that is extended, what it says.</summary>
    public string Standing(string name)
    {
        var review = content.Knowledge.Reviews.FirstOrDefault(review => review.Head.Document == name);
        var standing = review is null ? content.Head(name)!.Status : DocumentReview.Of(review.Standing) + (review.IsReworded ? ", reworded since" : "");
        return standing == "approved" ? standing : $"<span class=\"flag\">{Html.Text(standing)}</span>";
    }

    private string Row(string name)
    {
        var head = content.Head(name)!;
        var holds = $"{Counted.Of(content.Knowledge.Rules.Count(rule => rule.Document == name), "rule")}, {Counted.Of(content.Examples(name).Count, "example")}";
        string[] cells =
        [
            Html.Link("document", name, head.Title), Html.Text(head.Version), Standing(name),
            OrNobody(head.Authors), OrNobody(head.Reviewers), OrNever(head.Reviewed), OrNever(head.Effective), OrNever(head.ReviewBy), holds,
        ];
        return $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>";
    }

    private static string OrNobody(IReadOnlyList<string> people) => people.Count > 0 ? Html.Text(string.Join("; ", people)) : "<span class=\"quiet\">nobody</span>";

    private static string OrNever(string date) => date.Length > 0 ? Html.Text(date) : "<span class=\"quiet\">not yet</span>";
}
