using System.CommandLine;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Reference;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain terms</c>: lists what can be known and what can be concluded.</summary>
internal static class TermsVerb
{
    public static Command Create(Terminal terminal)
    {
        var words = Options.Several("WORDS", "List only what speaks of all these words, with its meaning");
        var format = Options.Format("text", "text", "json");
        var knowledge = Options.Knowledge();
        var command = new Verb("terms", "List the vocabulary: what can be known of a patient, and what can be concluded", "backpain terms", "backpain terms leg raise") { words, format, knowledge };
        command.SetAction(call => Run(terminal, call.GetValue(words) ?? [], call.GetValue(format), call.GetValue(knowledge)));
        return command;
    }

    private static int Run(Terminal terminal, string[] words, string? format, string? folder)
    {
        var vocabulary = Vocabulary.BuiltIn;
        if (folder is not null)
        {
            if (!Knowledge.TryLoad(terminal, folder, out var knowledge)) return ExitCode.Mistakes;
            vocabulary = knowledge.Vocabulary;
        }

        var found = VocabularySearch.Find(vocabulary, words);
        if (format == "json")
            terminal.Output.WriteLine(VocabularyJson.Write(found));
        else if (found is { Terms.Count: 0, Outcomes.Count: 0 })
            terminal.Complain($"nothing in the vocabulary speaks of '{string.Join(' ', words)}'");
        else
            terminal.Output.Write(VocabularyText.Write(found, withMeaning: words.Length > 0));
        return ExitCode.Done;
    }
}
