using System.CommandLine;
using System.CommandLine.Invocation;
using BackPainRules.Cli.Verbs;

namespace BackPainRules.Cli;

/// <summary>The command: its verbs, and what becomes of everything that can go wrong.</summary>
internal static class Backpain
{
    /// <summary>Runs one call and returns its exit code. Nothing escapes as an exception, and no message holds patient data.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var exitCode = Invoke(args, terminal);
            terminal.Output.Flush();
            return exitCode;
        }
        catch (WrongCallException wrong)
        {
            return Refuse(terminal, wrong.Message);
        }
        catch (IOException gone) when (IsClosedPipe(gone))
        {
            return ExitCode.Done;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, $"the output cannot be written: {unwritable.Message}");
        }
        catch (Exception unforeseen)
        {
            return Refuse(terminal, $"something is wrong inside backpain ({unforeseen.GetType().Name}); please report it with what you called");
        }
    }

    private static int Invoke(string[] args, Terminal terminal)
    {
        var command = new RootCommand("Decision support for acute low back pain: nonspecific or specific, which work-up is due, how soon and why.\nIt supports a clinician's judgement and replaces none of it.")
        {
            AssessVerb.Create(terminal), InterviewVerb.Create(terminal), ScreenVerb.Create(terminal), NewVerb.Create(terminal),
            FmtVerb.Create(terminal), CheckVerb.Create(terminal), TestVerb.Create(terminal), WatchVerb.Create(terminal),
            StatusVerb.Create(terminal), ApproveVerb.Create(terminal), DiffVerb.Create(terminal), BookVerb.Create(terminal), ExportVerb.Create(terminal),
            ImportVerb.Create(terminal), TermsVerb.Create(terminal), RulesVerb.Create(terminal),
        };
#if !NATIVE
        command.Add(LspVerb.Create(terminal));
#endif
        var call = command.Parse(args, new() { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        if (call.Action is not ParseErrorAction) return call.Invoke(configuration);
        if (args.Length > 0) throw new WrongCallException(Refusal.Of(call));

        command.Parse("--help").Invoke(new() { Output = terminal.Error, Error = terminal.Error });
        return ExitCode.WrongCall;
    }

    private static int Refuse(Terminal terminal, string message)
    {
        try
        {
            terminal.Complain(message);
        }
        catch (IOException)
        {
            // Nobody is left to be told.
        }

        return ExitCode.WrongCall;
    }

    /// <summary>The reader of the output has had enough, as `head` has. EPIPE; on Windows a broken or a closing pipe.</summary>
    private static bool IsClosedPipe(IOException exception) => OperatingSystem.IsWindows() ? exception.HResult is unchecked((int)0x8007006D) or unchecked((int)0x800700E8) : exception.HResult == 32;
}
