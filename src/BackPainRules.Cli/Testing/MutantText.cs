using System.Globalization;
using System.Text;

namespace BackPainRules.Cli.Testing;

/// <summary>What became of deliberate mistakes, for people.</summary>
internal static class MutantText
{
    public static string Write(IReadOnlyList<MutantResult> results, KnowledgeBase knowledge)
    {
        var score = new MutantScore(results);
        var text = new StringBuilder($"{Counted.Of(results.Count, "deliberate mistake")}, each tried on every example:\n\n");
        foreach (var line in Lines.Columns(
            [
                [$"{score.Noticed,6}", "noticed: an example fails"],
                [$"{score.CaughtByCheck,6}", "caught by 'backpain check' already"],
                [$"{score.NoDifference,6}", "without effect: no patient whom an example could show"],
                [$"{score.Unnoticed,6}", "noticed by nobody"],
            ]))
            text.Append(line).Append('\n');
        text.Append($"\nExamples notice {score.Noticed} of the {score.Noticed + score.Unnoticed} that are theirs to notice: {score.Percent.ToString("0.0", CultureInfo.InvariantCulture)} %\n");
        if (results.Count == 0) return text.ToString();
        text.Append("\nBy kind of mistake, noticed of those that are for examples to notice:\n");
        var kinds = results.GroupBy(result => result.Mutant.Kind).Select(kind => (kind.Key, Score: new MutantScore([.. kind]))).OrderBy(kind => kind.Key, StringComparer.Ordinal);
        foreach (var line in Lines.Columns([.. kinds.Select(kind => (string[])[$"  {kind.Key}", $"{kind.Score.Noticed,5} of {kind.Score.Noticed + kind.Score.Unnoticed,5}"])])) text.Append(line).Append('\n');
        foreach (var patient in MissingExample.Of(results)) text.Append('\n').Append(Write(patient, knowledge));
        return text.ToString();
    }

    private static string Write(MissingExample missing, KnowledgeBase knowledge)
    {
        var text = new StringBuilder();
        foreach (var mutant in missing.Mutants)
        {
            text.Append($"{mutant.Document}:{mutant.FirstLine}:{mutant.Column}: nobody would notice, in {Name(mutant, knowledge)} ({mutant.Kind})\n");
            foreach (var line in mutant.Old) text.Append("  - ").Append(line.TrimEnd()).Append('\n');
            foreach (var line in mutant.New) text.Append("  + ").Append(line.TrimEnd()).Append('\n');
        }

        return text.Append(missing.Patient is { } patient
            ? $"An example that would. What it expects is what the rules say now: a clinician has to agree before it is kept.\n\n{ExampleSkeleton.Fenced(knowledge.Vocabulary, patient, missing.Expectations)}"
            : "No patient could be worked out who would show it.\n").ToString();
    }

    private static string Name(Mutant mutant, KnowledgeBase knowledge) => knowledge.FindRule(mutant.Block) is null ? $"definition {mutant.Block}" : $"rule {mutant.Block}";
}
