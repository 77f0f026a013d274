using BackPainRules.Authoring;
using BackPainRules.Cli.Testing;

namespace BackPainRules.Cli.Book;

/// <summary>Examples as a table: what is given, what was expected, and what the rules make of it.</summary>
internal sealed class ExamplesHtml(BookContent content)
{
    public string Write(IReadOnlyList<Example> examples) => $"""
        <table class="examples">
        <caption>Examples</caption>
        <thead><tr><th scope="col">Given</th><th scope="col">Expected</th><th scope="col">Assessment</th></tr></thead>
        <tbody>
        {string.Join("\n", examples.Select(Row))}
        </tbody>
        </table>

        """.ReplaceLineEndings("\n");

    private string Row(Example example)
    {
        var assessment = content.Assessor.Assess(example.Encounter);
        var title = example.Title.Length > 0 ? $"<b>{Html.Text(example.Title)}</b><br>" : "";
        var given = string.Join(", ", ExampleSkeleton.Facts(content.Knowledge.Vocabulary, example.Encounter));
        return $"<tr><td>{title}{Html.Text(given)}</td><td><ul>{string.Concat(example.Expectations.Select(expectation => Expected(expectation, assessment)))}</ul></td><td>{Summary(assessment)}</td></tr>";
    }

    private static string Expected(Expectation expectation, Assessment assessment)
    {
        var actual = expectation.Actual(assessment);
        return actual == expectation.Expected ? $"<li class=\"held\">{Html.Text(expectation.ToString())}</li>"
            : $"<li class=\"failed\">{Html.Text(expectation.ToString())} <b>but it is {Html.Text(actual)}</b></li>";
    }

    private static string Summary(Assessment assessment)
    {
        var lines = new List<string> { Html.Text(Words.Of(assessment.Classification)) };
        if (assessment.Suspicions.Count > 0) lines.Add($"suspected: {Html.Text(string.Join("; ", assessment.Suspicions))}");
        lines.AddRange(assessment.Recommendations.GroupBy(recommendation => recommendation.Urgency).Select(Recommended));
        if (assessment.Mechanisms.Count > 0) lines.Add($"mechanism: {Html.Text(string.Join("; ", assessment.Mechanisms))}");
        if (assessment.Contributors.Count > 0) lines.Add($"contributes: {Html.Text(string.Join("; ", assessment.Contributors))}");
        return string.Join("<br>", lines);
    }

    private static string Recommended(IGrouping<Urgency, Recommendation> recommended) =>
        (recommended.Key == Urgency.None ? "" : $"<b class=\"{Words.Of(recommended.Key)}\">{Words.Of(recommended.Key)}</b>: ") + Html.Text(string.Join(", ", recommended.Select(recommendation => recommendation.Investigation.Phrase)));
}
