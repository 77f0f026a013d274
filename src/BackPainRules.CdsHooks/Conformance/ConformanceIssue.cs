namespace BackPainRules.CdsHooks.Conformance;

/// <summary>Something in a JSON document that is not as CDS Hooks 2.0.1 has it.</summary>
/// <remarks>
/// Paths hold the names of members. Messages never repeat what stands in a request, a response or feedback, because that may be about a patient;
/// those about a discovery quote its templates.
/// </remarks>
/// <param name="Severity">How much it matters.</param>
/// <param name="Path">Where: <c>$.cards[0].summary</c>. A member that is missing has the path of the object that lacks it.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
/// <param name="Requirement">Which requirement it is about: an id in <c>docs/cds-hooks-conformance.md</c>.</param>
public sealed record ConformanceIssue(ConformanceSeverity Severity, string Path, string Message, string Requirement)
{
    /// <summary>The issue in one line: <c>error at $.cards[0]: `summary` is required (card-03)</c>.</summary>
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()} at {Path}: {Message} ({Requirement})";
}
