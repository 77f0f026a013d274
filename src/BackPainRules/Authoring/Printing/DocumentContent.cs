using System.Text;

namespace BackPainRules.Authoring.Printing;

/// <summary>All that a document says, in its order: nothing is lost but the layout of fences and front matter.</summary>
/// <param name="LineEnd">The line end of its first line, with which fences are printed.</param>
/// <param name="Head">The keys of the front matter and their values.</param>
/// <param name="Parts">Prose and fences.</param>
internal sealed record DocumentContent(string LineEnd, IReadOnlyList<(string Key, string Value)> Head, IReadOnlyList<DocumentPart> Parts)
{
    /// <summary>Takes a document apart. Where a mistake was noted, a part may be missing.</summary>
    public static DocumentContent Read(KnowledgeDocument document, Diagnostics diagnostics)
    {
        var markdown = Markdown.Read(document, diagnostics);
        FrontMatter.Read(markdown, diagnostics);
        var lines = WrittenLines.Of(document.Text);
        var lineEnd = lines[0].End.Length > 0 ? lines[0].End : "\n";
        if (markdown.FrontMatter is null) return new(lineEnd, [], []);

        var parts = new List<DocumentPart>();
        var next = markdown.FrontMatter.Count + 2;
        foreach (var fence in markdown.Fences.Where(fence => fence.Label != "text"))
        {
            AddProse(fence.Opening.Number - 1);
            parts.Add(FenceKinds.ByLabel[fence.Label](fence, diagnostics));
            next += fence.Lines.Count + 2;
        }

        AddProse(lines.Count);
        return new(lineEnd, [.. markdown.FrontMatter.Where(line => line.Text.Contains(':')).Select(HeadLine)], parts);

        void AddProse(int until)
        {
            var prose = new StringBuilder();
            for (; next < until; next++) prose.Append(lines[next].Text).Append(lines[next].End);
            if (prose.Length > 0) parts.Add(new DocumentPart.Prose(prose.ToString()));
        }
    }

    /// <summary>The document in canonical form.</summary>
    public string Print(CanonicalWords words)
    {
        var text = new StringBuilder();
        Append(["---", .. Head.Select(line => $"{line.Key}: {line.Value}"), "---"]);
        foreach (var part in Parts)
        {
            if (part is DocumentPart.Prose(var prose))
            {
                text.Append(prose);
                continue;
            }

            var (label, blocks) = FenceKinds.Print(part, words);
            Append([$"```{label}", .. blocks.SelectMany((block, index) => index == 0 ? block : block.Prepend("")), "```"]);
        }

        return text.ToString();

        void Append(IEnumerable<string> lines)
        {
            foreach (var line in lines) text.Append(line.TrimEnd()).Append(LineEnd);
        }
    }

    private static (string, string) HeadLine(SourceLine line)
    {
        var colon = line.Text.IndexOf(':');
        return (line.Text.Substring(0, colon).Trim(), line.Text.Substring(colon + 1).Trim());
    }
}
