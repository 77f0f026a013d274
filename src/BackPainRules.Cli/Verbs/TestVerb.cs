using System.CommandLine;
using BackPainRules.Authoring;
using BackPainRules.Cli.Documents;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain test</c>: runs the examples of knowledge documents.</summary>
internal static class TestVerb
{
    public static Command Create(Terminal terminal)
    {
        var folders = Options.Folders();
        var command = new Verb("test", "Run the examples of knowledge documents", "backpain test knowledge/") { folders };
        command.SetAction(call => Run(terminal, call.GetValue(folders) ?? []));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders)
    {
        if (!Knowledge.TryLoad(terminal, folders, out var knowledge)) return ExitCode.Mistakes;
        var assessor = new BackPainAssessor(knowledge);
        var failed = 0;
        foreach (var example in knowledge.Examples)
        {
            var failures = example.Run(assessor);
            if (failures.Count == 0) continue;
            failed++;
            terminal.Output.WriteLine(Describe(example, failures));
        }

        terminal.Output.WriteLine($"{knowledge.Examples.Count - failed} passed, {failed} failed");
        return failed > 0 ? ExitCode.Mistakes : ExitCode.Done;
    }

    private static string Describe(Example example, IReadOnlyList<ExampleFailure> failures)
    {
        var title = example.Title.Length > 0 ? $" \"{example.Title}\"" : "";
        var given = Lines.Wrap($"given {example.Encounter}", indent: 2, hanging: 8);
        var each = failures.Select(failure => $"  {failure.Expectation.Span.Document}:{failure.Expectation.Span.Line}: {failure}\n");
        return $"{example.Span.Document}:{example.Span.Line}: failed{title}\n{given}\n{string.Concat(each)}";
    }
}
