using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>The names in a table.</summary>
internal static class TableMentions
{
    public static IEnumerable<Mention> Of(TableSyntax table, MentionReader reader) =>
    [
        .. table.Rows.Select(row => new Mention(NameKind.Rule, TableRules.Id(table, row.Name.Text), row.Name.Span, MentionRole.Declaration)),
        .. table.Columns.SelectMany(column => Of(column, reader)),
        .. table.Counted.SelectMany(counted => counted.List.Members).OfType<CriterionSyntax.Statement>().SelectMany(statement => Of(statement, reader)),
        .. table.Citations.Concat(table.Rows.SelectMany(row => row.Cells).OfType<CellSyntax.Cited>().SelectMany(cell => cell.Citations)).Select(citation => new Mention(NameKind.Source, citation.Key.Text, citation.Key.Span, MentionRole.Use)),
    ];

    private static Mention[] Of(ColumnSyntax column, MentionReader reader) => column switch
    {
        ColumnSyntax.Asks(var head) when !head.Is("classification") => [reader.Named(head, reader.KindOf(head.Text) ?? NameKind.Definition, MentionRole.Use)],
        ColumnSyntax.Concludes(_, "suspect", { } condition, _) => [reader.Named(condition, NameKind.Condition, MentionRole.Conclusion)],
        ColumnSyntax.Concludes(_, "recommend", { } investigation, _) => [reader.Named(investigation, NameKind.Investigation, MentionRole.Conclusion)],
        ColumnSyntax.Concludes(_, "mechanism", { } mechanism, _) => [reader.Named(mechanism, NameKind.Mechanism, MentionRole.Conclusion)],
        ColumnSyntax.Concludes(_, "contributor", { } contributor, _) => [reader.Named(contributor, NameKind.Contributor, MentionRole.Conclusion)],
        ColumnSyntax.Concludes(_, "substitute", { } original, { } by) => [reader.Named(original, NameKind.Investigation, MentionRole.Use), reader.Named(by, NameKind.Investigation, MentionRole.Conclusion)],
        _ => [],
    };

    private static Mention[] Of(CriterionSyntax.Statement statement, MentionReader reader) =>
        statement.Subject.Is("classification") ? [] : [reader.Named(statement.Subject, reader.Resolve(statement.Subject, statement.Predicate is PredicateSyntax.Word(var word) ? word.Text : "") ?? NameKind.Term, MentionRole.Use)];
}
