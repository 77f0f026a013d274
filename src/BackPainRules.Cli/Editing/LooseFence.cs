using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>A fence of a document that is being written: it may have no end yet, or a label with a slip in it.</summary>
/// <param name="Label">What it is probably meant to hold; empty where it has no label.</param>
/// <param name="Opening">The line that opens it.</param>
/// <param name="Lines">The lines inside.</param>
internal sealed record LooseFence(string Label, SourceLine Opening, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>The lines of a text, cut as the protocol of editors cuts them.</summary>
    public static IReadOnlyList<SourceLine> LinesOf(string document, string text) =>
        [.. text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Select((line, index) => new SourceLine(document, index + 1, line))];

    /// <summary>All fences, in order. Where another one opens before the end of one, the end was forgotten.</summary>
    public static IReadOnlyList<LooseFence> Read(IReadOnlyList<SourceLine> lines)
    {
        var fences = new List<LooseFence>();
        for (var next = 0; next < lines.Count; next++)
        {
            if (Run(lines[next].Text) is not { Length: > 0 } marker) continue;
            var opening = lines[next];
            var inside = lines.Skip(next + 1).TakeWhile(line => !Closes(line.Text, marker) && !Reopens(line.Text, marker)).ToList();
            fences.Add(new(Meant(opening.Text[marker.Length..].Trim()), opening, inside));
            next += inside.Count;
            if (next + 1 < lines.Count && Closes(lines[next + 1].Text, marker)) next++;
        }

        return fences;
    }

    public static bool IsFence(string line) => Run(line).Length > 0;

    private static string Run(string line)
    {
        if (line.Length < 3 || line[0] is not ('`' or '~')) return "";
        var run = line[..line.TakeWhile(letter => letter == line[0]).Count()];
        return run.Length >= 3 && !(line[0] == '`' && line.IndexOf('`', run.Length) >= 0) ? run : "";
    }

    private static bool Closes(string line, string marker)
    {
        var run = line.TrimEnd().TrimStart(' ');
        return run.Length >= marker.Length && run.All(letter => letter == marker[0]) && line.Length - line.TrimStart(' ').Length < 4;
    }

    private static bool Reopens(string line, string marker) =>
        Run(line) is { Length: > 0 } other && other[0] == marker[0] && other.Length >= marker.Length && line[other.Length..].Trim().Length > 0;

    private static string Meant(string written) =>
        Markdown.Labels.Contains(written) ? written : Spelling.Nearest(written, Markdown.Labels) ?? written;
}
