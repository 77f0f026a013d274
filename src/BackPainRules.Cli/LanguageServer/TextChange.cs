using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Applies what an editor says has changed.</summary>
internal static class TextChange
{
    public static string Apply(string text, Change change)
    {
        if (change.Range is not { } range) return change.Text;
        var (start, end) = (OffsetOf(text, range.Start), OffsetOf(text, range.End));
        return string.Concat(text.AsSpan(0, Math.Min(start, end)), change.Text, text.AsSpan(Math.Max(start, end)));
    }

    /// <summary>The offset of a place. Behind the end of a line is its end, behind the last line the end of the text.</summary>
    public static int OffsetOf(string text, Position position)
    {
        var at = 0;
        for (var line = 0; line < position.Line; line++)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (end < 0) return text.Length;
            at += end + (text.AsSpan(at + end).StartsWith("\r\n") ? 2 : 1);
        }

        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return at + Math.Clamp(position.Character, 0, length < 0 ? text.Length - at : length);
    }
}
