using System.CommandLine;
using System.CommandLine.Parsing;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Verbs;

/// <summary>Options that several verbs have, said once.</summary>
internal static class Options
{
    /// <summary>How results are written; null where the caller leaves it open.</summary>
    public static Option<string?> Format(string usually, params string[] allowed) =>
        new Option<string?>("--format") { Description = $"How to write the results; otherwise {usually}" }.AcceptOnlyFromAmong(allowed);

    /// <summary>Knowledge other than the built-in.</summary>
    public static Option<string?> Knowledge() =>
        new("--knowledge") { Description = "A folder of knowledge documents to use instead of the built-in knowledge", HelpName = "DIR" };

    /// <summary>A date, as year, month and day.</summary>
    public static Option<string?> Date(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "YYYY-MM-DD" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !FrontMatter.IsDate(token.Value)))
                result.AddError($"'{token.Value}' is not a date; write year, month and day: 2026-11-22");
        });
        return option;
    }

    /// <summary>The day on which somebody calls.</summary>
    public static string Today() => DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Folders of documents; none for the built-in ones.</summary>
    public static Argument<string[]> Folders() =>
        Several("DIR", "Folders of knowledge documents (*.md), or single documents; together they are one knowledge base. None: the built-in documents");

    /// <summary>Any number of names or words. A misspelled option is none of them; a file that is named so can be called ./-name.</summary>
    public static Argument<string[]> Several(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };
        argument.Validators.Add(result =>
        {
            var options = result.Parent is CommandResult { Command: var verb } ? verb.Options.Select(option => option.Name) : [];
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && token.Value.Length > 1))
                result.AddError($"'{token.Value}' is not an option{Spelling.DidYouMean(token.Value, options)}");
        });
        return argument;
    }
}
