using BackPainRules.Authoring.Printing;
using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>The change that brings a document into canonical form, as <c>backpain fmt</c> prints it.</summary>
internal static class Formatting
{
    /// <summary>No change where the document is canonical, or has a mistake: then it is left alone.</summary>
    public static IReadOnlyList<TextEdit> Of(Look look)
    {
        var text = look.Document.Document.Text;
        var formatted = DocumentFormatter.Format(look.Document.Document, look.Folder.Vocabulary).Text;
        return text == formatted ? [] : [Change(text, formatted)];
    }

    /// <summary>One text in the place of another, by whole lines, without those that stay as they are before and behind.</summary>
    public static TextEdit Change(string text, string formatted)
    {
        var (before, after) = (LinesOf(text), LinesOf(formatted));
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var behind = before.Skip(same).Reverse().Zip(after.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return new(new(new(same, 0), EndOf(before[..^behind])), string.Concat(after[same..^behind]));
    }

    /// <summary>The place behind some lines.</summary>
    private static Position EndOf(string[] lines) => lines is [.., var last] && last[^1] is not ('\n' or '\r') ? new(lines.Length - 1, last.Length) : new(lines.Length, 0);

    /// <summary>Lines with their ends, whichever these are. What stands behind the last end is a line if there is something.</summary>
    private static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n');
            var next = end < 0 ? text.Length : at + end + (text.AsSpan(at + end).StartsWith("\r\n") ? 2 : 1);
            lines.Add(text[at..next]);
            at = next;
        }

        return [.. lines];
    }
}
