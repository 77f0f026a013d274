using System.CommandLine;
using System.Text;
using BackPainRules.Cli.Book;
using BackPainRules.Cli.Documents;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain book</c>: a whole knowledge base as one page, for reviewers and committees.</summary>
internal static class BookVerb
{
    public static Command Create(Terminal terminal)
    {
        var folders = Options.Folders();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; otherwise standard output", HelpName = "FILE" };
        var command = new Verb("book", "Write a whole knowledge base as one page of HTML, to be read, printed and signed", "backpain book -o knowledge.html", "backpain book knowledge/ -o knowledge.html") { folders, output };
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? [], call.GetValue(output)));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string? output)
    {
        if (!Knowledge.TryLoad(terminal, folders, out var knowledge)) return ExitCode.Mistakes;
        var page = new BookPage(new(DocumentFolder.Read(folders).Documents, knowledge)).Write();
        if (output is null)
        {
            terminal.Output.Write(page);
            return ExitCode.Done;
        }

        try
        {
            File.WriteAllText(output, page, new UTF8Encoding(false));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{output}': {unwritable.Message}");
        }

        terminal.Tell($"{output}: {Counted.Of(knowledge.Documents.Count, "document")}, {Counted.Of(knowledge.Rules.Count, "rule")}");
        return ExitCode.Done;
    }
}
