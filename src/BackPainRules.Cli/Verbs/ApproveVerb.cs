using System.CommandLine;
using System.Text;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Reviews;
using BackPainRules.Governance;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain approve</c>: reviewers sign a document as it is now.</summary>
internal static class ApproveVerb
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The document; the others of its folder are read with it" };
        var reviewers = new Option<string[]>("--reviewer") { Description = "Who signs it (may be repeated); two are needed, and one of them is no author", HelpName = "NAME", Required = true };
        var date = Options.Date("--date", "The day of the review; otherwise today");
        var reviewBy = Options.Date("--review-by", "By when it is to be reviewed again; otherwise the day that stands there, or two years later");
        var effective = Options.Date("--effective", "From when it applies");
        var command = new Verb("approve", "Sign a knowledge document as a reviewer. The approval lapses when the meaning of the document changes",
            "backpain approve knowledge/infection.md --reviewer \"Jane Doe\"", "backpain approve knowledge/infection.md --reviewer \"Jane Doe\" --reviewer \"John Roe\" --review-by 2028-06-30")
        {
            file, reviewers, date, reviewBy, effective,
        };
        command.SetAction(call => Run(terminal, call.GetValue(file)!, call.GetValue(reviewers) ?? [], call.GetValue(date) ?? Options.Today(), call.GetValue(reviewBy), call.GetValue(effective)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string[] reviewers, string date, string? reviewBy, string? effective)
    {
        foreach (var wrong in reviewers.Where(name => name.Trim().Length == 0 || name.Any(letter => char.IsControl(letter) || letter == ';')))
            throw new WrongCallException($"'{wrong}' is not the name of a reviewer: name each with a --reviewer of its own");
        if (!File.Exists(file)) throw WrongCallException.CannotRead(file, Directory.Exists(file) ? "it is a folder; reviewers sign one document at a time" : "there is no such file or folder");
        if (reviewBy is not null && string.CompareOrdinal(reviewBy, date) <= 0) throw new WrongCallException($"the next review ({reviewBy}) has to come after this one ({date})");
        var folder = DocumentFolder.Read([Path.GetDirectoryName(Path.GetFullPath(file))!]);
        if (folder.Paths.Keys.All(name => name != Path.GetFileName(file))) throw new WrongCallException($"'{file}' is not a knowledge document (*.md)");
        if (!Knowledge.TryLoad(folder, out var knowledge, out var diagnostics))
        {
            terminal.Tell($"{string.Join("\n", diagnostics)}\nnot signed: nobody can tell what a document with mistakes means");
            return ExitCode.Mistakes;
        }

        var review = knowledge.Reviews.First(review => review.Head.Document == Path.GetFileName(file));
        if (review.Standing == DocumentStanding.Retired) throw new WrongCallException($"'{file}' is retired: its rules do not run, so there is nothing to sign");
        if (Failing(knowledge, review.Head.Document) is > 0 and var failing)
        {
            terminal.Complain($"not signed: {Counted.Of(failing, "example")} of '{file}' {(failing == 1 ? "fails" : "fail")}; see 'backpain test {Path.GetDirectoryName(file)}'");
            return ExitCode.Mistakes;
        }

        var signature = Signature.Of(review, [.. reviewers.Select(name => name.Trim())], date, reviewBy, effective);
        Write(file, FrontMatterLines.Set(folder.Documents.First(document => document.Name == review.Head.Document).Text, signature.Lines));
        Tell(terminal, file, signature);
        return ExitCode.Done;
    }

    private static int Failing(KnowledgeBase knowledge, string document)
    {
        var assessor = new BackPainAssessor(knowledge);
        return knowledge.Examples.Count(example => example.Span.Document == document && example.Run(assessor).Count > 0);
    }

    private static void Write(string file, string text)
    {
        try
        {
            var aside = file + ".signed";
            File.WriteAllText(aside, text, new UTF8Encoding(false));
            File.Move(aside, file, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{file}': {unwritable.Message}");
        }
    }

    private static void Tell(Terminal terminal, string file, Signature signature)
    {
        var until = signature.Lines.First(line => line.Key == "review by").Value;
        terminal.Output.WriteLine(signature.Missing is null
            ? $"{file} is approved by {string.Join(" and ", signature.Reviewers)}, to be reviewed again by {until}"
            : $"{file} is signed by {string.Join(" and ", signature.Reviewers)}, and in review: {signature.Missing}");
        foreach (var name in signature.Dropped)
            terminal.Complain($"{name} signed another text than this one, and has to sign again");
    }
}
