using BackPainRules.Cli.Editing;
using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Blocks as an outline shows them. The kinds are those of the protocol, which was made for programs: they choose an icon.</summary>
internal static class Outline
{
    private const int function = 12;
    private const int constant = 14;
    private const int @event = 24;
    private const int number = 16;
    private const int key = 20;
    private const int field = 8;
    private const int interfaceOf = 11;

    public static DocumentSymbol Of(Block block) => new(NameOf(block), block.Keyword.Length == 0 ? "source" : block.Keyword, KindOf(block), Ranges.Of(block), Ranges.Of(block.NamePlace));

    public static SymbolInformation Of(Block block, string uri) => new(NameOf(block), KindOf(block), new(uri, Ranges.Of(block)));

    private static string NameOf(Block block) => block switch
    {
        { Keyword: "evidence" } => $"evidence for {block.Name}",
        { Keyword: "replace" or "retire" } => $"{block.Keyword} {block.Name}",
        { Name.Length: > 0 } => block.Name,
        { Keyword: "example" } => block.Lines[0].Text.Trim(),
        _ => block.Keyword,
    };

    private static int KindOf(Block block) => block.Keyword switch
    {
        "rule" => function,
        "definition" => constant,
        "example" => @event,
        "evidence" => number,
        "replace" or "retire" => interfaceOf,
        "" => key,
        _ => field,
    };
}
