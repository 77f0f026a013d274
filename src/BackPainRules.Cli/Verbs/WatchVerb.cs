using System.CommandLine;
using System.Runtime.InteropServices;
using BackPainRules.Cli.Watching;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain watch</c>: checks and tests documents again whenever one is saved.</summary>
internal static class WatchVerb
{
    /// <summary>How often the documents are looked at, and how long they must have rested: an editor writes a file in several steps.</summary>
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(150);

    public static Command Create(Terminal terminal)
    {
        var folders = Options.Several("DIR", "Folders of knowledge documents (*.md), or single documents; together they are one knowledge base");
        folders.Arity = ArgumentArity.OneOrMore;
        var command = new Verb("watch", "Check and test knowledge documents whenever one is saved, until Ctrl+C", "backpain watch knowledge/") { folders };
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? []));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders)
    {
        if (Array.Find(folders, folder => !Path.Exists(folder)) is { } missing) throw WrongCallException.CannotRead(missing, "there is no such file or folder");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(terminal.Ended);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

        var known = FolderState.Of(folders);
        Show($"watching {string.Join(' ', folders)}");
        while (!ended.Token.WaitHandle.WaitOne(interval))
        {
            var seen = FolderState.Of(folders);
            if (seen.Since(known).Count == 0) continue;
            for (FolderState before; !ended.IsCancellationRequested;)
            {
                before = seen;
                ended.Token.WaitHandle.WaitOne(interval);
                seen = FolderState.Of(folders);
                if (seen.Since(before).Count == 0) break;
            }

            var changes = seen.Since(known);
            known = seen;
            if (changes.Count > 0 && !ended.IsCancellationRequested) Show(string.Join(", ", changes));
        }

        return ExitCode.Done;

        void Show(string why)
        {
            terminal.Output.Write(WatchRound.Run(folders, why, DateTimeOffset.Now, terminal.Color));
            terminal.Output.Flush();
        }

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            ended.Cancel();
        }
    }
}
