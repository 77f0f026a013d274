using System.CommandLine;
using System.Text;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Encounters;
using BackPainRules.Cli.Interviews;
using BackPainRules.Explanation;
using BackPainRules.Interviewing;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain interview</c>: asks what is still worth asking, and says what each answer changes.</summary>
internal static class InterviewVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "A file with an encounter, to ask what it leaves open; none: ask from the beginning", Arity = ArgumentArity.ZeroOrOne };
        var format = Options.Format("text", "text", "json");
        var knowledge = Options.Knowledge();
        var save = new Option<string?>("--save") { Description = "Keep the interview in this file after every answer", HelpName = "FILE" };
        var resume = new Option<string?>("--resume") { Description = "Go on with an interview that was kept", HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = "Ask also what could change only the probable mechanism, the contributors and the remarks" };
        var command = new Verb("interview", "Ask what matters most, question by question, until nothing left to ask could change the assessment",
            "backpain interview", "backpain interview encounter.json --save interview.json", "backpain interview --resume interview.json --save interview.json")
        {
            file, format, knowledge, save, resume, all,
        };
        command.SetAction(call => Run(terminal, new(call.GetValue(file), call.GetValue(resume), call.GetValue(save), call.GetValue(all)), call.GetValue(format), call.GetValue(knowledge)));
        return command;
    }

    private sealed record Wish(string? File, string? Resume, string? Save, bool All);

    private static int Run(Terminal terminal, Wish wish, string? format, string? folder)
    {
        if (wish is { File: not null, Resume: not null }) throw new WrongCallException("either start with an encounter or resume an interview: leave out FILE or --resume");
        if (wish is { All: true, Resume: not null }) throw new WrongCallException("an interview that is resumed goes on as it was started: leave out --all");
        if (wish.File is "-") throw new WrongCallException("answers come from standard input, so the encounter has to stand in a file");
        var text = (wish.File ?? wish.Resume) is { } path ? Text(path) : null;
        if (!Knowledge.TryLoad(terminal, folder, out var rules)) return ExitCode.Mistakes;
        var assessor = rules == KnowledgeBase.BuiltIn ? BackPainAssessor.Default : new(rules);
        if (Begin(wish, text, assessor, out var errors) is not { } interview)
        {
            terminal.Complain($"{wish.File ?? wish.Resume}: not read, because this is wrong with it:\n{string.Join('\n', errors.Select(error => "  " + Lines.Visible(error.ToString())))}");
            return ExitCode.Mistakes;
        }

        var kept = new InterviewFile();
        if (wish.Resume is not null) kept.Own(wish.Resume);
        interview = new Dialogue(terminal, format == "json" ? terminal.Error : terminal.Output, kept, wish.Save).Run(interview);
        if (format == "json") terminal.Output.WriteLine(interview.Assessment.ToJson());
        else terminal.Output.Write($"\n{AssessmentText.Write(interview.Assessment, terminal.Color)}");
        return ExitCode.Done;
    }

    private static Interview? Begin(Wish wish, string? text, BackPainAssessor assessor, out IReadOnlyList<EncounterError> errors)
    {
        if (wish.Resume is not null)
        {
            Interview.TryParse(text!, assessor, out var resumed, out errors);
            return resumed;
        }

        var encounter = new Encounter();
        errors = [];
        return text is null || Encounter.TryParse(text, assessor.Knowledge.Vocabulary, out encounter, out errors) ? Interview.Start(assessor, encounter!, wish.All) : null;
    }

    private static string Text(string path)
    {
        InputFile.Check(path);
        try
        {
            var bytes = File.ReadAllBytes(path).AsSpan();
            if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw WrongCallException.CannotRead(path, "it is not valid UTF-8");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw WrongCallException.CannotRead(path, unreadable);
        }
    }
}
