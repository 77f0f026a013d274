using System.CommandLine;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Testing;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain test</c>: runs the examples of knowledge documents, and says how much they prove.</summary>
internal static class TestVerb
{
    public static Command Create(Terminal terminal)
    {
        var folders = Options.Folders();
        var format = Options.Format("text", "text", "json", "junit");
        var coverage = new Option<bool>("--coverage") { Description = "Say what the examples show of each rule and definition, and what none of them shows" };
        var mutants = new Option<bool>("--mutants") { Description = "Make mistakes in the rules on purpose, and say which of them no example would notice" };
        var rule = new Option<string?>("--rule") { Description = "Of coverage and mistakes, only those of this rule or definition", HelpName = "ID" };
        var sample = new Option<int?>("--sample") { Description = "Try only so many mistakes, always the same ones", HelpName = "N" };
        var least = new Option<double?>("--at-least") { Description = "Fail if examples notice less than this share of the mistakes, in percent", HelpName = "PERCENT" };
        var command = new Verb("test", "Run the examples of knowledge documents, and say how much they prove",
            "backpain test knowledge/", "backpain test --format junit knowledge/ > examples.xml", "backpain test --coverage --rule cauda-equina.one-sign", "backpain test --mutants --at-least 95 knowledge/")
        {
            folders, format, coverage, mutants, rule, sample, least,
        };
        sample.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var count) && count > 0)) result.AddError($"'{result.Tokens[0].Value}' is no number of mistakes to try: write a whole number from 1");
        });
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? [], call.GetValue(format) ?? "text",
            new(call.GetValue(coverage), call.GetValue(mutants) || call.GetValue(sample) is not null || call.GetValue(least) is not null, call.GetValue(rule), call.GetValue(sample), call.GetValue(least))));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string format, Asked asked)
    {
        if (format == "junit" && (asked.Coverage || asked.Mutants)) throw new WrongCallException("JUnit XML holds the examples alone; coverage and mistakes are written as text or json");
        if (!Knowledge.TryLoad(terminal, folders, out var knowledge)) return ExitCode.Mistakes;
        if (asked.Rule is { } rule && knowledge.FindCriterion(rule) is null)
            throw new WrongCallException($"'{rule}' is neither a rule nor a definition{Spelling.DidYouMean(rule, [.. knowledge.Rules.Select(known => known.Id), .. knowledge.Definitions.Select(known => known.Name)])}");

        var tested = TestedExample.RunAll(knowledge);
        var coverage = asked.Coverage ? new ExampleCoverage(knowledge).Of(asked.Rule) : null;
        var mutants = asked.Mutants && tested.All(example => example.Passed) ? Try(terminal, folders, knowledge, asked) : null;
        terminal.Output.Write(format switch
        {
            "json" => TestJson.Write(tested, knowledge.Vocabulary, coverage, mutants) + "\n",
            "junit" => JUnitXml.Write(tested),
            _ => Text(tested, coverage, mutants, knowledge, asked),
        });
        if (format == "text" && knowledge.Adaptation is { } adaptation) OtherwiseText.Tell(terminal, knowledge, adaptation);
        if (asked.Mutants && mutants is null) terminal.Complain("mistakes are tried only when every example passes");
        var falls = asked.AtLeast is { } least && mutants is not null && new MutantScore(mutants).Percent < least;
        if (falls) terminal.Complain($"examples notice less than the {asked.AtLeast} % of mistakes that were asked for");
        return falls || tested.Any(example => !example.Passed) ? ExitCode.Mistakes : ExitCode.Done;
    }

    private static IReadOnlyList<MutantResult> Try(Terminal terminal, string[] folders, KnowledgeBase knowledge, Asked asked)
    {
        var trial = new MutationTrial(DocumentFolder.Read(folders).Documents, knowledge);
        var chosen = trial.Mutants.In(asked.Rule).Sample(asked.Sample);
        if (terminal.IsWatched) terminal.Tell($"trying {Counted.Of(chosen.Count, "mistake")} on {Counted.Of(knowledge.Examples.Count, "example")} …");
        return trial.Try(chosen);
    }

    private static string Text(IReadOnlyList<TestedExample> tested, IReadOnlyList<BlockCoverage>? coverage, IReadOnlyList<MutantResult>? mutants, KnowledgeBase knowledge, Asked asked) =>
        string.Join("\n", new[]
        {
            TestText.Write(tested),
            coverage is null ? "" : CoverageText.Write(coverage, knowledge.Vocabulary, withStatements: asked.Rule is not null),
            mutants is null ? "" : MutantText.Write(mutants, knowledge),
        }.Where(part => part.Length > 0));

    /// <summary>What more was asked for than whether the examples pass.</summary>
    private sealed record Asked(bool Coverage, bool Mutants, string? Rule, int? Sample, double? AtLeast);
}
