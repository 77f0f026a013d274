using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>The tokens of one line of a fence, and of those that go on after its comma or semicolon, and what they are about. Mistakes do not matter here: a document is read while it is being written.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="Keyword">The keyword that it begins with, in lower case; "-" for an item of a list; empty where it goes on with what stands above.</param>
/// <param name="Place">Where its first token stands.</param>
/// <param name="Tokens">What stands after the keyword. No phrase runs over the end of a line.</param>
internal sealed record TokenLine(Section Section, string Keyword, SourceSpan Place, Token[] Tokens)
{
    private static readonly string[] blocks = ["rule", "definition", "evidence", "example", "replace", "retire", .. VocabularyParser.Kinds];

    /// <summary>The keyword of the block that it belongs to; empty where none has begun.</summary>
    public string Block { get; private init; } = "";

    /// <summary>The lines of a fence that hold something.</summary>
    public static IReadOnlyList<TokenLine> Read(LooseFence fence)
    {
        var lines = new List<TokenLine>();
        var (section, block) = (Section.None, "");
        foreach (var line in Tokenizer.Read(new(fence.Label, fence.Opening, fence.Lines), new()).Where(token => token.Kind != TokenKind.End).GroupBy(token => token.Span.Line))
        {
            var tokens = line.ToArray();
            var first = tokens[0];
            var begins = first.FirstOnLine ? Begun(first, section, fence.Label) : null;
            section = begins ?? section;
            if (begins is null && lines.Count > 0 && lines[^1].Tokens is [.., { Kind: TokenKind.Comma or TokenKind.Semicolon }])
                lines[^1] = lines[^1] with { Tokens = [.. lines[^1].Tokens, .. tokens] };
            else
            {
                var keyword = begins is null ? "" : first.Text.ToLowerInvariant();
                if (blocks.Contains(keyword)) block = keyword;
                lines.Add(new(section, keyword, first.Span, begins is null ? tokens : tokens[1..]) { Block = block });
            }
        }

        return lines;
    }

    /// <summary>Whether a block begins here. A worked case without a title begins with what is given.</summary>
    public bool BeginsBlock(TokenLine? before) => blocks.Contains(Keyword) || (Keyword == "given" && before?.Keyword != "example");

    private static Section? Begun(Token first, Section section, string label) => first.Kind == TokenKind.Dash ? Section.Criterion : first.Kind != TokenKind.Word ? null : (label, first.Text.ToLowerInvariant()) switch
    {
        ("vocabulary", var kind) when VocabularyParser.Kinds.Contains(kind) => Section.Head,
        ("vocabulary", var keyword) when VocabularyParser.Keywords.Contains(keyword) => Section.Entry,
        ("vocabulary", "cite") => Section.Citation,
        ("adaptation", "replace" or "retire" or "by" or "written" or "because" or "approved") => Section.Change,
        ("vocabulary" or "adaptation", _) => null,
        var (_, word) => Begun(word, section),
    };

    private static Section? Begun(string word, Section section) => word switch
    {
        "rule" or "definition" or "example" => Section.Head,
        "evidence" => Section.Evidence,
        "when" => Section.Criterion,
        "then" => Section.Conclusion,
        "cite" => Section.Citation,
        "given" => Section.Fact,
        "expect" => Section.Expectation,
        "and" when section is Section.Conclusion or Section.Expectation => section,
        _ => null,
    };
}
