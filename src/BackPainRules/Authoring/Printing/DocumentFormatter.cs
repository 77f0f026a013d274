using System.Text;

namespace BackPainRules.Authoring.Printing;

/// <summary>A document in canonical form, or as it was together with the mistakes for which it was left alone.</summary>
internal sealed record FormattedDocument(string Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Prints documents in canonical form: the front matter and the fences. Prose stays as it is, to the letter.</summary>
/// <remarks>What the document means stays the same too, and so does its hash. What is in canonical form already is not changed.</remarks>
internal static class DocumentFormatter
{
    public static FormattedDocument Format(KnowledgeDocument document, Vocabulary? vocabulary = null)
    {
        var diagnostics = new Diagnostics();
        var markdown = Markdown.Read(document, diagnostics);
        FrontMatter.Read(markdown, diagnostics);
        var words = new CanonicalWords(new(vocabulary ?? Vocabulary.BuiltIn));
        var printed = markdown.Fences.Where(fence => fence.Label != "text").Select(fence => (fence, lines: Print(fence, diagnostics, words))).ToList();
        if (diagnostics.Count > 0) return new(document.Text, diagnostics.InOrder());

        var lines = WrittenLines.Of(document.Text);
        var end = lines.Select(line => line.End).FirstOrDefault(mark => mark.Length > 0) ?? "\n";
        var text = new StringBuilder();
        Append(["---", .. markdown.FrontMatter!.Where(line => line.Text.Trim().Length > 0).Select(HeadLine), "---"], from: 0, count: markdown.FrontMatter!.Count + 2);
        var next = markdown.FrontMatter!.Count + 2;
        foreach (var (fence, inside) in printed)
        {
            Keep(fence.Opening.Number - 1);
            Append(["```" + fence.Label, .. inside, "```"], next, fence.Lines.Count + 2);
            next += fence.Lines.Count + 2;
        }

        Keep(lines.Count);
        return new(text.ToString(), []);

        void Keep(int until)
        {
            for (; next < until; next++) text.Append(lines[next].Text).Append(lines[next].End);
        }

        // The last line of a document may have no end.
        void Append(List<string> all, int from, int count) => text.Append(string.Join(end, all)).Append(lines[from + count - 1].End.Length == 0 ? "" : end);
    }

    private static List<string> Print(Fence fence, Diagnostics diagnostics, CanonicalWords words)
    {
        var lines = new List<string>();
        foreach (var block in FencePrinters.ByLabel[fence.Label](fence, diagnostics, words))
        {
            if (lines.Count > 0) lines.Add("");
            lines.AddRange(block.Select(line => line.TrimEnd()));
        }

        return lines;
    }

    private static string HeadLine(SourceLine line)
    {
        var colon = line.Text.IndexOf(':');
        return colon < 0 ? line.Text.Trim() : $"{line.Text.Substring(0, colon).Trim()}: {line.Text.Substring(colon + 1).Trim()}";
    }
}
