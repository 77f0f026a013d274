using System.Text;

namespace BackPainRules.Cli.Reference;

/// <summary>The vocabulary for people: the phrase that documents use first, the id that programs use last.</summary>
internal static class VocabularyText
{
    public static string Write(VocabularySearch found, bool withMeaning)
    {
        var text = new StringBuilder();
        Section(text, found.Terms, term => term.Part, term => [term.Label, VocabularyWords.Takes(term), string.Join(", ", VocabularyWords.Roles(term).Concat(Local(term.IsLocal))), term.Id],
            term => withMeaning ? [term.Meaning, term.Question, Also(term.Id)] : []);
        Section(text, found.Outcomes, outcome => VocabularyWords.KindOf(outcome) + "s",
            outcome => [outcome.Phrase, string.Join(", ", new[] { VocabularyWords.GroupOf(outcome) }.Where(group => group.Length > 0).Concat(Local(outcome.IsLocal))), outcome.Id],
            outcome => withMeaning ? [Also(outcome.Id)] : []);
        return text.ToString();
    }

    private static IEnumerable<string> Local(bool isLocal) => isLocal ? ["local"] : [];

    private static string Also(string id) => VocabularySearch.OtherPhrases(id).ToList() is { Count: > 0 } others ? $"also: {string.Join(", ", others)}" : "";

    /// <summary>All rows of a kind in the same columns, under a heading for each group; below a row, what else is to be said.</summary>
    private static void Section<T>(StringBuilder text, IReadOnlyList<T> items, Func<T, string> groupOf, Func<T, string[]> cells, Func<T, string[]> below)
    {
        foreach (var group in items.Zip(Lines.Columns([.. items.Select(cells)])).GroupBy(row => groupOf(row.First)))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(group.Key).Append('\n');
            foreach (var (item, line) in group)
            {
                text.Append("  ").Append(line).Append('\n');
                foreach (var more in below(item).Where(more => more.Length > 0))
                    text.Append(Lines.Wrap(more, indent: 6, hanging: 6)).Append('\n');
            }
        }
    }
}
