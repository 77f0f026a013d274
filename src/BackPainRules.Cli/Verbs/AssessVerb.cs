using System.CommandLine;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Encounters;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain assess</c>: assesses encounters.</summary>
internal static class AssessVerb
{
    public static Command Create(Terminal terminal)
    {
        var files = Options.Several("FILE", "Files of encounters; - or none: standard input");
        var format = Options.Format("text for one encounter, json for several", "text", "json", "markdown");
        var knowledge = Options.Knowledge();
        var engine = new Option<string>("--engine") { Description = "What applies the rules", DefaultValueFactory = _ => Engines.BuiltIn }.AcceptOnlyFromAmong(Engines.BuiltIn, Engines.NRules);
        var command = new Verb("assess", "Assess encounters: a JSON object, a JSON array, or NDJSON (one encounter a line)",
            "backpain assess encounter.json", "backpain assess --format json < registry.ndjson > assessments.ndjson")
        {
            files, format, knowledge, engine,
        };
        command.SetAction(call => Run(terminal, call.GetValue(files) ?? [], call.GetValue(format), call.GetValue(knowledge), call.GetValue(engine)));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, string? format, string? folder, string? engine)
    {
        var create = Engines.Named(engine);
        if (files.Length == 0 && terminal.InputIsKeyboard)
            throw new WrongCallException("name a file of encounters, or send them to standard input: backpain assess encounter.json");
        foreach (var file in files.Where(file => file != "-"))
            InputFile.Check(file);

        if (!Knowledge.TryLoad(terminal, folder, out var rules)) return ExitCode.Mistakes;
        var assessor = create(rules);
        var bad = 0L;
        foreach (var file in files.DefaultIfEmpty("-"))
            bad += Assess(terminal, assessor, file, format, alone: files.Length < 2);
        return bad > 0 ? ExitCode.Mistakes : ExitCode.Done;
    }

    /// <summary>Assesses one input, and counts what could not be assessed.</summary>
    private static long Assess(Terminal terminal, BackPainAssessor assessor, string file, string? format, bool alone)
    {
        var name = file == "-" ? "standard input" : file;
        using var opened = file == "-" ? null : InputFile.Open(file);
        var source = new EncounterSource(opened ?? terminal.Input, name, terminal.Output.Flush, assessor.Knowledge.Vocabulary);
        if (source.Kind == InputKind.Lines && (format ?? "json") == "json") return AssessLines(terminal, assessor, source, name);
        var results = ResultsOf(terminal, source.Kind, format, name, alone);
        var (all, bad) = (0L, 0L);
        foreach (var found in source.Read())
        {
            all++;
            if (found.Reading.Encounter is { } encounter)
            {
                results.Add(found, assessor.Assess(encounter));
            }
            else
            {
                bad++;
                results.AddBad(found);
            }
        }

        results.End();
        if (source.Kind != InputKind.Object) TellBad(terminal, name, bad, all);
        return bad;
    }

    /// <summary>Lines in, lines out, on all processors.</summary>
    private static long AssessLines(Terminal terminal, BackPainAssessor assessor, EncounterSource source, string name)
    {
        var (all, bad) = (0L, 0L);
        new LinePipeline(source.ReadLines(), 0, () => new AssessedLines(assessor), Environment.ProcessorCount).Run(batch =>
        {
            var lines = (AssessedLines)batch.Work;
            terminal.Write(lines.Output);
            (all, bad) = (all + lines.All, bad + lines.Bad);
        });
        TellBad(terminal, name, bad, all);
        return bad;
    }

    private static void TellBad(Terminal terminal, string name, long bad, long all)
    {
        if (bad > 0) terminal.Complain($"{name}: {bad} of {all} encounters could not be assessed; their errors stand in their places");
    }

    private static Results ResultsOf(Terminal terminal, InputKind kind, string? format, string name, bool alone) => (format ?? (kind == InputKind.Object ? "text" : "json")) switch
    {
        "json" => new JsonResults(terminal.Output, kind),
        "markdown" => new ReadableResults(terminal, ReadableForms.Markdown, name, kind, alone),
        _ => new ReadableResults(terminal, ReadableForms.Text(terminal.Color), name, kind, alone),
    };
}
