namespace BackPainRules.Authoring.Printing;

/// <summary>Prints the terms and outcomes that a document adds, line by line in the order in which they were said.</summary>
internal static class VocabularyPrinter
{
    public static IEnumerable<string> Print(EntrySyntax entry) =>
        [$"{entry.Kind} {entry.Id.Text}", .. entry.Lines.SelectMany(Print), .. RulePrinter.Cite(entry.Citations)];

    private static IEnumerable<string> Print(EntryLine line) => line switch
    {
        { Keyword: "question" or "meaning" } => Paragraph.Quote($"  {line.Keyword} ", line.Text),
        { Keyword: "range" } => [$"  range {Numbers.Print(line.Low!.Value)} to {Numbers.Print(line.High!.Value)}{string.Concat(line.Words.Select(unit => $" {unit.Text}"))}"],
        _ => [$"  {line.Keyword} {string.Join(", ", line.Words.Select(word => word.Text))}"],
    };
}
