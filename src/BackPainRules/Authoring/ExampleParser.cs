namespace BackPainRules.Authoring;

/// <summary>Reads worked examples.</summary>
internal sealed class ExampleParser(Fence fence, Diagnostics diagnostics) : TokenReader(fence, diagnostics)
{
    public const string EveryOtherScreening = "every other screening finding";
    public const string EveryOther = "every other finding";

    public List<ExampleSyntax> Read()
    {
        var examples = new List<ExampleSyntax>();
        ReadBlocks(() => Starts("example") || Starts("given"), "example", () => examples.Add(ReadExample()));
        return examples;
    }

    private ExampleSyntax ReadExample()
    {
        var span = Next.Span;
        var title = Accept("example") ? Text("the title of the example").Text : "";
        ExpectStart("given", "an example says 'given' and its facts: given age is 45 years, fever is present");
        var facts = new List<FactSyntax>();
        do facts.Add(ReadFact());
        while (Accept(TokenKind.Comma));
        if (!AtEnd && !Next.FirstOnLine) Unexpected("a comma or 'expect'");
        ExpectStart("expect", "facts are separated by commas; after the last one an example says 'expect', and what should come out");
        var expectations = new List<ExpectationSyntax> { ReadExpectation() };
        while (Starts("and"))
        {
            Take();
            expectations.Add(ReadExpectation());
        }

        return new(title, span, facts, expectations);
    }

    private FactSyntax ReadFact()
    {
        var subject = Words("a fact", "is");
        if (!Accept("is")) Unexpected("'is'", "a fact says what something is: age is 45 years");
        if (subject.Is(EveryOther) || subject.Is(EveryOtherScreening))
        {
            if (Next.FirstOnLine || !Accept("absent")) Unexpected("'absent'", $"write: {subject.Text.ToLowerInvariant()} is absent");
            return new(subject, null);
        }

        if (Next.Kind != TokenKind.Word || Next.FirstOnLine) Unexpected("a word such as 'present' or a number after 'is'", "for example: fever is present, age is 45 years");
        if (!char.IsDigit(Next.Text[0])) return new(subject, new PredicateSyntax.Word(Words("what it is")));
        var value = Number();
        return new(subject, new PredicateSyntax.Number(value, Next.Kind == TokenKind.Word && !Next.FirstOnLine ? Words("a unit") : null));
    }

    private ExpectationSyntax ReadExpectation()
    {
        var subject = Words("what to expect", "is");
        if (!Accept("is")) Unexpected("'is'", "an expectation says what something is: classification is specific");
        var predicate = Words("what it is", "and");
        var details = new List<Phrase>();
        while (Accept(TokenKind.Comma))
            details.Add(Next.Is("instead") || Next.Is("covered") ? Words("an investigation") : Words("what comes after the comma", "and"));
        EndOfLine("the expectation");
        return new(subject, predicate, details);
    }
}
