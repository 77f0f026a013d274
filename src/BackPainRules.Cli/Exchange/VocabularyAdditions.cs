using System.Globalization;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Cli.Exchange;

/// <summary>What a spreadsheet adds to the vocabulary, as a fence for a document of one's own. The vocabulary that there is, is never changed.</summary>
internal static class VocabularyAdditions
{
    private static readonly string[] terms = ["finding", "quantity", "choice"];
    private static readonly string[] kinds = [.. terms, "condition", "investigation", "mechanism", "contributor"];

    /// <summary>The fence; empty where nothing is added, null once mistakes were told.</summary>
    public static string? Fence(IReadOnlyList<VocabularyRow> rows, Action<string> mistake)
    {
        var known = VocabularyCsv.Rows(Vocabulary.BuiltIn).ToDictionary(row => row["id"], StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var phrasebook = new Phrasebook(Vocabulary.BuiltIn);
        var (sound, blocks) = (true, new List<string>());
        foreach (var row in rows)
        {
            if (!seen.Add(row["id"])) Tell(row, $"'{row["id"]}' stands here a second time");
            if (known.TryGetValue(row["id"], out var same))
            {
                var changed = VocabularyCsv.Columns.Where(column => column != "cite" && row[column].Length > 0 && row[column] != same[column]).ToList();
                if (changed.Count > 0) Tell(row, $"the {changed[0]} of '{row["id"]}' is '{same[changed[0]]}' in the vocabulary, and '{row[changed[0]]}' here: what is in the vocabulary is not changed; add a term with an id of its own");
                continue;
            }

            Check(row);
            blocks.Add(string.Join("\n", Block(row)));
        }

        return !sound ? null : blocks.Count == 0 ? "" : $"```vocabulary\n{string.Join("\n\n", blocks)}\n```\n";

        void Check(VocabularyRow row)
        {
            if (!kinds.Contains(row["kind"])) Tell(row, $"'{row["kind"]}' is not a kind{Spelling.DidYouMean(row["kind"], kinds)}; the kinds are {string.Join(", ", kinds)}");
            foreach (var needed in new[] { "id", "phrase", "cite" }.Concat(terms.Contains(row["kind"]) ? ["question"] : Array.Empty<string>()).Where(needed => row[needed].Length == 0))
                Tell(row, $"the cell '{needed}' of '{row["id"]}' is blank");
            if (phrasebook.IsTaken(row["phrase"])) Tell(row, $"'{row["phrase"]}' already has a meaning in the vocabulary{(phrasebook.LabelFor(row["phrase"]) is { } label ? $": it is another phrase for '{label}'" : "")}");
            foreach (var column in VocabularyCsv.Columns.Where(column => row[column].Any(letter => char.IsControl(letter) || letter == '"')))
                Tell(row, $"the cell '{column}' of '{row["id"]}' is one line without quotation marks");
            foreach (var column in new[] { "low", "high" }.Where(column => row[column].Length > 0 && !decimal.TryParse(row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
                Tell(row, $"'{row[column]}' is not a number: write digits, with a decimal point where needed");
        }

        void Tell(VocabularyRow row, string message)
        {
            sound = false;
            mistake($"line {row.Line}: {message}");
        }
    }

    private static IEnumerable<string> Block(VocabularyRow row)
    {
        yield return $"{row["kind"]} {row["id"]}";
        yield return $"  phrase {row["phrase"]}";
        if (terms.Contains(row["kind"])) yield return $"  roles {(row["roles"].Length > 0 ? row["roles"] : "contextual")}";
        if (row["low"].Length > 0) yield return $"  range {row["low"]} to {row["high"]} {row["unit"]}".TrimEnd();
        foreach (var column in new[] { "values", "category", "group", "covers" })
            if (row[column].Length > 0) yield return $"  {column} {row[column]}";
        foreach (var column in new[] { "question", "meaning" })
            if (row[column].Length > 0)
                foreach (var line in Paragraph.Quote($"  {column} ", row[column])) yield return line;
        yield return $"  cite {row["cite"]}";
    }
}
