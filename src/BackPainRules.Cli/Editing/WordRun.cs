using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>Runs of words on one line.</summary>
internal static class WordRun
{
    /// <summary>Words that stand side by side on one line as one phrase, or null where there are none.</summary>
    public static Phrase? Phrase(this IReadOnlyList<Token> words)
    {
        var together = words.TakeWhile(word => word.Span.Line == words[0].Span.Line).ToArray();
        return together.Length == 0 ? null : new(
            string.Join(' ', together.Select(word => word.Text)),
            together[0].Span with { Length = together[^1].Span.Column + together[^1].Span.Length - together[0].Span.Column });
    }

    /// <summary>What stands between marks of a kind. A mark at the end leaves an empty run after it.</summary>
    public static IReadOnlyList<Token[]> CutAt(this IReadOnlyList<Token> tokens, TokenKind mark)
    {
        var runs = new List<List<Token>> { new() };
        foreach (var token in tokens)
            if (token.Kind == mark) runs.Add([]);
            else runs[^1].Add(token);
        return [.. runs.Select(run => run.ToArray())];
    }

    /// <summary>The words up to one of these, and those after it; all and none where it does not stand there.</summary>
    public static (Token[] Before, Token[]? After) CutAtWord(this IReadOnlyList<Token> tokens, string word)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Is(word)) return ([.. tokens.Take(i)], [.. tokens.Skip(i + 1)]);
        return ([.. tokens], null);
    }

    /// <summary>The tokens after these words, or null where they do not begin with them.</summary>
    public static Token[]? After(this IReadOnlyList<Token> tokens, string words)
    {
        var parts = words.Split(' ');
        return tokens.Count >= parts.Length && parts.Select((part, index) => tokens[index].Is(part)).All(same => same) ? [.. tokens.Skip(parts.Length)] : null;
    }
}
