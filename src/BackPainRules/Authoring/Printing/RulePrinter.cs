namespace BackPainRules.Authoring.Printing;

/// <summary>Prints rules and definitions.</summary>
internal sealed class RulePrinter(CanonicalWords words)
{
    private readonly CriterionPrinter criteria = new(words);

    public IEnumerable<string> Print(RuleSyntax rule) =>
    [
        $"rule {rule.Id.Text}",
        .. criteria.Print("  when ", rule.Criterion, 4),
        .. rule.Conclusions.SelectMany((conclusion, index) => Print(index == 0 ? "  then " : "   and ", conclusion)),
        .. Cite(rule.Citations),
    ];

    public IEnumerable<string> Print(DefinitionSyntax definition) =>
        [$"definition {definition.Name.Text}", .. criteria.Print("  when ", definition.Criterion, 4), .. Cite(definition.Citations)];

    public static IEnumerable<string> Cite(IReadOnlyList<CitationSyntax> citations) =>
        Paragraph.Fill("  cite ", citations.Select((citation, index) => Citation(citation) + (index < citations.Count - 1 ? ";" : "")), 7, Paragraph.IsNoBeginning);

    public static string Citation(CitationSyntax citation) =>
        citation.Key.Text + (citation.Locator.Length == 0 || citation.Locator[0] == ',' ? "" : " ") + citation.Locator;

    private IEnumerable<string> Print(string first, ConclusionSyntax conclusion) =>
        conclusion.Text.Length > 0
            ? Paragraph.Quote($"{first}{conclusion.Verb} ", conclusion.Text)
            : [first + Head(conclusion) + string.Concat(conclusion.Details.Select(detail => ", " + CanonicalWords.Detail(detail.Text)))];

    /// <summary>A conclusion without what stands after its commas.</summary>
    public string Head(ConclusionSyntax conclusion) => conclusion.Verb switch
    {
        "suspect" => $"suspect {words.Outcome<Condition>(conclusion.Object!.Text)}",
        "recommend" => $"recommend {words.Outcome<Investigation>(conclusion.Object!.Text)}",
        "substitute" => $"substitute {words.Outcome<Investigation>(conclusion.Object!.Text)} by {words.Outcome<Investigation>(conclusion.By!.Text)}",
        "mechanism" => $"mechanism {words.Outcome<Mechanism>(conclusion.Object!.Text)}",
        "contributor" => $"contributor {words.Outcome<Contributor>(conclusion.Object!.Text)}",
        _ => conclusion.Verb,
    };
}
