using System.Text.RegularExpressions;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Knowledge;

/// <summary>Holds <c>docs/coverage.md</c> to the knowledge, and the knowledge to it.</summary>
public partial class CoverageTests
{
    private static readonly KnowledgeBase knowledge = KnowledgeBase.BuiltIn;

    private static readonly IReadOnlyList<Row> rows = [.. RowPattern().Matches(File.ReadAllText(Repository.File("docs/coverage.md")).Replace("\r\n", "\n"))
        .Select(match => new Row(match.Groups["id"].Value, match.Groups["says"].Value, match.Groups["by"].Value))
        .Where(row => row.Id != "id")];

    [Fact]
    public void Every_statement_of_the_sources_has_one_row()
    {
        var expected = Numbered("S", 48, "00").Concat(Numbered("R", 4)).Concat(Numbered("W", 10)).Concat(Numbered("V", 7)).Concat(["ASAS", "Berlin", "Calin", "Waddell", "STarT"]);

        Assert.Equal(expected, rows.Select(row => row.Id).Where(id => id[0] != 'F'));
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public void Every_row_is_carried_by_something_or_says_why_not()
    {
        Assert.All(rows, row => Assert.True(row.Names.Count > 0 || row.By.StartsWith("not encoded: ", StringComparison.Ordinal), $"{row.Id} is neither carried nor left out with a reason"));
        Assert.All(rows, row => Assert.False(string.IsNullOrWhiteSpace(row.Says), $"{row.Id} does not say what it is about"));
    }

    [Fact]
    public void Every_rule_and_term_that_a_row_names_exists()
    {
        var known = knowledge.Rules.Select(rule => rule.Id).Concat(knowledge.Vocabulary.Terms.Select(term => term.Id)).ToHashSet();

        Assert.Empty(from row in rows from name in row.Names where !known.Contains(name) select $"{row.Id} names {name}, which is neither a rule nor a term");
    }

    [Fact]
    public void Every_rule_stands_in_some_row() =>
        Assert.Empty(knowledge.Rules.Select(rule => rule.Id).Except(rows.SelectMany(row => row.Names)));

    private static IEnumerable<string> Numbered(string letter, int count, string format = "0") =>
        Enumerable.Range(1, count).Select(number => letter + number.ToString(format, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\| (?<id>\w+) \| (?<says>[^|\n]*) \| (?<by>[^|\n]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex NamePattern();

    private sealed record Row(string Id, string Says, string By)
    {
        public IReadOnlyList<string> Names { get; } = [.. NamePattern().Matches(By).Select(match => match.Groups[1].Value)];
    }
}
