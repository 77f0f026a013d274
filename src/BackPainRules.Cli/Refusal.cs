using System.CommandLine;

namespace BackPainRules.Cli;

/// <summary>Says what is wrong with a call that could not be understood.</summary>
internal static class Refusal
{
    public static string Of(ParseResult call)
    {
        var verb = call.CommandResult.Command;
        var help = $"see 'backpain {(call.RootCommandResult == call.CommandResult ? "" : verb.Name + " ")}--help'";
        var problems = call.UnmatchedTokens.Count > 0
            ? call.UnmatchedTokens.Select(token => Unknown(token, verb))
            : call.Errors.Select(error => string.Join(' ', error.Message.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.'));
        return $"{string.Join("; ", problems.Distinct())} ({help})";
    }

    private static string Unknown(string token, Command command)
    {
        var candidates = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name));
        return $"'{token}' is not understood{Spelling.DidYouMean(token, candidates)}";
    }
}
