namespace BackPainRules.Authoring;

/// <summary>Reads which rules of the extended knowledge a document replaces or retires.</summary>
internal sealed class ChangeParser(Fence fence, Diagnostics diagnostics) : TokenReader(fence, diagnostics)
{
    private static readonly string[] keywords = ["by", "written against", "because", "approved by"];

    public List<ChangeSyntax> Read()
    {
        var changes = new List<ChangeSyntax>();
        ReadBlocks(AtBlock, "change", () => changes.Add(ReadChange()));
        return changes;
    }

    private bool AtBlock() => Starts("replace") || Starts("retire");

    private ChangeSyntax ReadChange()
    {
        var retires = Take().Is("retire");
        if (Next.FirstOnLine) Unexpected("the id of a rule", "for example: retire imaging.plain-radiograph");
        var change = new ChangeSyntax(Words("the id of a rule"), retires);
        EndOfLine("the id");
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (Next.FirstOnLine && Next.Span is var span && Array.Find(keywords, Accept) is { } keyword)
        {
            if (seen.TryGetValue(keyword, out var first))
                Fail("BPR021", From(span), $"'{keyword}' is said of '{change.Rule.Text}' a second time", "keep one of them", new RelatedPlace(first, "the first one"));
            seen.Add(keyword, From(span));
            if (retires && keyword == "by")
                Fail("BPR058", From(span), $"'{change.Rule.Text}' is retired, so nothing takes its place", $"remove the line, or write: replace {change.Rule.Text}");
            change = With(change, keyword);
            EndOfLine(keyword switch { "by" => "the id", "because" => "the reason", "approved by" => "the approval", _ => "the fingerprint" });
        }

        if (!AtEnd && !AtBlock())
            UnexpectedLine($"{ValueBinder.Or(keywords.Select(keyword => $"'{keyword}'"))} at the beginning of this line", "each line says one thing of the change");
        return change;
    }

    private ChangeSyntax With(ChangeSyntax change, string keyword)
    {
        switch (keyword)
        {
            case "by":
                return change with { By = Words("the id of a rule") };
            case "because":
                return change with { Reason = Text("the reason") };
            case "approved by":
                change = change with { Approver = Text("the name of who approved it") };
                return Accept("on") ? change with { Date = Words("a date") } : change;
            default:
                var both = Words("the version and the fingerprint of the rule");
                var space = both.Text.IndexOf(' ');
                return space < 0 ? change with { Version = both }
                    : change with
                    {
                        Version = new(both.Text.Substring(0, space), both.Span with { Length = space }),
                        Fingerprint = new(both.Text.Substring(space + 1), both.Span with { Column = both.Span.Column + both.Span.Length - (both.Text.Length - space - 1), Length = both.Text.Length - space - 1 }),
                    };
        }
    }
}
