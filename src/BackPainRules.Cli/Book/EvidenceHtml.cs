using BackPainRules.Authoring;

namespace BackPainRules.Cli.Book;

/// <summary>What studies found, as a table.</summary>
internal static class EvidenceHtml
{
    public static string Write(IReadOnlyList<EvidenceSyntax> evidence) => $"""
        <table class="evidence">
        <caption>Evidence</caption>
        <thead><tr><th scope="col">Of what</th><th scope="col">Found</th><th scope="col">Among whom</th><th scope="col">For the rule</th><th scope="col">Source</th></tr></thead>
        <tbody>
        {string.Join("\n", evidence.Select(Row))}
        </tbody>
        </table>

        """.ReplaceLineEndings("\n");

    private static string Row(EvidenceSyntax evidence) =>
        $"<tr><td>{Html.Text(evidence.Subject)}</td><td>{string.Join("<br>", evidence.Figures.Select(figure => Html.Text(figure.ToString())))}</td><td>{Html.Text(evidence.Setting)}</td>"
            + $"<td>{Html.Text(evidence.Rule.Text)}</td><td>{RuleHtml.Cites(evidence.Citations.Select(citation => new Citation(citation.Key.Text, citation.Locator)))}{(evidence.Unverified ? " <span class=\"flag\">unverified</span>" : "")}</td></tr>";
}
