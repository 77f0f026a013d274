namespace BackPainRules.Authoring;

/// <summary>Words as the author wrote them, and where.</summary>
internal sealed record Phrase(string Text, SourceSpan Span)
{
    public bool Is(string words) => string.Equals(Text, words, StringComparison.OrdinalIgnoreCase);
}

internal sealed record RuleSyntax(Phrase Id, CriterionSyntax Criterion, IReadOnlyList<ConclusionSyntax> Conclusions, IReadOnlyList<CitationSyntax> Citations);

internal sealed record DefinitionSyntax(Phrase Name, CriterionSyntax Criterion, IReadOnlyList<CitationSyntax> Citations);

internal sealed record CitationSyntax(Phrase Key, string Locator);

/// <summary>What a rule asks, before its words are looked up.</summary>
internal abstract record CriterionSyntax(SourceSpan Span)
{
    /// <summary>"Any of" has a count of 1, "all of" none.</summary>
    public sealed record Group(SourceSpan Span, int? Count, IReadOnlyList<CriterionSyntax> Members) : CriterionSyntax(Span);

    /// <summary>A phrase, "is", and what it is.</summary>
    public sealed record Statement(Phrase Subject, PredicateSyntax Predicate) : CriterionSyntax(Subject.Span);
}

/// <summary>What stands after "is".</summary>
internal abstract record PredicateSyntax(SourceSpan Span)
{
    /// <summary>One or two words, such as "present" or "not met".</summary>
    public sealed record Word(Phrase Text) : PredicateSyntax(Text.Span);

    /// <summary>A comparison with a number or a range.</summary>
    public sealed record Comparison(SourceSpan Span, string Operator, NumberSyntax Low, NumberSyntax? High, Phrase? Unit) : PredicateSyntax(Span);

    /// <summary>A number with its unit, as a fact of an example.</summary>
    public sealed record Number(NumberSyntax Value, Phrase? Unit) : PredicateSyntax(Value.Span);
}

internal sealed record NumberSyntax(decimal Value, SourceSpan Span);

/// <summary>What a rule concludes: a verb, what it is about, and what was said of it after commas.</summary>
internal sealed record ConclusionSyntax(string Verb, SourceSpan Span, Phrase? Object, Phrase? By, IReadOnlyList<Phrase> Details, string Text);

internal sealed record ExampleSyntax(string Title, SourceSpan Span, IReadOnlyList<FactSyntax> Facts, IReadOnlyList<ExpectationSyntax> Expectations);

/// <summary>A fact of an example; without a predicate it stands for every other screening finding.</summary>
internal sealed record FactSyntax(Phrase Subject, PredicateSyntax? Predicate);

internal sealed record ExpectationSyntax(Phrase Subject, Phrase Predicate, IReadOnlyList<Phrase> Details);
