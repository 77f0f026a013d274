using System.Text;

namespace BackPainRules.Cli.Testing;

/// <summary>What the examples show, for people: a line for each rule and definition, then what is missing, ready to be pasted.</summary>
internal static class CoverageText
{
    public static string Write(IReadOnlyList<BlockCoverage> blocks, Vocabulary vocabulary, bool withStatements)
    {
        var text = new StringBuilder("What the examples show: how many expect each rule and definition to be met, not met and open,\n")
            .Append("and how many of the things that it asks alone decide it in some example, both by being met and by not being met.\n");
        foreach (var (block, line) in blocks.Zip(Lines.Columns([.. blocks.Select(Row)])))
        {
            if (IsFirst(block)) text.Append($"\n{block.Document}\n");
            text.Append(line).Append('\n');
            if (withStatements)
                foreach (var statement in Lines.Columns([.. block.Statements.Select(Row)])) text.Append(statement).Append('\n');
        }

        var statements = blocks.SelectMany(block => block.Statements).ToList();
        var shown = blocks.Count(block => block is { Met: > 0, NotMet: > 0, Open: > 0 });
        text.Append($"\n{shown} of {blocks.Count} are shown met, not met and open; {statements.Count(statement => statement.IsDecisive)} of {statements.Count} things asked are shown to decide alone\n");
        foreach (var block in blocks)
            foreach (var missing in block.Missing)
                text.Append($"\n{block.Document}: {block.Name}: {missing.What}. What this example expects is what the rules say now: a clinician has to agree before it is kept.\n\n")
                    .Append(ExampleSkeleton.Fenced(vocabulary, missing.Patient, [missing.Expectation]));
        return text.ToString();

        bool IsFirst(BlockCoverage block) => blocks.First(other => other.Document == block.Document) == block;
    }

    private static string[] Row(BlockCoverage block) =>
    [
        $"  {block.Name}", $"{Count(block.Met)} met", $"{Count(block.NotMet)} not met", $"{Count(block.Open)} open",
        block.Statements.Count == 0 ? "" : $"{block.Statements.Count(statement => statement.IsDecisive),3} of {block.Statements.Count,2} decide",
    ];

    private static string[] Row(StatementCoverage statement) =>
    [
        $"    - {statement.Statement}", statement.CannotBeMet ? "  never by being met" : $"{Count(statement.Met)} by being met",
        statement.CannotBeNotMet ? "  never by not being met" : $"{Count(statement.NotMet)} by not being met", $"{Count(statement.Open)} if it were known",
    ];

    private static string Count(int count) => count == 0 ? "  -" : $"{count,3}";
}
