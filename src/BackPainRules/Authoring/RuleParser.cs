namespace BackPainRules.Authoring;

/// <summary>Reads rules and definitions.</summary>
internal class RuleParser(Fence fence, Diagnostics diagnostics) : TokenReader(fence, diagnostics)
{
    private const int deepestList = 10;

    private static readonly string[] heads = ["all of", "any of", "at least"];

    private static readonly string[] operators = ["less than", "at most", "at least", "more than"];

    /// <summary>Words that no value and no unit holds: whoever writes them has gone on to something else.</summary>
    private static readonly string[] afterPredicate = ["and", "or", "then", "cite", "when", .. ForbiddenWords.All];

    /// <summary>Words that no level, urgency or attribute holds.</summary>
    private static readonly string[] afterDetail = ["and", "then", "cite", "when", .. ForbiddenWords.All];

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
        var id = Words("the id of the rule", "when");
        if (Next.FirstOnLine && !Identifiers.IsId(id.Text))
            Fail("BPR001", id.Span, $"'{id.Text}' is not an id", "write lower-case words joined by hyphens, with a dot between topic and name: cauda-equina.retention");
        EndOfLine("the id");
        Block = id.Text;
        var criterion = ReadWhen();
        var conclusions = ReadThen();
        return new(id, criterion, conclusions, ReadCite(id, AtBlock,
            "'and' or 'cite' at the beginning of this line", "each further conclusion begins with 'and'; the rule ends with 'cite' and its sources"));
    }

    private DefinitionSyntax ReadDefinition()
    {
        Take();
        var name = Words("the name of the definition", "when");
        EndOfLine("the name");
        Block = name.Text;
        if (name.Text.Split(' ').Contains("is", StringComparer.OrdinalIgnoreCase))
            Fail("BPR025", name.Span, $"'{name.Text}' cannot be a name, because rules would end it at 'is'", "leave 'is' out: a definition 'severe weakness' is used as 'severe weakness is met'");
        if (Array.Find(heads, head => name.Text.StartsWith(head + " ", StringComparison.OrdinalIgnoreCase)) is { } list)
            Fail("BPR025", name.Span, $"'{name.Text}' cannot be a name, because '{list}' begins a list", "begin the name with another word");
        return new(name, ReadWhen(), ReadCite(name, AtBlock,
            "'cite' at the beginning of this line", "a definition says 'when' and what must be so, then 'cite' and its sources"));
    }

    private bool AtBlock() => Starts("rule") || Starts("definition");

    private CriterionSyntax ReadWhen()
    {
        ExpectStart("when", "say 'when', and what must be so: when urinary retention is present");
        return ReadCriterion(0, 1);
    }

    protected CriterionSyntax ReadCriterion(int outerIndent, int depth)
    {
        var header = Next.Span;
        if (Accept("all of")) return ReadGroup(header, null, outerIndent, depth);
        if (Accept("any of")) return ReadGroup(header, 1, outerIndent, depth);
        if (Accept("at least"))
        {
            var count = Number();
            if (!Accept("of")) Unexpected("'of'", "write 'at least 2 of' and a list below it; a comparison begins with what is compared: age is at least 50 years");
            if (count.Value != decimal.Truncate(count.Value) || count.Value is < 1 or > 1000)
                Fail("BPR013", count.Span, $"a list cannot ask for at least {Numbers.Print(count.Value)} of its items", "use a whole number, from 1 to the number of items");
            return ReadGroup(header, (int)count.Value, outerIndent, depth);
        }

        if (Next.FirstOnLine) Unexpected("a criterion", "for example 'urinary retention is present', or 'all of' and a list below it");
        return ReadStatement();
    }

    protected CriterionSyntax.Group ReadGroup(SourceSpan header, int? count, int outerIndent, int depth)
    {
        EndOfLine("the head of a list");
        var span = header with { Length = Math.Max(1, header.Text.TrimEnd().Length - header.Column + 1) };
        if (depth > deepestList) Fail("BPR001", span, $"lists stand more than {deepestList} deep in each other", "give an inner list a name with a definition");
        CheckBullet();
        if (Next.Kind != TokenKind.Dash || Next.Span.Column <= outerIndent)
            Fail("BPR012", span, "this list is empty", "write its items below it, each on a line that begins with '-', further in than the list");
        var indent = Next.Span.Column;
        var members = new List<CriterionSyntax>();
        while (Next.Kind == TokenKind.Dash && Next.Span.Column > outerIndent)
        {
            if (Next.Span.Column != indent)
                Fail("BPR001", Next.Span, "this item is not indented like the others of its list", $"put {indent - 1} spaces before '-', as in the first item; a list inside the list needs a line such as '- any of' above it");
            Take();
            members.Add(ReadCriterion(indent, depth + 1));
            CheckBullet();
        }

        if (count > members.Count)
            Diagnostics.Add("BPR013", span, $"this list asks for at least {count} of its items, but has only {members.Count}", $"use a number from 1 to {members.Count}, or add what is missing");
        return new(span, count, members);
    }

    private void CheckBullet()
    {
        if (Next.FirstOnLine && Next.Kind == TokenKind.Word && Next.Text[0] is '-' or '*' or '+' or '\u2013' or '\u2014' or '\u2022')
            Fail("BPR001", Next.Span with { Length = 1 }, $"an item of a list begins with '-' and a space, not with '{Next.Text[0]}{(Next.Text.Length > 1 ? Next.Text[1].ToString() : "")}'", "write it like this: - urinary retention is present");
    }

    private CriterionSyntax.Statement ReadStatement()
    {
        var subject = Words("a criterion", "is");
        if (Next.FirstOnLine || !Accept("is")) Unexpected("'is'", "a criterion says what something is: urinary retention is present");
        var predicate = ReadPredicate();
        EndOfLine("the criterion");
        return new(subject, predicate);
    }

    protected PredicateSyntax ReadPredicate()
    {
        var start = Next.Span;
        if (Next.FirstOnLine || Next.Kind != TokenKind.Word) Unexpected("a word such as 'present' after 'is'", "for example: urinary retention is present");
        FailIfForbidden();
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
        var what = Words("what it is", afterPredicate);
        CheckJoined();
        return new PredicateSyntax.Word(what);
    }

    private Phrase? ReadUnit()
    {
        var unit = Next.Kind == TokenKind.Word && !Next.FirstOnLine && !afterPredicate.Any(Next.Is) ? Words("a unit", afterPredicate) : null;
        CheckJoined();
        return unit;
    }

    private void CheckJoined()
    {
        if (!Next.FirstOnLine && (Next.Is("and") || Next.Is("or")))
            Fail("BPR001", Next.Span, $"'{Next.Text}' cannot join criteria", IsCell ? "a cell asks one thing: give the other a column of its own, or write a range: between 60 and 70 years" : $"write '{(Next.Is("and") ? "all" : "any")} of', and each criterion below it on a line of its own that begins with '-'");
    }

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
        if (Next.FirstOnLine) Unexpected("a conclusion", "for example: suspect spinal infection, possible");
        var verb = Verb();
        start = From(start);
        var conclusion = verb switch
        {
            "substitute" => new ConclusionSyntax(verb, start, Words("an investigation", "by"), By(), Details(), ""),
            "expect course" => new ConclusionSyntax(verb, start, null, null, [], Text("the course").Text),
            "note" => new ConclusionSyntax(verb, start, null, null, [], Text("the note").Text),
            "outside scope" => new ConclusionSyntax(verb, start, null, null, [], ""),
            _ => new ConclusionSyntax(verb, start, Words($"what to {(verb is "suspect" or "recommend" ? verb : "name as " + verb)}"), null, Details(), ""),
        };
        EndOfLine("the conclusion");
        return conclusion;
    }

    protected string Verb()
    {
        foreach (var verb in Verbs)
            if (Accept(verb)) return verb;
        var help = Spelling.Nearest(Next.Text, Verbs) is { } nearest ? $"did you mean '{nearest}'?" : $"a conclusion begins with {string.Join(", ", Verbs)}";
        Fail("BPR003", Next.Span, $"'{Next.Text}' is not a conclusion", help);
        return "";
    }

    internal static readonly string[] Verbs =
        ["suspect", "recommend", "substitute", "mechanism", "contributor", "expect course", "note", "outside scope"];

    protected Phrase By()
    {
        if (!Accept("by")) Unexpected("'by'", "a substitution is written: substitute MRI of the lumbar spine by CT of the lumbar spine");
        return Words("an investigation");
    }

    protected List<Phrase> Details()
    {
        var details = new List<Phrase>();
        while (Accept(TokenKind.Comma))
            details.Add(Detail());
        return details;
    }

    protected Phrase Detail() => Next.Is("following") ? Words("a guideline") : Words("what comes after the comma", afterDetail);
}
