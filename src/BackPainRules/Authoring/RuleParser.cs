namespace BackPainRules.Authoring;

/// <summary>Reads rules and definitions.</summary>
internal sealed class RuleParser(Fence fence, Diagnostics diagnostics) : TokenReader(fence, diagnostics)
{
    private const int deepestList = 20;

    private static readonly string[] operators = ["less than", "at most", "at least", "more than"];

    public List<RuleSyntax> ReadRules()
    {
        var rules = new List<RuleSyntax>();
        ReadBlocks(() => Starts("rule"), "rule", () => rules.Add(ReadRule()));
        return rules;
    }

    public List<DefinitionSyntax> ReadDefinitions()
    {
        var definitions = new List<DefinitionSyntax>();
        ReadBlocks(() => Starts("definition"), "definition", () => definitions.Add(ReadDefinition()));
        return definitions;
    }

    private RuleSyntax ReadRule()
    {
        Take();
        var id = Words("the id of the rule");
        if (Next.FirstOnLine && !Identifiers.IsId(id.Text))
            Fail("BPR001", id.Span, $"'{id.Text}' is not an id", "write lower-case words joined by hyphens, with a dot between topic and name: cauda-equina.retention");
        EndOfLine("the id");
        var criterion = ReadWhen();
        var conclusions = ReadThen();
        return new(id, criterion, conclusions, ReadCite(id));
    }

    private DefinitionSyntax ReadDefinition()
    {
        Take();
        var name = Words("the name of the definition");
        EndOfLine("the name");
        return new(name, ReadWhen(), ReadCite(name));
    }

    private CriterionSyntax ReadWhen()
    {
        ExpectStart("when", "a rule says 'when', then a criterion");
        return ReadCriterion(0, 1);
    }

    private CriterionSyntax ReadCriterion(int outerIndent, int depth)
    {
        var header = Next.Span;
        if (Accept("all of")) return ReadGroup(header, null, outerIndent, depth);
        if (Accept("any of")) return ReadGroup(header, 1, outerIndent, depth);
        if (Accept("at least"))
        {
            var count = Number();
            if (!Accept("of")) Unexpected("'of'", "write 'at least 2 of', then a list");
            if (count.Value != decimal.Truncate(count.Value) || count.Value is < 1 or > 1000)
                Fail("BPR013", count.Span, $"'at least {Numbers.Print(count.Value)} of' does not count", "use a whole number from 1 to the length of the list");
            return ReadGroup(header, (int)count.Value, outerIndent, depth);
        }

        if (Next.FirstOnLine && !AtEnd) Unexpected("a criterion on this line", "for example: urinary retention is present");
        return ReadStatement();
    }

    private CriterionSyntax.Group ReadGroup(SourceSpan header, int? count, int outerIndent, int depth)
    {
        EndOfLine("the head of a list");
        var span = header with { Length = Math.Max(1, header.Text.TrimEnd().Length - header.Column + 1) };
        if (depth > deepestList) Fail("BPR001", span, $"lists stand more than {deepestList} deep in each other", "give an inner list a name with a definition");
        if (Next.Kind != TokenKind.Dash || Next.Span.Column <= outerIndent)
            Fail("BPR012", span, "this list is empty", "write its items below it, each on a line that begins with '-', further in than the list");
        var indent = Next.Span.Column;
        var members = new List<CriterionSyntax>();
        while (Next.Kind == TokenKind.Dash && Next.Span.Column > outerIndent)
        {
            if (Next.Span.Column != indent)
                Fail("BPR001", Next.Span, "the items of a list are indented alike", $"begin the line {indent - 1} characters in, or further in than that for a list inside an item");
            Take();
            members.Add(ReadCriterion(indent, depth + 1));
        }

        if (count > members.Count)
            Diagnostics.Add("BPR013", span, $"'at least {count} of' has only {members.Count} {(members.Count == 1 ? "item" : "items")} to count", $"use a number from 1 to {members.Count}");
        return new(span, count, members);
    }

    private CriterionSyntax.Statement ReadStatement()
    {
        var subject = Words("a criterion", "is");
        if (!Accept("is")) Unexpected("'is'", "a criterion says what something is: urinary retention is present");
        var predicate = ReadPredicate();
        EndOfLine("the criterion");
        return new(subject, predicate);
    }

    private PredicateSyntax ReadPredicate()
    {
        var start = Next.Span;
        if (Next.FirstOnLine || Next.Kind != TokenKind.Word) Unexpected("what it is, on the same line");
        if (ForbiddenWords.In(Next.Text) is { } word) Fail("BPR020", Next.Span, ForbiddenWords.Message(word), ForbiddenWords.Help);
        if (Accept("between"))
        {
            var low = Number();
            if (!Accept("and")) Unexpected("'and'", "a range is written: between 30 and 60 degrees");
            var high = Number();
            if (low.Value > high.Value)
                Fail("BPR018", low.Span, $"the range from {Numbers.Print(low.Value)} to {Numbers.Print(high.Value)} is empty", "write the lower number first");
            return new PredicateSyntax.Comparison(start, "between", low, high, ReadUnit());
        }

        foreach (var comparison in operators)
            if (Accept(comparison)) return new PredicateSyntax.Comparison(start, comparison, Number(), null, ReadUnit());
        return new PredicateSyntax.Word(Words("what it is"));
    }

    private Phrase? ReadUnit() => Next.Kind == TokenKind.Word && !Next.FirstOnLine ? Words("a unit") : null;

    private List<ConclusionSyntax> ReadThen()
    {
        ExpectStart("then", "after the criterion a rule says 'then', and what it concludes");
        var conclusions = new List<ConclusionSyntax> { ReadConclusion() };
        while (Starts("and"))
        {
            Take();
            conclusions.Add(ReadConclusion());
        }

        return conclusions;
    }

    private ConclusionSyntax ReadConclusion()
    {
        var start = Next.Span;
        if (Next.FirstOnLine) Unexpected("a conclusion on this line", "for example: suspect spinal infection, possible");
        var conclusion = Verb() switch
        {
            "substitute" => new ConclusionSyntax("substitute", start, Words("an investigation", "by"), By(), Details(), ""),
            "expect course" => new ConclusionSyntax("expect course", start, null, null, [], Text("the course").Text),
            "note" => new ConclusionSyntax("note", start, null, null, [], Text("the note").Text),
            "outside scope" => new ConclusionSyntax("outside scope", start, null, null, [], ""),
            var verb => new ConclusionSyntax(verb, start, Words($"what to {verb}"), null, Details(), ""),
        };
        EndOfLine("the conclusion");
        return conclusion;
    }

    private string Verb()
    {
        foreach (var verb in Verbs)
            if (Accept(verb)) return verb;
        var help = Spelling.Nearest(Next.Text, Verbs) is { } nearest ? $"did you mean '{nearest}'?" : $"a conclusion begins with {string.Join(", ", Verbs)}";
        Fail("BPR003", Next.Span, $"'{Next.Text}' is not a conclusion", help);
        return "";
    }

    internal static readonly string[] Verbs =
        ["suspect", "recommend", "substitute", "mechanism", "contributor", "expect course", "note", "outside scope"];

    private Phrase By()
    {
        if (!Accept("by")) Unexpected("'by'", "a substitution is written: substitute MRI of the lumbar spine by CT of the lumbar spine");
        return Words("an investigation");
    }

    private List<Phrase> Details()
    {
        var details = new List<Phrase>();
        while (Accept(TokenKind.Comma))
            details.Add(Words("what comes after the comma"));
        return details;
    }

    private List<CitationSyntax> ReadCite(Phrase owner)
    {
        if (!Starts("cite"))
        {
            if (AtEnd || Starts("rule") || Starts("definition"))
            {
                Diagnostics.Add("BPR007", owner.Span, $"'{owner.Text}' says nothing about why to believe it", "end it with 'cite', a key of the bibliography and where in the source");
                return [];
            }

            Unexpected("'and' or 'cite' at the beginning of this line");
        }

        Take();
        var citations = new List<CitationSyntax>();
        do
        {
            var key = Words("the key of a source");
            var space = key.Text.IndexOf(' ');
            var locator = space < 0 ? "" : key.Text.Substring(space + 1);
            while (Next.Kind == TokenKind.Comma && Accept(TokenKind.Comma))
                locator += ", " + Words("the rest of the locator").Text;
            citations.Add(space < 0 ? new(key, locator) : new(new(key.Text.Substring(0, space), key.Span with { Length = space }), locator));
        }
        while (Accept(TokenKind.Semicolon));
        EndOfLine("the citation");
        return citations;
    }
}
