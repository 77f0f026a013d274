namespace BackPainRules.Authoring;

/// <summary>A worked case inside a knowledge document, run as a test.</summary>
/// <param name="Title">What it shows; empty where it has no title.</param>
/// <param name="Span">Where it begins.</param>
/// <param name="Encounter">What is given.</param>
/// <param name="Expectations">What should come out.</param>
public sealed record Example(string Title, SourceSpan Span, Encounter Encounter, IReadOnlyList<Expectation> Expectations)
{
    /// <summary>Assesses the encounter and compares.</summary>
    /// <returns>Every expectation that was disappointed; none where the example passes.</returns>
    public IReadOnlyList<ExampleFailure> Run(IBackPainAssessor assessor)
    {
        var assessment = assessor.Assess(Encounter);
        return [.. Expectations.Select(expectation => (expectation, actual: expectation.Actual(assessment)))
            .Where(pair => pair.actual != pair.expectation.Expected)
            .Select(pair => new ExampleFailure(pair.expectation, pair.actual))];
    }
}

/// <summary>An expectation of an example that was disappointed.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Actual">What came out instead.</param>
public sealed record ExampleFailure(Expectation Expectation, string Actual)
{
    /// <inheritdoc/>
    public override string ToString() => $"expected {Expectation.Subject} is {Expectation.Expected}, but it is {Actual}";
}

/// <summary>Something that an example expects: a subject, and what it should be, both in the words of the language.</summary>
/// <param name="Subject">What is looked at.</param>
/// <param name="Expected">What it should be.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Actual">Tells what it is, in the same words.</param>
public sealed record Expectation(string Subject, string Expected, SourceSpan Span, Func<Assessment, string> Actual)
{
    /// <summary>What it looks at.</summary>
    internal ExpectationKind Kind { get; init; } = ExpectationKind.Outcome;

    /// <inheritdoc/>
    public override string ToString() => $"{Subject} is {Expected}";
}

/// <summary>What an expectation looks at.</summary>
internal enum ExpectationKind
{
    /// <summary>What the met rules together come to.</summary>
    Outcome,

    /// <summary>Whether a rule or definition is met, not met or open.</summary>
    Criterion,

    /// <summary>Whether something is still worth asking.</summary>
    Question,
}
