namespace BackPainRules.Authoring;

/// <summary>Reads the terms and outcomes that a document adds to the vocabulary.</summary>
internal sealed class VocabularyParser(Fence fence, Diagnostics diagnostics) : TokenReader(fence, diagnostics)
{
    public static readonly string[] Kinds = ["finding", "quantity", "choice", "condition", "investigation", "mechanism", "contributor"];

    /// <summary>What can be said of entries.</summary>
    public static readonly string[] Keywords = ["phrase", "roles", "range", "values", "category", "group", "covers", "question", "meaning"];

    public List<EntrySyntax> Read()
    {
        var entries = new List<EntrySyntax>();
        ReadBlocks(AtBlock, "entry", () => entries.Add(ReadEntry()));
        return entries;
    }

    private bool AtBlock() => Kinds.Any(Starts);

    private EntrySyntax ReadEntry()
    {
        var kind = Take().Text.ToLowerInvariant();
        if (Next.FirstOnLine) Unexpected("an id", kind is "finding" or "quantity" or "choice" ? $"for example: {kind} history.dialysis" : $"for example: {kind} hipFracture");
        var id = Words("an id");
        EndOfLine("the id");
        var lines = new List<EntryLine>();
        while (Array.Find(Keywords, Starts) is { } keyword)
        {
            if (lines.Find(line => line.Keyword == keyword) is { } first)
                Fail("BPR021", Next.Span, $"'{keyword}' is said of '{id.Text}' a second time", "keep one of them", new RelatedPlace(first.Span, "the first one"));
            lines.Add(ReadLine(keyword));
            EndOfLine($"the {keyword}");
        }

        return new(kind, id, lines, ReadCite(id, AtBlock, $"{ValueBinder.Or(Keywords.Select(keyword => $"'{keyword}'"))}, or 'cite' at the beginning of this line",
            "each line says one thing of the entry; the last one is 'cite' and its sources"));
    }

    private EntryLine ReadLine(string keyword)
    {
        var span = Take().Span;
        switch (keyword)
        {
            case "question" or "meaning":
                return new(keyword, span, [], Text($"the {keyword}").Text);
            case "range":
                var low = Number();
                if (!Accept("to")) Unexpected("'to'", "a range is written: range 0 to 100 ng/mL");
                var high = Number();
                return new(keyword, span, Next.FirstOnLine ? [] : [Words("a unit")], "", low, high);
            default:
                var words = new List<Phrase>();
                do words.Add(Words($"what stands after '{keyword}'"));
                while (keyword != "phrase" && Accept(TokenKind.Comma));
                return new(keyword, span, words);
        }
    }
}
