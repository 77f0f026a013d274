using System.CommandLine;
using System.Text;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;
using BackPainRules.Cli.Documents;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain fmt</c>: prints knowledge documents in canonical form.</summary>
internal static class FmtVerb
{
    public static Command Create(Terminal terminal)
    {
        var folders = Options.Several("DIR", "Knowledge documents, or folders of them (*.md). None: one document from standard input");
        var check = new Option<bool>("--check") { Description = "Change nothing; name the documents that are not in canonical form" };
        var write = new Option<bool>("--write") { Description = "Write the canonical form into the documents" };
        var command = new Verb("fmt", "Print knowledge documents in canonical form: front matter and fences; prose stays as it is",
            "backpain fmt infection.md", "backpain fmt --check knowledge/", "backpain fmt --write knowledge/", "backpain fmt < infection.md")
        { folders, check, write };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(write)) result.AddError("'--check' changes nothing and '--write' does; say one of them");
        });
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? [], call.GetValue(check), call.GetValue(write)));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, bool check, bool write)
    {
        var folder = folders is [] or ["-"] ? FromInput(terminal, write) : DocumentFolder.Read(folders);
        if (!check && !write && folder.Documents.Count > 1)
            throw new WrongCallException($"these are {folder.Documents.Count} documents; say '--write' to put them into canonical form, or '--check' to see which are not");
        var formatted = folder.Documents.Select(document => (document, after: DocumentFormatter.Format(document))).ToList();
        List<Diagnostic> mistakes = [.. folder.Unreadable, .. formatted.SelectMany(pair => pair.after.Diagnostics)];
        if (mistakes.Count > 0)
            terminal.Tell($"{string.Join("\n", mistakes.Select(mistake => mistake.ToString()))}\n{Counted.Of(mistakes.Select(mistake => mistake.Span.Document).Distinct().Count(), "document")} left alone because of {Counted.Of(mistakes.Count, "mistake")}");

        var sound = formatted.Where(pair => pair.after.Diagnostics.Count == 0).ToList();
        var changed = sound.Where(pair => pair.after.Text != pair.document.Text).ToList();
        if (write)
            foreach (var (document, after) in changed) WholeFile.Replace(folder.Paths[document.Name], after.Text);
        if (check || write)
        {
            foreach (var (document, _) in changed) terminal.Output.WriteLine(folder.Paths.GetValueOrDefault(document.Name, document.Name));
            terminal.Tell(Summary(sound.Count, changed.Count, write));
        }
        else
        {
            foreach (var (_, after) in sound) terminal.Output.Write(after.Text);
        }

        return mistakes.Count > 0 || (check && changed.Count > 0) ? ExitCode.Mistakes : ExitCode.Done;
    }

    private static string Summary(int all, int changed, bool write) =>
        changed == 0 ? $"{Counted.Of(all, "document")} in canonical form"
        : write ? $"{changed} of {Counted.Of(all, "document")} put into canonical form"
        : $"{changed} of {Counted.Of(all, "document")} not in canonical form; 'backpain fmt --write' puts them into it";

    private static DocumentFolder FromInput(Terminal terminal, bool write)
    {
        if (write) throw new WrongCallException("'--write' needs a document or a folder to write into");
        if (terminal.InputIsKeyboard) throw new WrongCallException("name a document or a folder, or give a document on standard input");
        using var reader = new StreamReader(terminal.Input, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return new([new("standard input", reader.ReadToEnd())], new Dictionary<string, string>(), []);
        }
        catch (DecoderFallbackException)
        {
            throw new WrongCallException("standard input is not valid UTF-8");
        }
    }
}
