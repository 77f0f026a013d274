using BackPainRules.Authoring;
using BackPainRules.Cli.Editing;
using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Places of the compiler, which count from 1, as places of editors, which count from 0. Both count UTF-16 units.</summary>
internal static class Ranges
{
    public static TextRange Of(SourceSpan span) => Of(span.Line, span.Column, span.Column + span.Length);

    public static TextRange Of(int line, int from, int to) => new(new(line - 1, from - 1), new(line - 1, to - 1));

    public static TextRange Of(Block block) => new(new(block.FirstLine - 1, 0), new(block.LastLine - 1, block.Lines[^1].Text.Length));
}
