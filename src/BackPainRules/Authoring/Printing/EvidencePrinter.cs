namespace BackPainRules.Authoring.Printing;

/// <summary>Prints what studies found.</summary>
internal static class EvidencePrinter
{
    public static IEnumerable<string> Print(EvidenceSyntax evidence) =>
    [
        $"evidence for {evidence.Rule.Text}",
        .. evidence.Subject.Length > 0 ? Paragraph.Quote("  of ", evidence.Subject) : [],
        .. evidence.Figures.Select(figure => $"  {figure.Measure} {Numbers.Print(figure.Low)}{(figure.High == figure.Low ? "" : $" to {Numbers.Print(figure.High)}")}{(figure.IsPercent ? " percent" : "")}"),
        .. evidence.Setting.Length > 0 ? Paragraph.Quote("  in ", evidence.Setting) : [],
        .. evidence.Grade == EvidenceGrade.Ungraded ? [] : new[] { $"  grade {UrgencyPolicy.Of(evidence.Grade)}" },
        .. evidence.Unverified ? ["  unverified"] : Array.Empty<string>(),
        .. RulePrinter.Cite(evidence.Citations),
    ];
}
