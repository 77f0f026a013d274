using BackPainRules.Cli.LanguageServer;
using BackPainRules.Cli.LanguageServer.Protocol;
using FsCheck.Xunit;

namespace BackPainRules.Cli.Tests.Editing;

public class TextChangeTests
{
    private static readonly string[] pieces = ["a", "bc", " ", "\n", "\r\n", "\r", "\u00e9", "\ud83e\ude7a", ""];

    [Property(MaxTest = 1000)]
    public void Changes_of_stretches_are_changes_of_the_text(int seed)
    {
        var random = new Random(seed);
        var text = Make(random);
        for (var i = 0; i < 5; i++)
        {
            var (start, end) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
            if (start > end) (start, end) = (end, start);
            if (IsInsideLineEnd(text, start) || IsInsideLineEnd(text, end)) continue;
            var added = Make(random);

            var changed = TextChange.Apply(text, new(added, new(PositionOf(text, start), PositionOf(text, end))));

            Assert.Equal(text[..start] + added + text[end..], changed);
            text = changed;
        }
    }

    [Theory]
    [InlineData(0, 99, 3)]
    [InlineData(1, 0, 5)]
    [InlineData(1, 99, 7)]
    [InlineData(2, 0, 8)]
    [InlineData(99, 99, 10)]
    [InlineData(-1, -1, 0)]
    public void A_place_that_is_not_there_is_the_nearest_before_it(int line, int character, int offset) =>
        Assert.Equal(offset, TextChange.OffsetOf("abc\r\nde\rfg", new(line, character)));

    private static string Make(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

    private static bool IsInsideLineEnd(string text, int at) => at > 0 && at < text.Length && text[at - 1] == '\r' && text[at] == '\n';

    /// <summary>The line and the UTF-16 unit of an offset, counted naively.</summary>
    private static Position PositionOf(string text, int offset)
    {
        var before = text[..offset].Replace("\r\n", "\n").Replace('\r', '\n');
        return new(before.Count(letter => letter == '\n'), before.Length - before.LastIndexOf('\n') - 1);
    }
}
