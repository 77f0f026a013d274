using System.CommandLine;
using BackPainRules.Cli.Documents;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain new</c>: begins a knowledge document.</summary>
internal static class NewVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "The document to begin, for example knowledge/infection.md. None: to standard output", Arity = ArgumentArity.ZeroOrOne };
        var title = new Option<string?>("--title") { Description = "What the document is about; otherwise after the name of the file", HelpName = "WORDS" };
        var rule = new Option<string?>("--rule") { Description = "The id of its first rule: a topic, a dot and a name", HelpName = "ID" };
        var author = new Option<string?>("--author") { Description = "Who writes it", HelpName = "NAME" };
        var command = new Verb("new", "Begin a knowledge document, with blanks to fill", "backpain new knowledge/infection.md --title \"Suspected spinal infection\" --rule infection.fever --author \"Jane Doe\"") { file, title, rule, author };
        command.SetAction(call => Run(terminal, call.GetValue(file), call.GetValue(title), call.GetValue(rule), call.GetValue(author)));
        return command;
    }

    private static int Run(Terminal terminal, string? file, string? title, string? rule, string? author)
    {
        var name = file is null ? "new-topic" : Path.GetFileNameWithoutExtension(file);
        var words = string.Join('-', name.ToLowerInvariant().Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries));
        title ??= Sentence(words.Replace('-', ' '));
        rule ??= $"{words}.first-rule";
        if (Scaffold.Problem(title, rule, author ?? "") is { } problem) throw new WrongCallException(problem);
        if (file is not null && !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) throw new WrongCallException($"'{file}' would not be read as a knowledge document; give it a name that ends in .md");

        var text = Scaffold.Write(title.Trim(), rule, author?.Trim() ?? "Your name");
        if (file is null) terminal.Output.Write(text);
        else Begin(file, text);
        terminal.Tell($"{(file is null ? "" : $"'{file}' is begun. ")}Fill in what only you know, then run 'backpain check{(file is null ? "" : " " + file)}', which names every blank that is left:\n{string.Join('\n', Scaffold.Blanks(text))}");
        return ExitCode.Done;
    }

    /// <summary>Writes it, in a folder that need not be there yet.</summary>
    private static void Begin(string file, string text)
    {
        try
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{file}': {cannot.Message}");
        }

        WholeFile.Create(file, text);
    }

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
