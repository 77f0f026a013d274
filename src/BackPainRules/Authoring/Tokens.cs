namespace BackPainRules.Authoring;

internal enum TokenKind
{
    Word,
    Comma,
    Semicolon,
    Dash,
    Text,

    /// <summary>A row of a table, its cells not yet read.</summary>
    Row,

    /// <summary>A text without an end; the mistake has been noted.</summary>
    Broken,
    End,
}

/// <summary>A word, a mark or a quoted text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, or the text without its quotes and with line ends as spaces.</param>
/// <param name="Span">Where it begins.</param>
/// <param name="FirstOnLine">Whether nothing stands before it on its line.</param>
internal sealed record Token(TokenKind Kind, string Text, SourceSpan Span, bool FirstOnLine)
{
    public bool Is(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Cuts the inside of a fence into tokens.</summary>
internal static class Tokenizer
{
    public static List<Token> Read(Fence fence, Diagnostics diagnostics)
    {
        var tokens = new List<Token>();
        Token? open = null;
        var quoted = new List<string>();
        foreach (var line in fence.Lines)
        {
            var (text, at, first) = (line.Text, 0, !fence.IsCell);
            if (open is not null && text.Trim().Length == 0) EndUnclosed();
            if (open is null && fence is { Label: "table", IsCell: false } && text.TrimStart().StartsWith("|", StringComparison.Ordinal))
            {
                tokens.Add(new(TokenKind.Row, text, line.Whole, true));
                continue;
            }

            while (at < text.Length)
            {
                if (open is not null)
                {
                    var end = text.IndexOf('"', at);
                    quoted.Add(text.Substring(at, (end < 0 ? text.Length : end) - at).Trim());
                    at = end < 0 ? text.Length : end + 1;
                    if (end < 0) continue;
                    tokens.Add(open with { Text = string.Join(" ", quoted.Where(part => part.Length > 0)) });
                    open = null;
                    quoted.Clear();
                }
                else if (char.IsWhiteSpace(text[at]))
                {
                    at++;
                    continue;
                }
                else if (text[at] == '"')
                {
                    open = new(TokenKind.Text, "", line.Span(at, 1), first);
                    at++;
                }
                else
                {
                    var token = Next(line, at, first);
                    tokens.Add(token);
                    at += token.Span.Length;
                }

                first = false;
            }
        }

        if (open is not null) EndUnclosed();
        var last = fence.Lines.LastOrDefault(line => line.Text.Trim().Length > 0) ?? fence.Opening;
        tokens.Add(new(TokenKind.End, "", last.Span(last.Text.TrimEnd().Length, 1), true));
        return tokens;

        void EndUnclosed()
        {
            diagnostics.Add("BPR001", open!.Span, "this text has no closing quotation mark", "end it with \"; a text may run over several lines, but not over an empty one");
            tokens.Add(open with { Kind = TokenKind.Broken });
            open = null;
            quoted.Clear();
        }
    }

    private static Token Next(SourceLine line, int at, bool first)
    {
        var text = line.Text;
        switch (text[at])
        {
            case ',':
                return new(TokenKind.Comma, ",", line.Span(at, 1), first);
            case ';':
                return new(TokenKind.Semicolon, ";", line.Span(at, 1), first);
            case '-' when first && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])):
                return new(TokenKind.Dash, "-", line.Span(at, 1), first);
            default:
                var end = at + 1;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ';' or '"')) end++;
                return new(TokenKind.Word, text.Substring(at, end - at), line.Span(at, end - at), first);
        }
    }
}
