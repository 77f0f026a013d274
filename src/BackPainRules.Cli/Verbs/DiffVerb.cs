using System.CommandLine;
using BackPainRules.Analysis;
using BackPainRules.Cli.Comparing;
using BackPainRules.Cli.Documents;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain diff</c>: what is different in a newer version of knowledge documents, and for which patients.</summary>
internal static class DiffVerb
{
    private const string builtIn = "built-in";

    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = $"A folder of knowledge documents, a single document, or '{builtIn}'" };
        var after = new Argument<string>("NEW") { Description = "The newer version, likewise" };
        var format = Options.Format("text", "text", "json");
        var command = new Verb("diff", "Tell which rules are different in a newer version of knowledge documents, and for which patients the assessment is",
            "backpain diff built-in knowledge/", "backpain diff --format json last-year/ this-year/ > differences.json") { before, after, format };
        command.SetAction(call => Run(terminal, call.GetValue(before)!, call.GetValue(after)!, call.GetValue(format)));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after, string? format)
    {
        if (!Knowledge.TryLoad(terminal, Folders(before), out var one) | !Knowledge.TryLoad(terminal, Folders(after), out var other)) return ExitCode.Mistakes;
        var difference = KnowledgeDifference.Between(one!, other!);
        if (format == "json") terminal.Output.WriteLine(DifferenceJson.Write(difference));
        else terminal.Output.Write(DifferenceText.Write(difference));
        return ExitCode.Done;
    }

    private static string[] Folders(string name) => name == builtIn ? [] : [name];
}
