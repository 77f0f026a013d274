namespace BackPainRules.Authoring;

/// <summary>Cuts the rows of tables into cells.</summary>
internal static class TableCells
{
    /// <summary>The cells of a line, each where it stands. A mark between double quotes divides nothing.</summary>
    /// <returns>Null where the line has no mark at its end.</returns>
    public static List<SourceLine>? Of(SourceLine line)
    {
        var text = line.Text.TrimEnd();
        var (cells, begin, isQuoted) = (new List<SourceLine>(), text.IndexOf('|') + 1, false);
        for (var at = begin; at < text.Length; at++)
        {
            if (text[at] == '"') isQuoted = !isQuoted;
            if (text[at] != '|' || isQuoted) continue;
            cells.Add(line with { Text = new string(' ', begin) + text.Substring(begin, at - begin), Written = line.Text });
            begin = at + 1;
        }

        return begin == text.Length && cells.Count > 0 ? cells : null;
    }

    /// <summary>Whether the line only separates the head from the rows: | --- | --- |</summary>
    public static bool IsRule(IEnumerable<SourceLine> cells) =>
        cells.All(cell => cell.Text.Trim().Trim(':') is { Length: >= 3 } dashes && dashes.All(letter => letter == '-'));

    /// <summary>The words of a cell, with one space between them.</summary>
    public static Phrase Words(SourceLine cell) => new(string.Join(" ", cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), cell.Whole);
}
