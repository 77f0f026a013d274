using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>An example that was run.</summary>
/// <param name="Example">The example.</param>
/// <param name="Given">What is given, in the words of the language.</param>
/// <param name="Failures">Every expectation that was disappointed, with why.</param>
internal sealed record TestedExample(Example Example, IReadOnlyList<string> Given, IReadOnlyList<Disappointment> Failures)
{
    public bool Passed => Failures.Count == 0;

    /// <summary>Its title; without one, what is given.</summary>
    public string Title => Example.Title.Length > 0 ? Example.Title : string.Join(", ", Given);

    /// <summary>Runs every example, in the order of the documents.</summary>
    public static IReadOnlyList<TestedExample> RunAll(KnowledgeBase knowledge)
    {
        var assessor = new BackPainAssessor(knowledge);
        return [.. knowledge.Examples.Select(example => Run(example, assessor))];
    }

    private static TestedExample Run(Example example, BackPainAssessor assessor)
    {
        var (failures, given) = (example.Run(assessor), ExampleSkeleton.Facts(assessor.Knowledge.Vocabulary, example.Encounter));
        if (failures.Count == 0) return new(example, given, []);
        var grounds = new FailureGrounds(assessor.Assess(example.Encounter));
        return new(example, given, [.. failures.Select(failure => new Disappointment(failure.Expectation, failure.Actual, grounds.Of(failure.Expectation)))]);
    }
}

/// <summary>An expectation that was disappointed.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Actual">What came out instead.</param>
/// <param name="Because">Why, by which rules and which facts.</param>
internal sealed record Disappointment(Expectation Expectation, string Actual, IReadOnlyList<string> Because);
