using System.CommandLine;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Encounters;
using BackPainRules.Cli.Registries;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain screen</c>: decides about many encounters, and counts.</summary>
internal static class ScreenVerb
{
    private const long usualCheckpoint = 100_000;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "A file of encounters, one on each line (NDJSON) or in columns (Parquet); - or none: NDJSON from standard input", Arity = ArgumentArity.ZeroOrOne };
        var output = Path("--output", "Write the decisions here instead of to standard output, in columns where it is named *.parquet; the progress of lines is kept beside them, in FILE.progress");
        var explain = Path("--explain", "Write the whole assessments of those flagged here, one on each line");
        var flag = new Option<string>("--flag") { Description = "Flag what is at least so urgent", DefaultValueFactory = _ => "urgent" }.AcceptOnlyFromAmong(Ids.All<Urgency>());
        var suspicion = new Option<string[]>("--flag-suspicion") { Description = "Flag also what is suspected to be this condition (may be repeated)", HelpName = "CONDITION" };
        var summary = Path("--summary", "Write the counts here, as JSON");
        var resume = new Option<bool>("--resume") { Description = "Go on where an earlier call was ended, even by force; nothing is lost or doubled" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace files that exist" };
        var checkpoint = new Option<long>("--checkpoint") { Description = "Keep the progress after so many lines", HelpName = "LINES", DefaultValueFactory = _ => usualCheckpoint };
        var ignored = new Option<string[]>("--ignore-columns") { Description = "Leave these columns of a Parquet file unread", HelpName = "COLUMN", AllowMultipleArgumentsPerToken = true };
        checkpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < 1) result.AddError("'--checkpoint' is a number of lines, 1 or more");
        });
        var knowledge = Options.Knowledge();
        var command = new Verb("screen", "Screen a registry: decide about each encounter, line by line, and count what came of it",
            "backpain screen registry.ndjson > decisions.ndjson", "backpain screen registry.ndjson --output decisions.ndjson --explain urgent.ndjson --summary summary.json",
            "backpain screen registry.ndjson --output decisions.ndjson --resume", "backpain screen registry.parquet --output decisions.parquet")
        {
            file, output, explain, flag, suspicion, summary, resume, overwrite, checkpoint, ignored, knowledge,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(knowledge), new()
        {
            Input = parsed.GetValue(file) is "-" ? null : parsed.GetValue(file),
            Output = parsed.GetValue(output),
            Explain = parsed.GetValue(explain),
            Summary = parsed.GetValue(summary),
            Resume = parsed.GetValue(resume),
            Overwrite = parsed.GetValue(overwrite),
            Checkpoint = parsed.GetValue(checkpoint),
            IgnoredColumns = parsed.GetValue(ignored) ?? [],
            Flag = new(Enum.Parse<Urgency>(parsed.GetValue(flag)!, ignoreCase: true), [.. (parsed.GetValue(suspicion) ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        }));
        return command;
    }

    private static Option<string?> Path(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static int Run(Terminal terminal, string? folder, ScreenCall call)
    {
        if (call.Input is null && terminal.InputIsKeyboard)
            throw new WrongCallException("name a file of encounters, or send them to standard input: backpain screen registry.ndjson");
        if (call.Input is not null) InputFile.Check(call.Input);
        call.CheckFiles();
        if (!Knowledge.TryLoad(terminal, folder, out var rules)) return ExitCode.Mistakes;
        foreach (var id in call.Flag.Suspicions)
            if (rules.Vocabulary.FindOutcome(id) is not Condition)
                throw new WrongCallException($"'{id}' is not a condition{Spelling.DidYouMean(id, rules.Vocabulary.Conditions.Select(condition => condition.Id))}");

        var assessor = rules == KnowledgeBase.BuiltIn ? BackPainAssessor.Default : new(rules);
        using var screening = new RegistryScreening(call, terminal, assessor);
        return screening.Run().Bad > 0 ? ExitCode.Mistakes : ExitCode.Done;
    }
}
