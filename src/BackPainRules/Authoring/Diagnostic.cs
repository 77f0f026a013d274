using System.Globalization;
using System.Text;

namespace BackPainRules.Authoring;

/// <summary>One mistake in a knowledge document, told to its author.</summary>
/// <param name="Code">The stable code, for example <c>BPR002</c>; each has a page in the documentation.</param>
/// <param name="Message">What is wrong, in one sentence and the author's words.</param>
/// <param name="Span">Where.</param>
/// <param name="Help">What to do next; empty where nothing can be said.</param>
/// <param name="Related">The other places that belong to it, each with a word on why.</param>
public sealed record Diagnostic(string Code, string Message, SourceSpan Span, string Help, IReadOnlyList<RelatedPlace> Related)
{
    /// <summary>How bad it is. Rules run only where nothing is an error.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Patients in whom it shows: one, or two that differ in what is told about them. None where no patient can show it.</summary>
    public IReadOnlyList<Encounter> Patients { get; init; } = [];

    private const int widest = 160;
    private const int longest = 4000;

    /// <summary>The message with the author's own lines, as a terminal shows it.</summary>
    /// <remarks>Of a very long line, the part around the mistake. Characters that would not show, or would make the line show otherwise than it is, show as a question mark in a diamond.</remarks>
    public override string ToString()
    {
        var margin = Math.Max(3, Related.Select(place => place.Span.Line).Append(Span.Line).Max().ToString().Length + 1);
        var text = new StringBuilder().Append($"{Words.Of(Severity)} {Code}: {Shown(Message)}\n");
        Show(Span, '^', "", "-->");
        foreach (var place in Related)
            Show(place.Span, '-', " " + place.Why, ":::");
        if (Help.Length > 0) text.Append(' ', margin).Append("= help: ").Append(Shown(Help)).Append('\n');
        return text.ToString();

        void Show(SourceSpan span, char mark, string why, string arrow)
        {
            text.Append(' ', margin - 1).Append($"{arrow} {span.Document}:{span.Line}:{span.Column}\n");
            text.Append(' ', margin).Append("|\n");
            var from = span.Text.Length <= widest ? 0 : Math.Max(0, Math.Min(span.Column - 1 - widest / 4, span.Text.Length - widest));
            var line = span.Text.Substring(from, Math.Min(widest, span.Text.Length - from));
            var (before, after) = (from > 0 ? "\u2026" : "", from + line.Length < span.Text.Length ? "\u2026" : "");
            var column = span.Column - 1 - from + before.Length;
            text.Append(span.Line.ToString().PadLeft(margin - 1)).Append(" | ").Append($"{before}{Shown(line)}{after}".TrimEnd()).Append('\n');
            text.Append(' ', margin).Append("| ").Append(' ', column).Append(mark, Math.Max(1, Math.Min(span.Length, widest - column))).Append(Shown(why)).Append('\n');
        }
    }

    private static string Shown(string text)
    {
        var shown = text.Length > longest ? text.Substring(0, longest) + "\u2026" : text;
        return string.Concat(shown.Select(letter => letter == '\t' ? ' ' : char.GetUnicodeCategory(letter) is UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : letter));
    }
}

/// <summary>How bad a mistake is.</summary>
public enum Severity
{
    /// <summary>Worth knowing, and right where it is meant so.</summary>
    Information,

    /// <summary>To be mended before the documents are used on their own.</summary>
    Warning,

    /// <summary>No rule of the knowledge base may run.</summary>
    Error,
}

/// <summary>Another place that a mistake has to do with.</summary>
/// <param name="Span">Where.</param>
/// <param name="Why">What it has to do with it.</param>
public sealed record RelatedPlace(SourceSpan Span, string Why);
