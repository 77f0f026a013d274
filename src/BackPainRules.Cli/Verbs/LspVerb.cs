using System.CommandLine;
using BackPainRules.Cli.LanguageServer;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain lsp</c>: helps an editor with knowledge documents.</summary>
internal static class LspVerb
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(250);

    public static Command Create(Terminal terminal)
    {
        var command = new Verb("lsp", "Help an editor with knowledge documents: mistakes while typing, completion, hover, rename (a language server on standard input and output)", "backpain lsp");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        if (terminal.InputIsKeyboard) throw new WrongCallException("'backpain lsp' is started by an editor and speaks with it over standard input; docs/editors.md tells how to set one up");
        return Conversation.HoldAsync(terminal.Input, terminal.RawOutput, pause).GetAwaiter().GetResult() ? ExitCode.Done : ExitCode.Mistakes;
    }
}
