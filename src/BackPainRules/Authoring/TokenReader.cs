using System.Globalization;

namespace BackPainRules.Authoring;

/// <summary>Reads tokens one after another, and says what it expected where something else stands.</summary>
internal class TokenReader(Fence fence, Diagnostics diagnostics)
{
    private readonly List<Token> tokens = Tokenizer.Read(fence, diagnostics);
    private int next;

    protected Diagnostics Diagnostics { get; } = diagnostics;

    protected Token Next => tokens[next];

    protected bool AtEnd => Next.Kind == TokenKind.End;

    /// <summary>Ends the reading of a block; the mistake has been noted.</summary>
    protected sealed class Abandoned : Exception;

    /// <summary>Reads blocks until the fence ends. After a mistake it goes on at the next line that begins a block.</summary>
    protected void ReadBlocks(Func<bool> atBlock, string what, Action readBlock)
    {
        if (AtEnd)
            Diagnostics.Add("BPR014", fence.Opening.Whole, $"this fence holds no {what}", $"write the {what}, or remove the fence");
        while (!AtEnd)
        {
            try
            {
                if (!atBlock())
                    Fail("BPR014", Next.Span, $"'{Next.Text}' belongs to no {what}", $"explanations stand outside the fence; a {what} begins with its key word on a line of its own");
                readBlock();
            }
            catch (Abandoned)
            {
                do next++;
                while (!AtEnd && !(Next.FirstOnLine && atBlock()));
            }
        }
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
        if (!Starts(word)) Unexpected($"'{word}'", help);
        next++;
    }

    protected Phrase Text(string what)
    {
        if (Next.Kind != TokenKind.Text) Unexpected($"{what} in double quotes");
        var token = Take();
        if (token.Text.Length == 0) Fail("BPR001", token.Span, $"{what} is empty", "write it between the quotation marks");
        return new(token.Text, token.Span);
    }

    /// <summary>Words of one line, up to a mark or to one of <paramref name="stops"/>.</summary>
    protected Phrase Words(string what, params string[] stops)
    {
        var first = Next;
        if (first.Kind != TokenKind.Word) Unexpected(what);
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

    protected NumberSyntax Number()
    {
        var token = Next;
        if (token.Kind != TokenKind.Word) Unexpected("a number");
        if (!decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || token.Text.Count(char.IsDigit) > 28 || !char.IsDigit(token.Text[0]) || token.Text.Any(letter => letter is not ((>= '0' and <= '9') or '.')))
        {
            Fail("BPR024", token.Span, $"'{token.Text}' is not a number", "write digits, with a decimal point where needed: 30 or 37.5");
        }

        next++;
        return new(value, token.Span);
    }

    protected void EndOfLine(string after)
    {
        if (!AtEnd && !Next.FirstOnLine) Fail("BPR014", Next.Span, $"'{Next.Text}' follows {after}, where the line should end", "remove it, or write it outside the fence");
    }

    protected void Unexpected(string expected, string help = "")
    {
        if (ForbiddenWords.In(Next.Text) is { } word) Fail("BPR020", Next.Span, ForbiddenWords.Message(word), ForbiddenWords.Help);
        Fail("BPR001", Next.Span, AtEnd ? $"expected {expected}, but the fence ends here" : $"expected {expected}, but found '{Next.Text}'", help);
    }

    protected void Fail(string code, SourceSpan span, string message, string help, params RelatedPlace[] related)
    {
        Diagnostics.Add(code, span, message, help, related);
        throw new Abandoned();
    }
}
