using System.Text.Json;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>What <c>backpain test</c> found, for programs: one object, with what was asked for.</summary>
internal static class TestJson
{
    public static string Write(IReadOnlyList<TestedExample> tested, Vocabulary vocabulary, IReadOnlyList<BlockCoverage>? coverage, IReadOnlyList<MutantResult>? mutants) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("passed", tested.Count(example => example.Passed));
        writer.WriteNumber("failed", tested.Count(example => !example.Passed));
        writer.Objects("failures", tested.Where(example => !example.Passed), example => Write(writer, example));
        if (coverage is not null) writer.Objects("coverage", coverage, block => Write(writer, block, vocabulary));
        if (mutants is not null) Write(writer, mutants, vocabulary);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, TestedExample tested)
    {
        if (tested.Example.Title.Length > 0) writer.WriteString("title", tested.Example.Title);
        Place(writer, tested.Example.Span);
        writer.Strings("given", tested.Given);
        writer.Objects("expectations", tested.Failures, failure =>
        {
            Place(writer, failure.Expectation.Span);
            writer.WriteString("subject", failure.Expectation.Subject);
            writer.WriteString("expected", failure.Expectation.Expected);
            writer.WriteString("actual", failure.Actual);
            writer.Strings("because", failure.Because);
        });
    }

    private static void Write(Utf8JsonWriter writer, BlockCoverage block, Vocabulary vocabulary)
    {
        writer.WriteString("name", block.Name);
        writer.WriteString("document", block.Document);
        writer.WriteNumber("met", block.Met);
        writer.WriteNumber("notMet", block.NotMet);
        writer.WriteNumber("open", block.Open);
        writer.Objects("statements", block.Statements, statement =>
        {
            writer.WriteString("statement", statement.Statement.ToString());
            writer.WriteNumber("decidesMet", statement.Met);
            writer.WriteNumber("decidesNotMet", statement.NotMet);
            writer.WriteNumber("wouldDecideOpen", statement.Open);
            writer.WriteBoolean("isDecisive", statement.IsDecisive);
        });
        writer.Objects("missing", block.Missing, missing =>
        {
            writer.WriteString("what", missing.What);
            writer.WriteString("example", ExampleSkeleton.Write(vocabulary, missing.Patient, [missing.Expectation]));
        });
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<MutantResult> mutants, Vocabulary vocabulary)
    {
        var score = new MutantScore(mutants);
        writer.WriteStartObject("mutants");
        writer.WriteNumber("noticed", score.Noticed);
        writer.WriteNumber("caughtByCheck", score.CaughtByCheck);
        writer.WriteNumber("noDifference", score.NoDifference);
        writer.WriteNumber("unnoticed", score.Unnoticed);
        writer.WriteNumber("percent", Math.Round(score.Percent, 1));
        writer.Objects("all", mutants, result =>
        {
            writer.WriteString("document", result.Mutant.Document);
            writer.WriteNumber("line", result.Mutant.FirstLine);
            writer.WriteNumber("column", result.Mutant.Column);
            writer.WriteString("in", result.Mutant.Block);
            writer.WriteString("kind", result.Mutant.Kind);
            writer.Strings("old", result.Mutant.Old);
            writer.Strings("new", result.Mutant.New);
            writer.WriteString("fate", char.ToLowerInvariant(result.Fate.ToString()[0]) + result.Fate.ToString()[1..]);
            if (result.By.Length > 0) writer.WriteString("by", result.By);
            if (result.Patient is { } patient) writer.WriteString("example", ExampleSkeleton.Write(vocabulary, patient, result.Expectations!));
        });
        writer.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter writer, SourceSpan span)
    {
        writer.WriteString("document", span.Document);
        writer.WriteNumber("line", span.Line);
        writer.WriteNumber("column", span.Column);
    }
}
