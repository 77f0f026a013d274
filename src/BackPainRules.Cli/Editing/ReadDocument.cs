using System.Text.RegularExpressions;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>A document as an editor sees it: its fences, blocks and names, finished or not.</summary>
internal sealed partial class ReadDocument
{
    private readonly List<Mention> mentions = [];
    private readonly List<Block> blocks = [];

    public ReadDocument(KnowledgeDocument document, ParsedDocument parsed, bool isMissingFence, Phrasebook phrasebook)
    {
        (Document, Parsed, IsMissingFence) = (document, parsed, isMissingFence);
        Lines = LooseFence.LinesOf(document.Name, document.Text);
        Fences = LooseFence.Read(Lines);
        mentions.AddRange(Parsed.Head.NonspecificRestsOn.Concat(Parsed.Head.CauseUnknownRestsOn).Select(citation => new Mention(NameKind.Source, citation.Key.Text, citation.Key.Span, MentionRole.Use)));
        var reader = new MentionReader(phrasebook);
        foreach (var fence in Fences)
            if (fence.Label == "bibliography") ReadSources(fence);
            else if (HasBlocks(fence)) ReadBlocks(fence, reader);
        ReadTables(reader);
        ReadProse();
        mentions.Sort((left, right) => (left.Span.Line, left.Span.Column).CompareTo((right.Span.Line, right.Span.Column)));
    }

    public KnowledgeDocument Document { get; }

    public IReadOnlyList<SourceLine> Lines { get; }

    public IReadOnlyList<LooseFence> Fences { get; }

    /// <summary>What the compiler understood of it.</summary>
    public ParsedDocument Parsed { get; }

    /// <summary>Whether the compiler could not read a fence at all.</summary>
    public bool IsMissingFence { get; }

    /// <summary>Whether it is a document of the knowledge that the folder extends.</summary>
    public bool IsExtended => Parsed.IsExtended;

    /// <summary>All names, in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions => mentions;

    /// <summary>All blocks, in the order of the text.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>The fence around a line, counted from 1, or null. Its opening line is no part of it.</summary>
    public LooseFence? FenceAt(int line) => Fences.FirstOrDefault(fence => line > fence.Opening.Number && line <= fence.Opening.Number + fence.Lines.Count);

    /// <summary>Whether a fence holds blocks that begin with a keyword.</summary>
    public static bool HasBlocks(LooseFence fence) => fence.Label is "rule" or "definition" or "evidence" or "example" or "vocabulary" or "adaptation";

    private void ReadSources(LooseFence fence)
    {
        var sources = BibliographyParser.Read(new(fence.Label, fence.Opening, fence.Lines), new());
        mentions.AddRange(sources.Select(source => new Mention(NameKind.Source, source.Key.Text, source.Key.Span, MentionRole.Declaration)));
        for (var i = 0; i < sources.Count; i++)
        {
            var (from, to) = (sources[i].Key.Span.Line, i + 1 < sources.Count ? sources[i + 1].Key.Span.Line : int.MaxValue);
            blocks.Add(new("", sources[i].Key.Text, sources[i].Key.Span, Filled(fence.Lines.Where(line => line.Number >= from && line.Number < to))));
        }
    }

    private void ReadBlocks(LooseFence fence, MentionReader reader)
    {
        var lines = TokenLine.Read(fence);
        var begins = lines.Where((line, index) => line.BeginsBlock(index > 0 ? lines[index - 1] : null)).ToList();
        for (var i = 0; i < begins.Count; i++)
        {
            var end = i + 1 < begins.Count ? begins[i + 1].Place.Line : int.MaxValue;
            var (name, place) = NameOf(begins[i], reader);
            blocks.Add(new(begins[i].Keyword == "given" ? "example" : begins[i].Keyword, name, place, Filled(fence.Lines.Where(line => line.Number >= begins[i].Place.Line && line.Number < end))));
        }

        mentions.AddRange(lines.SelectMany(reader.Read));
    }

    /// <summary>Tables, as far as the compiler understood them: a head names what all rows ask or conclude.</summary>
    private void ReadTables(MentionReader reader)
    {
        foreach (var table in Parsed.Tables)
        {
            var fence = Fences.First(fence => fence.Lines.Any(line => line.Number == table.Id.Span.Line));
            var next = Parsed.Tables.Select(other => other.Id.Span.Line).Where(line => line > table.Id.Span.Line).DefaultIfEmpty(int.MaxValue).Min();
            blocks.Add(new("table", table.Id.Text, table.Id.Span, Filled(fence.Lines.Where(line => line.Number >= table.Id.Span.Line && line.Number < next))));
            mentions.AddRange(TableMentions.Of(table, reader));
        }

        blocks.Sort((left, right) => left.FirstLine.CompareTo(right.FirstLine));
    }

    private static (string Name, SourceSpan Place) NameOf(TokenLine line, MentionReader reader) =>
        line.Keyword is not ("example" or "given") && reader.Read(line).FirstOrDefault() is { } name ? (name.Name, name.Span)
        : VocabularyParser.Kinds.Contains(line.Keyword) && line.Tokens.Phrase() is { } id ? (id.Text, id.Span)
        : line.Keyword == "example" && line.Tokens is [{ Kind: TokenKind.Text } title, ..] ? (title.Text, line.Place)
        : ("", line.Place);

    private static SourceLine[] Filled(IEnumerable<SourceLine> lines)
    {
        var all = lines.ToArray();
        return all[..(Array.FindLastIndex(all, line => line.Text.Trim().Length > 0) + 1)];
    }

    /// <summary>Names of rules between backticks. Names of documents look alike: whether there is such a rule is seen later.</summary>
    private void ReadProse()
    {
        var inside = Fences.SelectMany(fence => fence.Lines.Append(fence.Opening)).Select(line => line.Number).ToHashSet();
        foreach (var line in Lines.Where(line => !inside.Contains(line.Number)))
            foreach (Match code in InlineCode().Matches(line.Text))
                if (Identifiers.IsId(code.Groups[1].Value)) mentions.Add(new(NameKind.Rule, code.Groups[1].Value, line.Span(code.Groups[1].Index, code.Groups[1].Length), MentionRole.Prose));
    }

    [GeneratedRegex("(?<!`)`([a-z0-9.-]+)`(?!`)")]
    private static partial Regex InlineCode();
}
