namespace BackPainRules.Authoring.Printing;

/// <summary>Prints worked examples.</summary>
internal sealed class ExamplePrinter(CanonicalWords words)
{
    private readonly CriterionPrinter criteria = new(words);

    public IEnumerable<string> Print(ExampleSyntax example) =>
    [
        .. example.Title.Length > 0 ? Paragraph.Quote("example ", example.Title) : [],
        .. Paragraph.Fill("given ", example.Facts.Select((fact, index) => Fact(fact) + (index < example.Facts.Count - 1 ? "," : "")), 6, Paragraph.IsNoBeginning),
        .. example.Expectations.Select((expectation, index) => (index == 0 ? "expect " : "   and ") + Expectation(expectation)),
    ];

    public string Fact(FactSyntax fact) => $"{words.Term(fact.Subject.Text)} is {(fact.Predicate is { } predicate ? criteria.Predicate(fact.Subject.Text, predicate) : "absent")}";

    private string Expectation(ExpectationSyntax expectation) =>
        $"{words.Subject(expectation.Subject.Text, expectation.Predicate.Text)} is {words.Predicate("", expectation.Predicate.Text)}"
        + string.Concat(expectation.Details.Select(detail => ", " + words.ExpectedDetail(detail.Text)));
}
