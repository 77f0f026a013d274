using System.Text;

namespace BackPainRules.Explanation;

/// <summary>Writes an assessment as Markdown. Nothing that an encounter or a document says can become markup, and there is no raw HTML.</summary>
public static class AssessmentMarkdown
{
    /// <summary>The Markdown, one line for each paragraph, ending with <c>\n</c>.</summary>
    public static string Write(Assessment assessment) => Write(Report.Of(assessment, "see the JSON form"));

    /// <summary>Less of it, for a card whose headline says what this is: how soon, what to do, what is suspected because of what, notes, what to ask. Without what the recommendations rest on, mechanisms, course and sources.</summary>
    public static string WriteBrief(Assessment assessment) => Write(Report.Brief(assessment, "not shown here"));

    /// <summary>Somebody else's text on one line, so that nothing in it is read as markup.</summary>
    public static string Escape(string text) => Inline(new(text ?? throw new ArgumentNullException(nameof(text)), RunKind.FromEncounter), first: false);

    /// <summary>A phrase of the knowledge, or a sentence of ours, on one line.</summary>
    internal static string OfPhrase(string phrase) => Inline(new(phrase), first: false);

    private static string Write(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in blocks)
        {
            if (before is not null && !block.Follows(before)) text.Append('\n');
            text.Append(Mark(block)).Append(string.Concat(block.Runs.Select((run, index) => Inline(run, index == 0))).Trim()).Append('\n');
            before = block;
        }

        return text.ToString();
    }

    private static string Mark(Block block) => block.Kind switch
    {
        BlockKind.Title => "# ",
        BlockKind.Section => "## ",
        BlockKind.Group => "### ",
        BlockKind.Item => "- ",
        BlockKind.Question => $"{English.Count(block.Number)}. ",
        _ => "",
    };

    private static string Inline(Run run, bool first)
    {
        var text = English.OnOneLine(run.Text);
        return run.Kind switch
        {
            RunKind.FromEncounter => Escaped(text, letter => letter < 128 && !char.IsLetterOrDigit(letter) && letter != ' '),
            RunKind.Rule when text.IndexOf('`') < 0 => $"`{text}`",
            _ => (first ? StartEscaped(text) : "") + Escaped(first ? AfterStart(text) : text, letter => @"\`*_[]~|".IndexOf(letter) >= 0),
        };
    }

    /// <summary>A reference for what could open a tag or an entity, a backslash before the rest.</summary>
    private static string Escaped(string text, Func<char, bool> isMarkup)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
            _ = letter switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                _ when isMarkup(letter) => escaped.Append('\\').Append(letter),
                _ => escaped.Append(letter),
            };
        return escaped.ToString();
    }

    /// <summary>Characters that make a heading or a list only at the start of a line.</summary>
    private static string StartEscaped(string text)
    {
        var digits = text.TakeWhile(letter => letter is >= '0' and <= '9').Count();
        return digits < text.Length && (digits > 0 ? text[digits] is '.' or ')' : text[0] is '#' or '+' or '-' or '=')
            ? text.Substring(0, digits) + "\\" + text[digits] : "";
    }

    private static string AfterStart(string text) =>
        StartEscaped(text) is { Length: > 0 } start ? text.Substring(start.Length - 1) : text;
}
