using System.Globalization;

namespace BackPainRules.Fhir.Terminology;

/// <summary>Reads the table of bindings: seven columns, parted by tabs, the first line their names. Says all that is wrong with it.</summary>
internal static class BindingTable
{
    public static readonly string[] Columns = ["kind", "system", "code", "means", "how", "source", "note"];

    private static readonly string[] kinds = ["system", "current", "term", "diagnosis", "answer", "order", "unit", "ask", "complaint", "source"];

    public static IReadOnlyList<BindingRow> Read(TextReader reader, string name, List<string> mistakes)
    {
        var rows = new List<BindingRow>();
        if (reader.ReadLine() is not { } head || head.TrimStart('\uFEFF') != string.Join('\t', Columns))
            mistakes.Add($"{name}:1:1: the first line has to name the columns: {string.Join(", ", Columns)}, with a tab between");
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0) continue;
            var cells = text.Split('\t');
            if (cells.Length != Columns.Length || cells.Any(cell => cell.Trim().Length == 0))
                mistakes.Add($"{name}:{line}:1: {cells.Count(cell => cell.Trim().Length > 0)} columns are filled; expected {Columns.Length}, '-' for what a row has no use for");
            else if (!kinds.Contains(cells[0]))
                mistakes.Add($"{name}:{line}:1: '{cells[0]}' is no kind of row; allowed are {string.Join(", ", kinds)}");
            else
                rows.Add(new(line, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
        }

        return rows;
    }

    /// <summary>Where a cell of a row begins, for messages.</summary>
    public static string Place(string name, BindingRow row, int column)
    {
        string[] cells = [row.Kind, row.System, row.Code, row.Means, row.How, row.Source, row.Note];
        return $"{name}:{row.Line}:{cells.Take(column).Sum(cell => cell.Length + 1) + 1}";
    }

    /// <summary>exact, narrower or broader, and where it matters for how many days: <c>exact over 14 days</c>, <c>exact up to 14 days</c>.</summary>
    public static (Fit Fit, int? MoreThan, int? AtMost)? Fit(string how)
    {
        Fit? fit = how.Split(' ')[0] switch
        {
            "exact" => Terminology.Fit.Exact,
            "narrower" => Terminology.Fit.Narrower,
            "broader" => Terminology.Fit.Broader,
            _ => null,
        };
        return (fit, how.Split(' ')) switch
        {
            ({ } plain, [_]) => (plain, null, null),
            ({ } plain, [_, "over", var days, "days"]) when Days(days) is { } count => (plain, count, null),
            ({ } plain, [_, "up", "to", var days, "days"]) when Days(days) is { } count => (plain, null, count),
            _ => null,
        };
    }

    /// <summary>Two numbers of days, or <c>always</c>: for what is present, and for what is absent.</summary>
    public static Currency? Currency(string how) => how.Split(' ') switch
    {
        [var present, var absent] when IsDays(present) && IsDays(absent) => new(Days(present), Days(absent)),
        _ => null,
    };

    private static bool IsDays(string text) => text == "always" || Days(text) is not null;

    private static int? Days(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 100_000 ? days : null;
}
