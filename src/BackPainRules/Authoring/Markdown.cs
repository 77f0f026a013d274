namespace BackPainRules.Authoring;

/// <summary>A document taken apart: its front matter, and its fences with their lines.</summary>
internal sealed record MarkdownDocument(string Name, IReadOnlyList<SourceLine> FrontMatter, IReadOnlyList<Fence> Fences, SourceLine FirstLine);

/// <summary>A labelled fence and what is inside it.</summary>
internal sealed record Fence(string Label, SourceLine Opening, IReadOnlyList<SourceLine> Lines);

/// <summary>A line of a document.</summary>
internal sealed record SourceLine(string Document, int Number, string Text)
{
    /// <summary>The line without the white space around it.</summary>
    public SourceSpan Whole => Span(Text.Length - Text.TrimStart().Length, Math.Max(1, Text.Trim().Length));

    public SourceSpan Span(int start, int length) => new(Document, Number, start + 1, Math.Max(1, length), Text);
}

/// <summary>Finds what in a Markdown document is for the engine, and sees to it that nothing is that a reader would not see.</summary>
internal static class Markdown
{
    private static readonly string[] labels = ["rule", "definition", "example", "bibliography", "text"];

    public static MarkdownDocument Read(KnowledgeDocument document, Diagnostics diagnostics)
    {
        var lines = ToLines(document);
        var next = 0;
        var frontMatter = ReadFrontMatter(lines, ref next, diagnostics);
        var fences = new List<Fence>();
        SourceLine? comment = null;
        while (next < lines.Count)
        {
            var line = lines[next++];
            if (OpensFence(line.Text) is { } marker)
            {
                var fence = ReadFence(line, marker, lines, ref next, diagnostics);
                if (comment is not null)
                {
                    diagnostics.Add("BPR016", line.Whole, "a fence inside an HTML comment is not shown to whoever reviews the document",
                        "end the comment before the fence", new RelatedPlace(comment.Whole, "the comment begins here"));
                }
                else if (fence is not null)
                {
                    fences.Add(fence);
                }

                continue;
            }

            comment = InComment(line, comment);
            CheckProse(line, diagnostics);
        }

        return new(document.Name, frontMatter, fences, lines[0]);
    }

    private static List<SourceLine> ToLines(KnowledgeDocument document)
    {
        var text = document.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? document.Text.Substring(1) : document.Text;
        return [.. text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Select((line, index) => new SourceLine(document.Name, index + 1, line))];
    }

    private static List<SourceLine> ReadFrontMatter(List<SourceLine> lines, ref int next, Diagnostics diagnostics)
    {
        if (lines[0].Text.TrimEnd() != "---")
        {
            diagnostics.Add("BPR015", lines[0].Whole, "a document begins with its front matter",
                "put '---' on the first line, then title, version and status, one to a line, then '---' again");
            return [];
        }

        var end = lines.FindIndex(1, line => line.Text.TrimEnd() == "---");
        if (end < 0)
        {
            diagnostics.Add("BPR015", lines[0].Whole, "the front matter has no end", "put '---' on a line of its own after it");
            next = lines.Count;
            return [];
        }

        next = end + 1;
        return lines.GetRange(1, end - 1);
    }

    /// <summary>The run of backticks or tildes that opens a fence, or null.</summary>
    private static string? OpensFence(string line)
    {
        if (line.Length < 3 || line[0] is not ('`' or '~')) return null;
        var length = line.TakeWhile(letter => letter == line[0]).Count();
        return length >= 3 && !(line[0] == '`' && line.IndexOf('`', length) >= 0) ? line.Substring(0, length) : null;
    }

    private static Fence? ReadFence(SourceLine opening, string marker, List<SourceLine> lines, ref int next, Diagnostics diagnostics)
    {
        var label = opening.Text.Substring(marker.Length).Trim();
        var end = lines.FindIndex(next, line => Closes(line.Text, marker));
        if (end < 0)
        {
            diagnostics.Add("BPR016", opening.Whole, "this fence has no end", $"put {marker} on a line of its own after it");
            next = lines.Count;
            return null;
        }

        var inside = lines.GetRange(next, end - next);
        next = end + 1;
        if (labels.Contains(label)) return new(label, opening, inside);
        var help = Spelling.Nearest(label, labels) is { } nearest && label.Length > 0 ? $"did you mean '{nearest}'?" : $"the labels are {string.Join(", ", labels)}";
        diagnostics.Add("BPR011", label.Length == 0 ? opening.Whole : opening.Span(opening.Text.IndexOf(label, StringComparison.Ordinal), label.Length),
            label.Length == 0 ? "this fence has no label" : $"'{label}' is not a label of a fence", help);
        return null;
    }

    private static bool Closes(string line, string marker)
    {
        var trimmed = line.TrimEnd();
        return trimmed.Length >= marker.Length && trimmed.All(letter => letter == marker[0]);
    }

    private static SourceLine? InComment(SourceLine line, SourceLine? comment)
    {
        for (var at = 0; ;)
        {
            at = line.Text.IndexOf(comment is null ? "<!--" : "-->", at, StringComparison.Ordinal);
            if (at < 0) return comment;
            at += 3;
            comment = comment is null ? line : null;
        }
    }

    /// <summary>A rule that the engine would pass over must not look as if it were read.</summary>
    private static void CheckProse(SourceLine line, Diagnostics diagnostics)
    {
        var text = line.Text.TrimStart(' ', '\t', '>', '-', '*', '+');
        if (OpensFence(text) is not null)
            diagnostics.Add("BPR016", line.Whole, "a fence starts at the beginning of a line", "move it out of the list, quotation or indentation that it stands in");
        else if (LooksLikeRule(text))
            diagnostics.Add("BPR017", line.Whole, "this looks like a rule, but it stands outside a fence and would not be read", "put it between ```rule and ```");
    }

    private static bool LooksLikeRule(string text)
    {
        var words = text.TrimEnd().Split(' ');
        return words.Length == 2 && words[0] == "rule" && words[1].Contains('.') && Identifiers.IsId(words[1]);
    }
}
