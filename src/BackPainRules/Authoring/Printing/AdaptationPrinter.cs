namespace BackPainRules.Authoring.Printing;

/// <summary>Prints which rules of the extended knowledge are replaced or retired, and what was left out is left out.</summary>
internal static class AdaptationPrinter
{
    public static IEnumerable<string> Print(ChangeSyntax change) =>
    [
        $"{(change.Retires ? "retire" : "replace")} {change.Rule.Text}",
        .. Said(change.By, by => [$"  by {by.Text}"]),
        .. Said(change.Version, version => [$"  written against {version.Text}{(change.Fingerprint is { } fingerprint ? $" {fingerprint.Text}" : "")}"]),
        .. Said(change.Reason, reason => Paragraph.Quote("  because ", reason.Text)),
        .. Said(change.Approver, approver => Paragraph.Quote("  approved by ", approver.Text, change.Date is { } date ? $" on {date.Text}" : "")),
    ];

    private static IEnumerable<string> Said(Phrase? phrase, Func<Phrase, IEnumerable<string>> lines) => phrase is null ? [] : lines(phrase);
}
