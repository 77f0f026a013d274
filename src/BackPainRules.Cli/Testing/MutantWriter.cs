using System.Text.RegularExpressions;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>Writes the lines of a rule or definition otherwise.</summary>
internal sealed partial class MutantWriter(MarkdownDocument document, Fence fence, string block)
{
    /// <summary>Other words in the place of these.</summary>
    public Mutant Replace(string kind, SourceSpan span, string with) =>
        new(document.Name, block, kind, span.Line, span.Column, [span.Text], [span.Text.Remove(span.Column - 1, span.Length).Insert(span.Column - 1, with)]);

    /// <summary>From the beginning of the one to the end of the other, on one line.</summary>
    public Mutant Replace(string kind, SourceSpan first, SourceSpan last, string with) => Replace(kind, first with { Length = last.Column + last.Length - first.Column }, with);

    /// <summary>Without these lines.</summary>
    public Mutant Drop(string kind, int first, int last, int column) => new(document.Name, block, kind, first, column, LinesFrom(first, last), []);

    /// <summary>Without the first conclusion: what was the second begins with "then".</summary>
    public Mutant DropFirst(string kind, int first, int next, int column)
    {
        var then = And().Replace(LinesFrom(next, next)[0], "${before}then ", 1);
        return new(document.Name, block, kind, first, column, LinesFrom(first, next), [then]);
    }

    private List<string> LinesFrom(int first, int last) => [.. fence.Lines.Where(line => line.Number >= first && line.Number <= last).Select(line => line.Text)];

    [GeneratedRegex(@"^(?<before>\s*)and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();
}
