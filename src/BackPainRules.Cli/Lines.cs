using System.Globalization;
using System.Text;

namespace BackPainRules.Cli;

/// <summary>Lays out text in lines.</summary>
internal static class Lines
{
    private const int width = 110;

    /// <summary>Breaks a text between words; the first line is indented, the others hang. Without a line end at the end.</summary>
    public static string Wrap(string text, int indent, int hanging)
    {
        var (result, length) = (new StringBuilder().Append(' ', indent), indent);
        var first = true;
        foreach (var word in text.Split(' '))
        {
            if (!first && length + 1 + word.Length > width)
            {
                result.Append('\n').Append(' ', hanging);
                length = hanging;
            }
            else if (!first)
            {
                result.Append(' ');
                length++;
            }

            result.Append(word);
            length += word.Length;
            first = false;
        }

        return result.ToString();
    }

    /// <summary>Text from elsewhere as it may be shown: no control character reaches a terminal, and no direction mark reorders what is read.</summary>
    public static string Visible(string text) => string.Create(text.Length, text, (visible, letters) =>
    {
        for (var i = 0; i < visible.Length; i++)
        {
            var hidden = char.GetUnicodeCategory(letters[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            visible[i] = hidden ? '\uFFFD' : letters[i];
        }
    });

    /// <summary>Rows in columns that stand under each other, two spaces apart.</summary>
    public static IEnumerable<string> Columns(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return [];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
