using System.CommandLine;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Reviews;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain status</c>: lists documents, where they stand, who reviewed them, and when they are due again.</summary>
internal static class StatusVerb
{
    public static Command Create(Terminal terminal)
    {
        var folders = Options.Folders();
        var asOf = Options.Date("--as-of", "Say what is overdue as of this date; otherwise today");
        var format = Options.Format("text", "text", "json");
        var command = new Verb("status", "List knowledge documents: where they stand, who reviewed them, and when they are due again", "backpain status knowledge/", "backpain status --as-of 2028-01-01 knowledge/") { folders, asOf, format };
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? [], call.GetValue(asOf) ?? Options.Today(), call.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string asOf, string? format)
    {
        if (!Knowledge.TryLoad(terminal, folders, out var knowledge)) return ExitCode.Mistakes;
        if (format == "json")
        {
            terminal.Output.WriteLine(StatusJson.Write(knowledge.Reviews, asOf));
            return ExitCode.Done;
        }

        terminal.Output.Write(StatusText.Write(knowledge.Reviews, asOf));
        terminal.Tell(StatusText.Summary(knowledge.Reviews, asOf));
        return ExitCode.Done;
    }
}
