namespace BackPainRules.Cli.Reviews;

/// <summary>Writes lines of the front matter of a document, and leaves every other character as it is.</summary>
internal static class FrontMatterLines
{
    /// <summary>The text with these keys set: in the place of the line that a key has, otherwise before the end of the front matter.</summary>
    public static string Set(string text, IEnumerable<(string Key, string Value)> values)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split(newLine).ToList();
        foreach (var (key, value) in values)
        {
            var end = lines.FindIndex(1, line => line.TrimEnd() == "---");
            var place = lines.FindIndex(1, line => line.Split(':')[0].Trim() == key);
            if (place >= 0 && place < end) lines[place] = $"{key}: {value}";
            else lines.Insert(end, $"{key}: {value}");
        }

        return string.Join(newLine, lines);
    }
}
