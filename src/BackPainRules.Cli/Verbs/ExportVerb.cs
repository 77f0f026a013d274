using System.CommandLine;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Exchange;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain export</c>: gives documents, tables and the vocabulary to other programs.</summary>
internal static class ExportVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "A knowledge document, or the name of a built-in one", Arity = ArgumentArity.ZeroOrOne };
        var table = new Option<string?>("--table") { Description = "The table of the document to write as CSV, for a spreadsheet", HelpName = "ID" };
        var vocabulary = new Option<bool>("--vocabulary") { Description = "Write the vocabulary as CSV instead of a document" };
        var schema = new Option<bool>("--schema") { Description = "Write the JSON Schema of documents instead of a document" };
        var output = new Option<string?>("--output", "-o") { Description = "A new file to write to; otherwise standard output", HelpName = "FILE" };
        var command = new Verb("export", "Write a document as JSON, or a table or the vocabulary as CSV",
            "backpain export infection.md > infection.json", "backpain export scores.md --table start-back.group -o start-back.csv", "backpain export --vocabulary -o vocabulary.csv", "backpain export --schema")
        { file, table, vocabulary, schema, output };
        command.Validators.Add(result =>
        {
            var wishes = new[] { result.GetValue(file) is not null, result.GetValue(vocabulary), result.GetValue(schema) }.Count(wish => wish);
            if (wishes != 1) result.AddError("name one document, or say '--vocabulary' or '--schema'");
            else if (result.GetValue(table) is not null && result.GetValue(file) is null) result.AddError("'--table' needs the document that the table stands in");
        });
        command.SetAction(call =>
        {
            var path = call.GetValue(file);
            if (call.GetValue(schema)) return Write(terminal, call.GetValue(output), DocumentSchema.Text);
            if (path is null) return Write(terminal, call.GetValue(output), VocabularyCsv.Write(Vocabulary.BuiltIn));
            return Run(terminal, path, call.GetValue(table), call.GetValue(output));
        });
        return command;
    }

    private static int Run(Terminal terminal, string path, string? table, string? output)
    {
        var folder = !File.Exists(path) && KnowledgeBase.BuiltInDocuments().Where(document => document.Name == path).ToList() is [var builtIn]
            ? new([builtIn], new Dictionary<string, string>(), [])
            : DocumentFolder.Read([path]);
        if (folder.Documents.Count + folder.Unreadable.Count > 1) throw new WrongCallException($"'{path}' is a folder; name one document");
        var diagnostics = new Diagnostics();
        var content = folder.Documents.Select(document => DocumentContent.Read(document, diagnostics)).FirstOrDefault();
        IReadOnlyList<Diagnostic> mistakes = [.. folder.Unreadable, .. diagnostics.InOrder()];
        if (mistakes.Count > 0 || content is null)
        {
            terminal.Tell($"{string.Join("\n", mistakes)}\n{Counted.Of(mistakes.Count, "mistake")}, so nothing is written");
            return ExitCode.Mistakes;
        }

        var words = new CanonicalWords(new(Vocabulary.BuiltIn));
        if (table is null) return Write(terminal, output, new DocumentJson(words).Write(folder.Documents[0].Name, content) + "\n");
        var tables = content.Parts.OfType<DocumentPart.Tables>().SelectMany(part => part.All).ToList();
        var found = tables.FirstOrDefault(one => one.Id.Text == table)
            ?? throw new WrongCallException($"there is no table '{table}' in '{path}'{(tables.Count == 0 ? ", nor any other" : Spelling.DidYouMean(table, tables.Select(one => one.Id.Text)))}");
        return Write(terminal, output, new TableCsv(words).Write(found));
    }

    private static int Write(Terminal terminal, string? output, string text)
    {
        if (output is null) terminal.Output.Write(text);
        else WholeFile.Create(output, text);
        return ExitCode.Done;
    }
}
