namespace BackPainRules.Cli.Book;

/// <summary>Criteria as lists within lists, with links to what they build on.</summary>
internal sealed class CriterionHtml(BookContent content)
{
    public string Write(Criterion criterion) => criterion is Criterion.AtLeast(var count, var members)
        ? $"<span class=\"head\">{Head(count, members.Count)}</span><ul>{string.Concat(members.Select(member => $"<li>{Write(member)}</li>"))}</ul>"
        : Statement(criterion);

    /// <summary>"All of", "any of", "at least 2 of".</summary>
    public static string Head(int count, int members) => count == members ? "all of" : count == 1 ? "any of" : $"at least {count} of";

    private string Statement(Criterion criterion) => criterion switch
    {
        Criterion.Defined(var definition) => $"{Html.Link("definition", definition.Name, definition.Name)} is met",
        Criterion.Suspected(var condition, var level, _) when content.Suspected.Contains(condition) =>
            $"{Html.Link("suspicion", condition.Id, condition.Phrase)} is {(level == SuspicionLevel.Likely ? "likely" : "suspected")}",
        _ => Html.Text(criterion.ToString()),
    };
}
