using System.Globalization;

namespace BackPainRules.Authoring;

/// <summary>Reads tokens one after another, and says what it expected where something else stands.</summary>
internal class TokenReader(Fence fence, Diagnostics diagnostics)
{
    /// <summary>The words that begin a line: where a phrase is still missing there, it does not begin with one of them.</summary>
    internal static readonly string[] Beginners = ["rule", "definition", "table", "example", "when", "then", "and", "cite", "given", "expect", "evidence"];

    /// <summary>What to write where something is missing, by what it is.</summary>
    private static readonly Dictionary<string, string> hints = new()
    {
        ["the id of the rule"] = "for example: rule cauda-equina.retention",
        ["the name of the definition"] = "for example: definition bladder retention",
        ["the key of a source"] = "for example: cite Chou2007 table 2",
        ["a criterion"] = "for example: urinary retention is present",
        ["a number"] = "for example: age is at least 50 years",
        ["a guideline"] = "for example: following ACP/APS",
        ["a fact"] = "for example: urinary retention is present, age is 45 years",
        ["what to expect"] = "for example: classification is specific",
        ["what comes after the comma"] = "remove the comma, or write what should follow it",
    };

    private readonly List<Token> tokens = Tokenizer.Read(fence, diagnostics);
    private int next;

    protected Diagnostics Diagnostics { get; } = diagnostics;

    protected Token Next => tokens[next];

    /// <summary>Whether a cell of a table is read.</summary>
    protected bool IsCell => fence.IsCell;

    protected bool AtEnd => Next.Kind == TokenKind.End;

    /// <summary>Ends the reading of a block; the mistake has been noted.</summary>
    protected sealed class Abandoned : Exception;

    /// <summary>The name of the block that is being read, where it has one.</summary>
    protected string Block { get; set; } = "";

    /// <summary>Reads blocks until the fence ends. After a mistake it goes on at the next line that begins a block.</summary>
    protected void ReadBlocks(Func<bool> atBlock, string what, Action readBlock)
    {
        if (AtEnd)
            Diagnostics.Add("BPR014", fence.Opening.Whole, $"this fence holds no {what}", $"write the {what}, or remove the fence");
        while (!AtEnd)
        {
            var begin = next;
            try
            {
                if (!atBlock()) FailStray(what);
                Block = "";
                readBlock();
            }
            catch (Abandoned)
            {
                if (Block.Length > 0) Diagnostics.NotUnderstood.Add(Block);
                if (next == begin) next++;
                while (!AtEnd && !atBlock()) next++;
            }
        }
    }

    private void FailStray(string what)
    {
        var owner = Next.Is("given") ? "example" : Next.Text.ToLowerInvariant();
        if (Next.FirstOnLine && owner != what && owner is "rule" or "definition" or "table" or "example" or "evidence")
            Fail("BPR014", Next.Span, owner == "evidence" || what == "evidence" ? $"'{owner}' does not belong among {(what == "evidence" ? what : what + "s")}" : $"{A(owner)} does not belong among {(what == "entry" ? "entries" : what + "s")}", $"put it into a fence of its own that begins with ```{owner}");
        if (next > 0 && Beginners.Any(Next.Is) && what is "rule" or "definition" or "table" or "example" or "evidence")
            Fail("BPR014", Next.Span, $"'{Next.Text}' stands after the end of the {what}", what == "example"
                ? "an example says 'given' and 'expect' once each, in this order"
                : what == "table" ? "a table has its rows and then at most one 'cite'; citations are joined by ';'"
                : $"a {what} says 'when'{(what == "rule" ? ", 'then'" : "")} and 'cite' once each, in this order; citations are joined by ';'");
        Fail("BPR014", Next.Span, $"'{Next.Text}' belongs to no {what}",
            $"explanations stand outside the fence; {A(what)} begins with {Begins(what)} at the beginning of a line");

        static string A(string what) => what is "example" or "entry" ? "an " + what : "a " + what;

        static string Begins(string what) => what switch
        {
            "example" => "'given'",
            "entry" => $"{ValueBinder.Or(VocabularyParser.Kinds.Select(kind => $"'{kind}'"))}",
            "change" => "'replace' or 'retire'",
            _ => $"'{what}'",
        };
    }

    protected Token Take() => AtEnd ? Next : tokens[next++];

    protected bool Starts(string word) => Next.FirstOnLine && Next.Is(word);

    /// <summary>Takes the words if they stand next on the same line.</summary>
    protected bool Accept(string words)
    {
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length; i++)
            if (next + i >= tokens.Count || !tokens[next + i].Is(parts[i]) || (i > 0 && tokens[next + i].FirstOnLine)) return false;
        next += parts.Length;
        return true;
    }

    protected bool Accept(TokenKind kind)
    {
        if (Next.Kind != kind) return false;
        next++;
        return true;
    }

    protected void ExpectStart(string word, string help)
    {
        if (!Starts(word)) UnexpectedLine($"'{word}'", help);
        next++;
    }

    protected Phrase Text(string what)
    {
        if (Next.Kind != TokenKind.Text)
            Unexpected($"{what} in double quotes", Next.Kind == TokenKind.Word && Next.Text[0] is '\'' or '\u201C' or '\u201D' or '\u201E' or '\u2018' or '\u00AB' ? "use the straight quotation mark \"" : $"put {what} between two \"");
        var token = Take();
        if (token.Text.Length == 0) Fail("BPR001", token.Span, $"{what} is empty", "write it between the quotation marks");
        return new(token.Text, token.Span);
    }

    /// <summary>Words of one line, up to a mark or to one of <paramref name="stops"/>.</summary>
    protected Phrase Words(string what, params string[] stops)
    {
        var first = Next;
        if (first.Kind != TokenKind.Word || (first.FirstOnLine && Beginners.Any(first.Is))) Unexpected(what);
        var words = new List<string>();
        Token last;
        do
        {
            last = Take();
            words.Add(last.Text);
        }
        while (Next.Kind == TokenKind.Word && !Next.FirstOnLine && !stops.Any(Next.Is));
        return new(string.Join(" ", words), first.Span with { Length = last.Span.Column + last.Span.Length - first.Span.Column });
    }

    /// <summary>From a place on this line to the end of what was read last.</summary>
    protected SourceSpan From(SourceSpan start) => start with { Length = Math.Max(1, tokens[next - 1].Span.Column + tokens[next - 1].Span.Length - start.Column) };

    protected NumberSyntax Number()
    {
        var token = Next;
        if (token.Kind != TokenKind.Word || token.FirstOnLine) Unexpected("a number");
        if (DecimalComma() is { } written)
            Fail("BPR024", token.Span with { Length = written.Length }, $"'{written}' is not a number", "write a decimal point, and no mark between thousands: 37.5 or 1000");
        if (!decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || token.Text.Count(char.IsDigit) > 28 || !char.IsDigit(token.Text[0]) || token.Text.Any(letter => letter is not ((>= '0' and <= '9') or '.')))
        {
            Fail("BPR024", token.Span, $"'{token.Text}' is not a number", "write digits, with a decimal point where needed, and a space before the unit: 30 or 37.5");
        }

        next++;
        return new(value, token.Span);
    }

    /// <summary>The number as written with a comma inside, or null.</summary>
    private string? DecimalComma() =>
        next + 2 < tokens.Count && tokens[next + 1] is { Kind: TokenKind.Comma } comma && tokens[next + 2] is { Kind: TokenKind.Word } rest
            && Touch(Next, comma) && Touch(comma, rest) && Next.Text.All(char.IsDigit) && char.IsDigit(rest.Text[0]) ? $"{Next.Text},{rest.Text}" : null;

    private static bool Touch(Token left, Token right) =>
        left.Span.Line == right.Span.Line && left.Span.Column + left.Span.Length == right.Span.Column;

    /// <summary>Why to believe the block that ends here.</summary>
    protected List<CitationSyntax> ReadCite(Phrase owner, Func<bool> atBlock, string expected, string help)
    {
        if (!Starts("cite"))
        {
            if (!AtEnd && !atBlock()) UnexpectedLine(expected, help);
            Diagnostics.Add("BPR007", owner.Span, $"'{owner.Text}' says nothing about why to believe it", "end it with a line such as: cite Chou2007 table 2");
            return [];
        }

        Take();
        var citations = ReadCitations();
        EndOfLine("the citation");
        return citations;
    }

    /// <summary>Sources with semicolons between them.</summary>
    protected List<CitationSyntax> ReadCitations()
    {
        var citations = new List<CitationSyntax>();
        do
        {
            var key = Words("the key of a source");
            var space = key.Text.IndexOf(' ');
            var locator = space < 0 ? "" : key.Text.Substring(space + 1);
            while (Accept(TokenKind.Comma))
                locator += ", " + Words("the rest of the locator").Text;
            citations.Add(space < 0 ? new(key, locator) : new(new(key.Text.Substring(0, space), key.Span with { Length = space }), locator));
        }
        while (Accept(TokenKind.Semicolon));
        return citations;
    }

    protected void EndOfLine(string after)
    {
        if (AtEnd || Next.FirstOnLine) return;
        FailIfForbidden();
        Fail("BPR014", Next.Span, $"'{Next.Text}' follows {after}, where the line should end",
            Beginners.Any(Next.Is) ? $"begin a new line with '{Next.Text}'" : "remove it, or write it outside the fence");
    }

    /// <summary>Notes that something is missing on this line.</summary>
    protected void Unexpected(string expected, string help = "")
    {
        if (help.Length == 0 && hints.TryGetValue(expected, out var hint)) help = hint;
        if (Next.FirstOnLine && Next.Kind is not (TokenKind.End or TokenKind.Broken))
        {
            var last = tokens[next - 1].Span;
            Fail("BPR001", last with { Column = last.Column + last.Length, Length = 1 }, $"expected {expected}, but the line ends here", help);
        }

        UnexpectedLine(expected, help);
    }

    /// <summary>Notes that something is missing at the beginning of this line.</summary>
    protected void UnexpectedLine(string expected, string help = "")
    {
        FailIfForbidden();
        Fail("BPR001", Next.Span, AtEnd ? $"expected {expected}, but the {(fence.IsCell ? "cell" : "fence")} ends here" : $"expected {expected}, but found '{Next.Text}'", help);
    }

    protected void FailIfForbidden()
    {
        if (Next.Kind == TokenKind.Word && ForbiddenWords.In(Next.Text) is { } word) Fail("BPR020", Next.Span, ForbiddenWords.Message(word), ForbiddenWords.Help);
    }

    protected void Fail(string code, SourceSpan span, string message, string help, params RelatedPlace[] related)
    {
        if (Next.Kind == TokenKind.Broken && span == Next.Span) throw new Abandoned();
        Diagnostics.Add(code, span, message, help, related);
        throw new Abandoned();
    }
}
