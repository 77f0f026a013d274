using System.Text;

namespace BackPainRules.Cli.Book;

/// <summary>Text, names and links as a page has them.</summary>
internal static class Html
{
    /// <summary>The text, with nothing in it that a browser would take for a tag.</summary>
    public static string Text(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in Lines.Visible(text.Replace('\n', ' ')))
            safe.Append(letter switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => letter.ToString() });
        return safe.ToString();
    }

    /// <summary>The id of a place on the page.</summary>
    public static string Id(string kind, string name) => $"{kind}-{Slug(name)}";

    public static string Link(string kind, string name, string text) => $"<a href=\"#{Id(kind, name)}\">{Text(text)}</a>";

    /// <summary>An element with a class; what is inside is HTML already.</summary>
    public static string Element(string tag, string kind, string inside) => $"<{tag} class=\"{kind}\">{inside}</{tag}>";

    /// <summary>Small letters, digits, dots and hyphens; everything else becomes a hyphen.</summary>
    public static string Slug(string name) => string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-'));
}
