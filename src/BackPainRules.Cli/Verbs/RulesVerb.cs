using System.CommandLine;
using BackPainRules.Cli.Documents;
using BackPainRules.Cli.Reference;

namespace BackPainRules.Cli.Verbs;

/// <summary><c>backpain rules</c>: lists rules, or shows one with all that it rests on.</summary>
internal static class RulesVerb
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "A rule to show as a whole, or a topic to list", Arity = ArgumentArity.ZeroOrOne };
        var format = Options.Format("text", "text", "json");
        var knowledge = Options.Knowledge();
        var command = new Verb("rules", "List the rules with their citations, or show one with all that it rests on",
            "backpain rules", "backpain rules cauda-equina", "backpain rules cauda-equina.two-signs") { id, format, knowledge };
        command.SetAction(call => Run(terminal, call.GetValue(id), call.GetValue(format), call.GetValue(knowledge)));
        return command;
    }

    private static int Run(Terminal terminal, string? id, string? format, string? folder)
    {
        if (!Knowledge.TryLoad(terminal, folder, out var knowledge)) return ExitCode.Mistakes;
        var one = id is null ? null : knowledge.FindRule(id);
        var several = one is not null ? [one] : knowledge.Rules.Where(rule => id is null || rule.Id.StartsWith(id + ".", StringComparison.Ordinal)).ToList();
        if (several.Count == 0 && id is not null) throw new WrongCallException($"there is no rule '{id}'{Nearest(knowledge, id)}");
        if (format == "json") terminal.Output.WriteLine(one is null ? RuleJson.Write(several, knowledge) : RuleJson.Write(one, knowledge));
        else if (one is null) terminal.Output.Write(RuleText.List(several));
        else terminal.Output.Write(RuleText.Show(one, knowledge));
        return ExitCode.Done;
    }

    private static string Nearest(KnowledgeBase knowledge, string id) =>
        Spelling.DidYouMean(id, knowledge.Rules.SelectMany(rule => new[] { rule.Id, rule.Id.Split('.')[0] })) is { Length: > 0 } found ? found : "; 'backpain rules' lists all";
}
