using System.CommandLine;
using BackPainRules.Analysis;
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
        var notes = new Option<bool>("--notes") { Description = "Show notes too: what is right where it is meant so, such as a rule that another one makes unnecessary" };
        var command = new Verb("check", "Check knowledge documents, and explain every mistake in them", "backpain check knowledge/", "backpain check --require-approved knowledge/", "backpain check --format sarif knowledge/ > mistakes.sarif") { folders, format, asOf, approved, notes };
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? [], call.GetValue(format), call.GetValue(asOf) ?? Options.Today(), call.GetValue(approved), call.GetValue(notes)));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string? format, string asOf, bool requireApproved, bool notes)
    {
        var folder = DocumentFolder.Read(folders);
        var diagnostics = Knowledge.Check(folder, asOf, requireApproved, out var knowledge);
        if (knowledge is not null) diagnostics = [.. diagnostics, .. KnowledgeAnalysis.Analyze(knowledge)];
        var shown = diagnostics.Where(diagnostic => notes || diagnostic.Severity > Severity.Information).ToList();
        if (format == "json") terminal.Output.WriteLine(DiagnosticJson.Write(shown));
        else if (format == "sarif") terminal.Output.WriteLine(Sarif.Write(shown, folder.Paths));
        else Write(terminal, shown);

        terminal.Tell(Summary(knowledge, diagnostics));
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.Mistakes : ExitCode.Done;
    }

    private static void Write(Terminal terminal, IReadOnlyList<Diagnostic> diagnostics)
    {
        terminal.Output.Write(string.Join("\n", diagnostics.Select(diagnostic => DiagnosticText.Write(diagnostic, terminal.Color))));
        if (diagnostics.Count > 0) terminal.Output.WriteLine();
    }

    private static string Summary(KnowledgeBase? knowledge, IReadOnlyList<Diagnostic> diagnostics)
    {
        var holds = knowledge is null ? [] : new[] { Counted.Of(knowledge.Rules.Count, "rule"), Counted.Of(knowledge.Examples.Count, "example") };
        var mistakes = diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Information).ToList();
        if (mistakes.Count < diagnostics.Count) holds = [.. holds, $"{Counted.Of(diagnostics.Count - mistakes.Count, "note")} (--notes)"];
        if (mistakes.Count == 0) return string.Join(", ", [.. holds, "no mistakes"]);
        var errors = mistakes.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var documents = Counted.Of(mistakes.Select(diagnostic => diagnostic.Span.Document).Distinct().Count(), "document");
        var found = new[] { (errors, "mistake"), (mistakes.Count - errors, "warning") }.Where(kind => kind.Item1 > 0).Select(kind => Counted.Of(kind.Item1, kind.Item2));
        return $"{string.Join(", ", [.. holds, .. found])} in {documents}";
    }
}
