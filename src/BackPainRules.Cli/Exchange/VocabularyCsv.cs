using BackPainRules.Cli.Reference;

namespace BackPainRules.Cli.Exchange;

/// <summary>The vocabulary as comma-separated values: a line for each term and each outcome.</summary>
internal static class VocabularyCsv
{
    /// <summary>The columns, in their order.</summary>
    public static readonly IReadOnlyList<string> Columns = ["kind", "id", "phrase", "low", "high", "unit", "values", "roles", "category", "group", "covers", "question", "meaning", "cite"];

    public static string Write(Vocabulary vocabulary) => Csv.Write(Rows(vocabulary).Select(row => row.Cells).Prepend(Columns));

    /// <summary>A line of the vocabulary for every term and outcome of it.</summary>
    public static IEnumerable<VocabularyRow> Rows(Vocabulary vocabulary) =>
    [
        .. vocabulary.Terms.Select(Row),
        .. ((IEnumerable<Outcome>)[.. vocabulary.Conditions, .. vocabulary.Investigations, .. vocabulary.Mechanisms, .. vocabulary.Contributors]).Select(Row),
    ];

    /// <summary>The lines of a file, or null once mistakes were told.</summary>
    public static List<VocabularyRow>? Read(string csv, Action<string> mistake)
    {
        var sound = true;
        var lines = Csv.Read(csv);
        var head = lines.Count == 0 ? [] : lines[0].Cells.Select(cell => cell.Trim()).ToList();
        foreach (var unknown in head.Where(name => !Columns.Contains(name)))
            Tell($"line 1: '{unknown}' is not a column of the vocabulary{Spelling.DidYouMean(unknown, Columns)}");
        foreach (var missing in new[] { "kind", "id", "phrase" }.Where(name => !head.Contains(name)))
            Tell($"line 1: the column '{missing}' is missing; the columns are {string.Join(", ", Columns)}");
        foreach (var twice in head.GroupBy(name => name).Where(same => same.Count() > 1))
            Tell($"line 1: there are two columns '{twice.Key}'");
        if (!sound) return null;

        var rows = new List<VocabularyRow>();
        foreach (var (line, cells) in lines.Skip(1).Select(row => (row.Line, row.Cells)))
        {
            if (cells.Count != head.Count) Tell($"line {line}: this row has {Counted.Of(cells.Count, "cell")}, but the head has {head.Count}");
            else rows.Add(new([.. Columns.Select(column => head.IndexOf(column) is >= 0 and var at ? cells[at].Trim() : "")], line));
        }

        return sound ? rows : null;

        void Tell(string message)
        {
            sound = false;
            mistake(message);
        }
    }

    private static VocabularyRow Row(Term term) => new(
    [
        VocabularyWords.TypeOf(term), term.Id, term.Label,
        term is Quantity { Minimum: var low } ? Numbers.Print(low) : "", term is Quantity { Maximum: var high } ? Numbers.Print(high) : "", (term as Quantity)?.Unit ?? "",
        term is Choice choice ? string.Join(", ", choice.Values) : "", VocabularyWords.Roles(term).ToList() is { Count: > 0 } roles ? string.Join(", ", roles) : "contextual",
        "", "", "", term.Question, term.Meaning, "",
    ], 0);

    private static VocabularyRow Row(Outcome outcome) => new(
    [
        VocabularyWords.KindOf(outcome), outcome.Id, outcome.Phrase, "", "", "", "", "", outcome is Condition ? VocabularyWords.GroupOf(outcome) : "",
        (outcome as Investigation)?.Group ?? "", outcome is Investigation { Covers: var covers } ? string.Join(", ", covers) : "", "", "", "",
    ], 0);
}

/// <summary>A line of the vocabulary, cell by cell in the order of its columns.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Line">On which line of the file it ends; 0 where it was not read from one.</param>
internal sealed record VocabularyRow(IReadOnlyList<string> Cells, int Line)
{
    public string this[string column] => Cells[((List<string>)[.. VocabularyCsv.Columns]).IndexOf(column)];
}
