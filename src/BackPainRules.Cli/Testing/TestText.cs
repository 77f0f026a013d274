using System.Text;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>The examples that failed, for people.</summary>
internal static class TestText
{
    public static string Write(IReadOnlyList<TestedExample> tested)
    {
        var text = new StringBuilder();
        foreach (var (example, given, failures) in tested.Where(example => !example.Passed))
        {
            text.Append($"{Place(example.Span)}: failed{(example.Title.Length > 0 ? $" \"{Lines.Visible(example.Title)}\"" : "")}\n");
            text.Append(Lines.Wrap($"given {string.Join(", ", given)}", indent: 2, hanging: 8)).Append('\n');
            foreach (var failure in failures) Write(text, failure);
            text.Append('\n');
        }

        var failed = tested.Count(example => !example.Passed);
        return text.Append($"{tested.Count - failed} passed, {failed} failed\n").ToString();
    }

    private static void Write(StringBuilder text, Disappointment failure)
    {
        text.Append($"\n  {Place(failure.Expectation.Span)}: {failure.Expectation.Subject}\n");
        text.Append($"    expected  {failure.Expectation.Expected}\n");
        text.Append($"    got       {failure.Actual}\n");
        foreach (var (because, index) in failure.Because.Select((because, index) => (because, index)))
            text.Append(Lines.Wrap((index == 0 ? "because   " : "          ") + because, indent: 4, hanging: 16)).Append('\n');
    }

    private static string Place(SourceSpan span) => $"{span.Document}:{span.Line}:{span.Column}";
}
