namespace BackPainRules.Authoring;

/// <summary>A document taken apart: its front matter, unless it has none, and its fences with their lines.</summary>
internal sealed record MarkdownDocument(string Name, IReadOnlyList<SourceLine>? FrontMatter, IReadOnlyList<Fence> Fences, SourceLine FirstLine)
{
    /// <summary>What a reader reads and the engine does not: prose and illustrations.</summary>
    public IReadOnlyList<SourceLine> Reading { get; init; } = [];
}

/// <summary>A labelled fence and what is inside it.</summary>
internal sealed record Fence(string Label, SourceLine Opening, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Whether this is a cell of a table, which has no lines of its own.</summary>
    public bool IsCell { get; init; }
}

/// <summary>A line of a document.</summary>
internal sealed record SourceLine(string Document, int Number, string Text)
{
    /// <summary>The line as its author sees it, where only a part of it is read.</summary>
    public string Written { get; init; } = Text;

    /// <summary>The line without the white space around it.</summary>
    public SourceSpan Whole => Span(Text.Length - Text.TrimStart().Length, Math.Max(1, Text.Trim().Length));

    public SourceSpan Span(int start, int length) => new(Document, Number, start + 1, Math.Max(1, length), Written);
}

/// <summary>Finds what in a Markdown document is for the engine, and sees to it that nothing is that a reader would not see.</summary>
internal static class Markdown
{
    /// <summary>What may stand before a fence in a list, a quotation or an indentation.</summary>
    private static readonly char[] inFront = [.. " \t>-*+.)0123456789"];

    private static readonly string[] hidingElements = ["script", "style", "template", "textarea", "noscript", "iframe", "object", "details", "pre"];
    private static readonly string[] hidingAttributes = ["hidden", "style", "class"];
    private static readonly char[] tagEnds = [' ', '\t', '=', '/', '"', '\''];

    internal static readonly string[] Labels = ["rule", "definition", "evidence", "example", "table", "vocabulary", "adaptation", "bibliography", "text"];

    public static MarkdownDocument Read(KnowledgeDocument document, Diagnostics diagnostics)
    {
        var lines = ToLines(document);
        var next = 0;
        var frontMatter = ReadFrontMatter(lines, ref next, diagnostics);
        var (fences, reading) = (new List<Fence>(), new List<SourceLine>());
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
                        "end the comment with --> before the fence, or remove the fence", new RelatedPlace(comment.Whole, "the comment begins here"));
                }

                if (fence is not null) fences.Add(fence);
                if (fence is { Label: "text" }) reading.AddRange(fence.Lines);
                if (fence is null) diagnostics.IsMissingFence = true;
                continue;
            }

            reading.Add(line);
            comment = InComment(line, comment);
            CheckProse(line, lines, ref next, diagnostics);
        }

        return new(document.Name, frontMatter, fences, lines[0]) { Reading = reading };
    }

    private static List<SourceLine> ToLines(KnowledgeDocument document)
    {
        var text = document.Text.StartsWith("\uFEFF", StringComparison.Ordinal) ? document.Text.Substring(1) : document.Text;
        return [.. text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Select((line, index) => new SourceLine(document.Name, index + 1, line))];
    }

    private static List<SourceLine>? ReadFrontMatter(List<SourceLine> lines, ref int next, Diagnostics diagnostics)
    {
        if (lines[0].Text.TrimEnd() != "---")
        {
            diagnostics.Add("BPR015", lines[0].Whole, "this document does not begin with its front matter",
                "put '---' on the first line, then title, version and status, one to a line, then '---' again");
            return null;
        }

        var end = lines.FindIndex(1, line => line.Text.TrimEnd() == "---");
        if (end < 0)
        {
            diagnostics.Add("BPR015", lines[0].Whole, "the front matter has no end", "put '---' on a line of its own after it");
            next = lines.Count;
            diagnostics.IsMissingFence = true;
            return null;
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
        var end = lines.FindIndex(next, line => Closes(line.Text, marker) || Reopens(line.Text, marker));
        if (end < 0 || Reopens(lines[end].Text, marker))
        {
            diagnostics.Add("BPR016", opening.Whole, end < 0 ? "this fence has no end" : "this fence has no end before another one begins", $"put {marker} on a line of its own after it",
                end < 0 ? [] : [new RelatedPlace(lines[end].Whole, "the other one")]);
            next = end < 0 ? lines.Count : end;
            return null;
        }

        var inside = lines.GetRange(next, end - next);
        next = end + 1;
        if (Labels.Contains(label)) return new(label, opening, inside);
        var nearest = label.Length > 0 ? Spelling.Nearest(label, Labels) : null;
        var help = nearest is not null ? $"did you mean '{nearest}'?" : $"the labels are {string.Join(", ", Labels)}; 'text' is for an illustration that the engine does not read";
        diagnostics.Add("BPR011", label.Length == 0 ? opening.Whole : opening.Span(opening.Text.IndexOf(label, StringComparison.Ordinal), label.Length),
            label.Length == 0 ? "this fence has no label" : $"'{label}' is not a label of a fence", help);
        return nearest is null ? null : new(nearest, opening, inside);
    }

    private static bool Closes(string line, string marker)
    {
        var trimmed = line.TrimEnd();
        var run = trimmed.TrimStart(' ');
        return run.Length >= marker.Length && run.All(letter => letter == marker[0]) && trimmed.Length - run.Length < 4;
    }

    /// <summary>Whether a line opens a labelled fence where the end of one was still to come: then that end was forgotten.</summary>
    private static bool Reopens(string line, string marker) =>
        OpensFence(line) is { } other && other[0] == marker[0] && other.Length >= marker.Length && line.Substring(other.Length).Trim().Length > 0;

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
    private static void CheckProse(SourceLine line, List<SourceLine> lines, ref int next, Diagnostics diagnostics)
    {
        var text = line.Text.TrimStart(inFront);
        var place = line.Span(line.Text.Length - text.Length, text.TrimEnd().Length);
        if (OpensFence(text) is { } marker)
        {
            diagnostics.Add("BPR016", place, "this fence does not start at the beginning of its line, and would not be read", "move it out of the list, quotation or indentation that it stands in");
            diagnostics.IsMissingFence = true;
            var end = lines.FindIndex(next, later => OpensFence(later.Text.TrimStart(inFront)) is not null);
            if (end >= 0 && Closes(lines[end].Text.TrimStart(inFront), marker) && OpensFence(lines[end].Text) is null) next = end + 1;
        }
        else if (LooksLikeRule(text))
        {
            diagnostics.Add("BPR017", place, "this looks like a rule, but it stands outside a fence and would not be read", "put it between ```rule and ```");
            diagnostics.NotUnderstood.Add(text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1]);
        }
        else if (FindHidingHtml(line.Text) is { } html)
        {
            diagnostics.Add("BPR016", line.Span(html.Start, html.Length), "this HTML can hide what follows it from whoever reviews the document", "write prose in Markdown alone");
        }
    }

    /// <summary>An HTML element whose content a reader does not see, or one that can be styled so.</summary>
    private static (int Start, int Length)? FindHidingHtml(string line)
    {
        for (var start = line.IndexOf('<'); start >= 0; start = line.IndexOf('<', start + 1))
        {
            var end = line.IndexOf('>', start);
            var tag = line.Substring(start + 1, (end < 0 ? line.Length : end) - start - 1).ToLowerInvariant();
            var words = tag.Split(tagEnds, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && tag[0] is >= 'a' and <= 'z' && (hidingElements.Contains(words[0]) || words.Skip(1).Any(hidingAttributes.Contains)))
                return (start, tag.Length + 1 + (end < 0 ? 0 : 1));
        }

        return null;
    }

    private static bool LooksLikeRule(string text)
    {
        if (!text.StartsWith("rule", StringComparison.OrdinalIgnoreCase)) return false;
        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && words[0].Length == 4 && Identifiers.IsId(words[1].ToLowerInvariant());
    }
}
