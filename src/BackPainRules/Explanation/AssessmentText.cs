using System.Text;

namespace BackPainRules.Explanation;

/// <summary>Writes an assessment for a clinician to read: what this is, how soon to act, what to do first; why; what to ask next.</summary>
public static class AssessmentText
{
    private const int width = 80;

    /// <summary>The text, in lines of about 80 columns that end with <c>\n</c>.</summary>
    public static string Write(Assessment assessment) => Write(assessment, color: false);

    /// <summary>The text, on request with headings and urgencies in color.</summary>
    /// <param name="assessment">What to write.</param>
    /// <param name="color">With ANSI escape sequences, for a terminal that takes them.</param>
    public static string Write(Assessment assessment, bool color)
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in Report.Of(assessment, "see --format json"))
        {
            if (before is not null && !block.Follows(before) && before.Kind is not (BlockKind.Group or BlockKind.Title)) text.Append('\n');
            foreach (var line in Lines(block))
                text.Append(color ? Colored(line, block) : line).Append('\n');
            before = block;
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(Block block)
    {
        var words = English.OnOneLine(string.Concat(block.Runs.Select(run => run.Text)));
        return block.Kind switch
        {
            BlockKind.Section => Wrapped(words.ToUpperInvariant(), ""),
            BlockKind.Group => Wrapped(words + ":", ""),
            BlockKind.Item => Wrapped(words, "- "),
            BlockKind.Question => Wrapped(words, $"{English.Count(block.Number),2}. "),
            _ => Wrapped(words, ""),
        };
    }

    /// <summary>Breaks at blanks only, never between a number and its percent sign, and lines up under the first word.</summary>
    private static IEnumerable<string> Wrapped(string words, string mark)
    {
        var line = new StringBuilder(mark);
        foreach (var word in words.Replace(" %", "\u00a0%").Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > mark.Length && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear().Append(' ', mark.Length);
            }

            if (line.Length > mark.Length) line.Append(' ');
            line.Append(word.Replace('\u00a0', ' '));
        }

        yield return line.ToString();
    }

    private static string Colored(string line, Block block) => (block.Kind, block.Urgency) switch
    {
        (_, Urgency.Emergency or Urgency.Urgent) => $"\u001b[1;31m{line}\u001b[0m",
        (_, Urgency.Soon) => $"\u001b[1;33m{line}\u001b[0m",
        (BlockKind.Title or BlockKind.Section, _) => $"\u001b[1m{line}\u001b[0m",
        _ => line,
    };
}
