using System.Globalization;

namespace BackPainRules.Authoring.Printing;

/// <summary>Prints what studies found.</summary>
internal static class EvidencePrinter
{
    public static IEnumerable<string> Print(EvidenceSyntax evidence) =>
    [
        $"evidence for {evidence.Rule.Text}",
        .. evidence.Subject.Length > 0 ? Paragraph.Quote("  of ", evidence.Subject) : [],
        .. evidence.Figures.Select(figure => $"  {figure.Measure} {Published(figure.Low)}{(figure.High == figure.Low ? "" : $" to {Published(figure.High)}")}{(figure.IsPercent ? " percent" : "")}"),
        .. evidence.Setting.Length > 0 ? Paragraph.Quote("  in ", evidence.Setting) : [],
        .. evidence.Grade == EvidenceGrade.Ungraded ? [] : new[] { $"  grade {UrgencyPolicy.Of(evidence.Grade)}" },
        .. evidence.Unverified ? ["  unverified"] : Array.Empty<string>(),
        .. RulePrinter.Cite(evidence.Citations),
    ];

    /// <summary>A figure with as many decimals as were published: 70.0 says more than 70.</summary>
    public static string Published(decimal figure) => figure.ToString(CultureInfo.InvariantCulture);
}
