using System.Text.RegularExpressions;
using BackPainRules.Authoring;
using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Diagnostics as editors show them, and the remedies that they name.</summary>
internal static partial class Published
{
    /// <summary>The address of the document that shows a mistake: the one that it is in; where that is none of the folder's, the first.</summary>
    public static string HomeOf(Diagnostic mistake, FolderSnapshot snapshot) =>
        snapshot.Find(mistake.Span.Document)?.Address.Uri
        ?? (IsElsewhere(mistake, snapshot) ? snapshot.Documents[0].Address : Address.OfPath(Path.Combine(snapshot.Folder, mistake.Span.Document))).Uri;

    public static PublishedDiagnostic Of(Diagnostic mistake, FolderSnapshot snapshot)
    {
        var isElsewhere = IsElsewhere(mistake, snapshot);
        var related = mistake.Related.Select(place => snapshot.Find(place.Span.Document) is { } document ? new RelatedInformation(new(document.Address.Uri, Ranges.Of(place.Span)), place.Why) : null)
            .OfType<RelatedInformation>().ToList();
        return new(isElsewhere ? Ranges.Of(1, 1, 1) : Ranges.Of(mistake.Span), mistake.Severity == Severity.Error ? 1 : 2, mistake.Code, "backpain",
            (isElsewhere ? $"{mistake.Span.Document}:{mistake.Span.Line}: " : "") + mistake.Message + (mistake.Help.Length > 0 ? "\n" + mistake.Help : ""), related.Count > 0 ? related : null);
    }

    private static bool IsElsewhere(Diagnostic mistake, FolderSnapshot snapshot) =>
        snapshot.Find(mistake.Span.Document) is null && snapshot.Documents.Count > 0 && !snapshot.Unreadable.Contains(mistake);

    /// <summary>What a mistake says was probably meant, in place of what was written; null where it names nothing of the kind.</summary>
    public static string? Remedy(PublishedDiagnostic mistake) =>
        mistake.Source == "backpain" && Meant().Match(mistake.Message) is { Success: true } match && !match.Groups[1].Value.Contains(" is ", StringComparison.Ordinal) ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\ndid you mean '([^'\n]+)'\?$")]
    private static partial Regex Meant();
}
