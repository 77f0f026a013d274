using Parquet.Schema;

namespace BackPainRules.Cli.Registries;

/// <summary>The columns of Parquet files: which are read, and which are written.</summary>
internal static class ParquetSchemas
{
    private const string id = "id";

    /// <summary>The columns of an input with their terms, and the id without one. A column that nobody knows is a mistake: what it holds would be dropped in silence.</summary>
    public static IReadOnlyList<(Term? Term, ParquetColumn Column)> Read(ParquetSchema schema, string file, IReadOnlyList<string> ignored, Vocabulary vocabulary)
    {
        var known = vocabulary.Terms.Select(term => term.Id).Append(id).ToList();
        var (columns, problems) = (new List<(Term?, ParquetColumn)>(), new List<string>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in schema.GetDataFields())
        {
            var name = string.Join('.', field.Path.ToList());
            if (!seen.Add(name)) problems.Add($"column '{name}' stands there twice");
            else if (ignored.Contains(name)) continue;
            else if (!known.Contains(name)) problems.Add($"column '{name}' is not a term{Spelling.DidYouMean(name, known)} (to leave it unread: --ignore-columns {name})");
            else if (ParquetColumn.Of(field) is not { } column) problems.Add($"column '{name}' holds {field.ClrType.Name}; text, true or false, and numbers can be read");
            else columns.Add((vocabulary.FindTerm(name), column));
        }

        problems.AddRange(ignored.Where(name => !seen.Contains(name)).Select(name => $"there is no column '{name}' to ignore"));
        return problems.Count == 0 ? columns : throw WrongCallException.CannotRead(file, string.Join("; ", problems));
    }
}
