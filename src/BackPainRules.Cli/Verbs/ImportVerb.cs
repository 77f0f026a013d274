using System.CommandLine;
using System.Text;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Exchange;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain import</c>: takes documents, tables and additions to the vocabulary from other programs.</summary>
internal static class ImportVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A document as JSON (.json), or a table or additions to the vocabulary as CSV (.csv)" };
        var table = new Option<string?>("--table") { Description = "The id of the table that the CSV file holds", HelpName = "ID" };
        var into = new Option<string?>("--into") { Description = "The document whose table of that id is replaced by the CSV file", HelpName = "FILE" };
        var vocabulary = new Option<bool>("--vocabulary") { Description = "The CSV file holds terms and outcomes to add to the vocabulary" };
        var output = new Option<string?>("--output", "-o") { Description = "A new file to write to; otherwise standard output", HelpName = "FILE" };
        var command = new Verb("import", "Read a document from JSON, or a table or additions to the vocabulary from CSV, and print it as a document has it",
            "backpain import infection.json -o infection.md", "backpain import start-back.csv --table start-back.group --into scores.md", "backpain import vocabulary.csv --vocabulary")
        { file, table, into, vocabulary, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(into) is not null && result.GetValue(table) is null) result.AddError("'--into' needs '--table' and the id of the table");
            if (result.GetValue(into) is not null && result.GetValue(output) is not null) result.AddError("'--into' changes a document, and '--output' writes a new file; say one of them");
            if (result.GetValue(table) is not null && result.GetValue(vocabulary)) result.AddError("a CSV file holds a table or additions to the vocabulary; say '--table' or '--vocabulary'");
        });
        command.SetAction(call => Run(terminal, call.GetValue(file)!, call.GetValue(table), call.GetValue(into), call.GetValue(vocabulary), call.GetValue(output)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? table, string? into, bool vocabulary, string? output)
    {
        var isCsv = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        if (!isCsv && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) throw new WrongCallException($"'{path}' is neither a .json nor a .csv file");
        if (isCsv != (table is not null || vocabulary)) throw new WrongCallException(isCsv ? "say '--table' and the id of the table, or '--vocabulary'" : "a document in JSON is imported whole; '--table' and '--vocabulary' are for CSV files");
        var text = ReadText(path);
        var mistakes = new List<string>();
        var result = !isCsv ? Document(text, mistakes) : vocabulary ? Additions(terminal, text, mistakes) : Table(text, table!, into, mistakes);
        if (result is null)
        {
            terminal.Tell($"{string.Concat(mistakes.Select(mistake => $"{Path.GetFileName(path)}: {mistake}\n"))}{Counted.Of(mistakes.Count, "mistake")}, so nothing is imported");
            return ExitCode.Mistakes;
        }

        if (into is not null) WholeFile.Replace(into, result);
        else if (output is not null) WholeFile.Create(output, result);
        else terminal.Output.Write(result);
        if (into is not null) terminal.Tell($"the table '{table}' of '{into}' is replaced; see what changed before you commit it");
        return ExitCode.Done;
    }

    private static string? Document(string json, List<string> mistakes)
    {
        var (document, wrong) = DocumentJsonReader.Read(json);
        mistakes.AddRange(wrong);
        return document?.Text;
    }

    private static string? Additions(Terminal terminal, string csv, List<string> mistakes)
    {
        var fence = VocabularyCsv.Read(csv, mistakes.Add) is { } rows ? VocabularyAdditions.Fence(rows, mistakes.Add) : null;
        if (fence is "") terminal.Tell("this file adds nothing to the vocabulary");
        return fence;
    }

    private static string? Table(string csv, string id, string? into, List<string> mistakes)
    {
        if (!Identifiers.IsId(id)) throw new WrongCallException($"'{id}' is not the id of a table; write lower-case words joined by hyphens, with a dot between topic and name: start-back.group");
        var words = new CanonicalWords(new(Vocabulary.BuiltIn));
        if (TableCsv.Read(id, csv, mistakes.Add) is not { } read) return null;
        var table = SharedCitations.Hoist(read);
        if (into is null) return $"```table\n{string.Join("\n", new TablePrinter(words).Print(table))}\n```\n";

        var folder = DocumentFolder.Read([into]);
        var diagnostics = new Diagnostics();
        if (folder.Documents.Count != 1) throw new WrongCallException($"'{into}' is not a document that can be read");
        var content = DocumentContent.Read(folder.Documents[0], diagnostics);
        mistakes.AddRange(diagnostics.InOrder().Select(diagnostic => diagnostic.ToString()));
        if (mistakes.Count > 0) return null;
        var ids = content.Parts.OfType<DocumentPart.Tables>().SelectMany(part => part.All).Select(one => one.Id.Text).ToList();
        if (ids.Count(one => one == id) != 1) throw new WrongCallException($"there {(ids.Contains(id) ? "is more than one" : "is no")} table '{id}' in '{into}'{(ids.Contains(id) ? "" : Spelling.DidYouMean(id, ids))}");
        return (content with { Parts = [.. content.Parts.Select(part => part is DocumentPart.Tables(var all) ? new DocumentPart.Tables([.. all.Select(one => one.Id.Text == id ? table : one)]) : part)] }).Print(words);
    }

    private static string ReadText(string path)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new WrongCallException($"'{path}' is not valid UTF-8; save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw WrongCallException.CannotRead(path, unreadable);
        }
    }
}
