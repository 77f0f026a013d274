using System.CommandLine;
using BackPainRules.Authoring;
using BackPainRules.Cli.Documents;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain check</c>: explains every mistake in knowledge documents.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var folders = Options.Folders();
        var format = Options.Format("text", "text", "json", "sarif");
        var asOf = Options.Date("--as-of", "Say what is overdue or not yet in effect as of this date; otherwise today");
        var approved = new Option<bool>("--require-approved") { Description = "Take it for a mistake where a document is not approved, its approval has lapsed, or its review is overdue" };
        var command = new Verb("check", "Check knowledge documents, and explain every mistake in them", "backpain check knowledge/", "backpain check --require-approved knowledge/", "backpain check --format sarif knowledge/ > mistakes.sarif") { folders, format, asOf, approved };
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? [], call.GetValue(format), call.GetValue(asOf) ?? Options.Today(), call.GetValue(approved)));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string? format, string asOf, bool requireApproved)
    {
        var folder = DocumentFolder.Read(folders);
        var diagnostics = Knowledge.Check(folder, asOf, requireApproved, out var knowledge);
        if (format == "json") terminal.Output.WriteLine(DiagnosticJson.Write(diagnostics));
        else if (format == "sarif") terminal.Output.WriteLine(Sarif.Write(diagnostics, folder.Paths));
        else terminal.Output.Write(string.Join("\n", diagnostics.Select(diagnostic => DiagnosticText.Write(diagnostic, terminal.Color))));

        if (diagnostics.Count > 0 && format is null or "text") terminal.Output.WriteLine();
        terminal.Tell(Summary(knowledge, diagnostics));
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.Mistakes : ExitCode.Done;
    }

    private static string Summary(KnowledgeBase? knowledge, IReadOnlyList<Diagnostic> diagnostics)
    {
        var holds = knowledge is null ? [] : new[] { Counted.Of(knowledge.Rules.Count, "rule"), Counted.Of(knowledge.Examples.Count, "example") };
        if (diagnostics.Count == 0) return string.Join(", ", [.. holds, "no mistakes"]);
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var documents = Counted.Of(diagnostics.Select(diagnostic => diagnostic.Span.Document).Distinct().Count(), "document");
        var found = new[] { (errors, "mistake"), (diagnostics.Count - errors, "warning") }.Where(kind => kind.Item1 > 0).Select(kind => Counted.Of(kind.Item1, kind.Item2));
        return $"{string.Join(", ", [.. holds, .. found])} in {documents}";
    }
}
