namespace BackPainRules.Authoring.Printing;

/// <summary>The lines of a text, each with the line end that it was written with.</summary>
internal static class WrittenLines
{
    public static List<(string Text, string End)> Of(string text)
    {
        var lines = new List<(string, string)>();
        var begin = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
        for (var at = begin; at < text.Length; at++)
        {
            if (text[at] is not ('\r' or '\n')) continue;
            var length = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            lines.Add((text.Substring(begin, at - begin), text.Substring(at, length)));
            at += length - 1;
            begin = at + 1;
        }

        lines.Add((text.Substring(begin), ""));
        return lines;
    }
}
