namespace BackPainRules.Authoring.Printing;

/// <summary>Breaks what is too long for a line, and only where a reader of the language reads the same before and after.</summary>
internal static class Paragraph
{
    /// <summary>The longest line that is not broken.</summary>
    public const int Width = 140;

    /// <summary>Pieces with spaces between them: as many on a line as fit, the further lines indented.</summary>
    public static IEnumerable<string> Fill(string first, IEnumerable<string> pieces, int hanging, Func<string, bool> mayBegin)
    {
        var (line, isEmpty) = (first, true);
        foreach (var piece in pieces)
        {
            if (!isEmpty && line.Length + 1 + piece.Length > Width && mayBegin(piece))
            {
                yield return line;
                (line, isEmpty) = (new(' ', hanging), true);
            }

            line += isEmpty ? piece : " " + piece;
            isEmpty = false;
        }

        yield return line;
    }

    /// <summary>A text between quotation marks, its further lines below the first letter.</summary>
    public static IEnumerable<string> Quote(string first, string text, string after = "") => Fill(first, Words($"\"{text}\"{after}"), first.Length + 1, IsNoFence);

    /// <summary>The words of a text. Where more than one space stands between two, or another mark that does not show, they stay together.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var begin = 0;
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] != ' ' || char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at + 1])) continue;
            yield return text.Substring(begin, at - begin);
            begin = at + 1;
        }

        yield return text.Substring(begin);
    }

    /// <summary>Whether a line may begin with these words: not with what would end the fence.</summary>
    public static bool IsNoFence(string words) =>
        !words.StartsWith("```", StringComparison.Ordinal) && !words.StartsWith("~~~", StringComparison.Ordinal);

    /// <summary>Whether a line may begin with these words where a further line is read on: not with a word that begins something else.</summary>
    public static bool IsNoBeginning(string words)
    {
        var first = words.Split(' ')[0].TrimEnd(',', ';');
        return IsNoFence(words) && first != "-" && !TokenReader.Beginners.Contains(first, StringComparer.OrdinalIgnoreCase);
    }
}
