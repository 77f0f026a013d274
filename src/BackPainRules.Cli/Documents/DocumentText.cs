using System.Diagnostics.CodeAnalysis;
using System.Text;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Documents;

/// <summary>Reads the text of a document, to the letter or not at all.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    public static bool TryRead(string name, string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Diagnostic? problem)
    {
        var bytes = ReadBytes(path);
        var body = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        try
        {
            (text, problem) = (strict.GetString(body), null);
            return true;
        }
        catch (DecoderFallbackException)
        {
            (text, problem) = (null, NotUtf8(name, Encoding.UTF8.GetString(body)));
            return false;
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw WrongCallException.CannotRead(path, unreadable);
        }
    }

    /// <summary>Shows the first character that could not be read.</summary>
    private static Diagnostic NotUtf8(string name, string readable)
    {
        var place = readable.IndexOf('\uFFFD', StringComparison.Ordinal);
        var start = readable.LastIndexOf('\n', place) + 1;
        var line = readable[start..].Split('\n')[0].TrimEnd('\r');
        var span = new SourceSpan(name, readable.AsSpan(0, place).Count('\n') + 1, place - start + 1, 1, line);
        return new("BPR028", "this document is not valid UTF-8", span, "save it as UTF-8", []);
    }
}
