using System.Text;

namespace BackPainRules.Tests;

/// <summary>Writes the typed domain from the table of terms, so that a term cannot exist in one and not the other.</summary>
internal static class DomainGenerator
{
    private static readonly (string Part, string Type, string Summary)[] parts =
    [
        ("patient", "Patient", "Who the patient is."),
        ("presentation", "Presentation", "What the patient reports."),
        ("history", "History", "What came before, and what the patient is at risk of."),
        ("examination", "Examination", "What the examination found."),
        ("tests", "TestResults", "What tests have already shown."),
    ];

    /// <summary>File name and text of each generated file.</summary>
    public static IEnumerable<(string File, string Text)> Generate(string table)
    {
        var rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Row.Parse).ToList();
        foreach (var (part, type, summary) in parts)
            yield return ($"{type}.g.cs", Part(type, summary, [.. rows.Where(row => row.Part == part)]));
        foreach (var choice in rows.Where(row => row.Type == "choice"))
            yield return ($"{choice.Member}.g.cs", Choice(choice));
        yield return ("Terms.g.cs", Ids(rows));
    }

    private static string Part(string type, string summary, List<Row> rows)
    {
        var quantities = rows.Where(row => row.Type == "quantity").ToList();
        var choices = rows.Where(row => row.Type == "choice").ToList();
        var text = Begin(summary);
        text.Append($"public sealed record {type} : EncounterPart\n{{\n");
        foreach (var row in quantities)
            text.Append($"    private decimal? {row.Field};\n");
        foreach (var row in choices)
            text.Append($"    private {row.Member}? {row.Field};\n");
        var place = 0;
        foreach (var row in rows)
        {
            if (row != rows[0] || quantities.Count > 0) text.Append('\n');
            text.Append($"    /// <summary>{row.Documentation}</summary>\n");
            if (row.Remarks.Length > 0) text.Append($"    /// <remarks>{row.Remarks}</remarks>\n");
            text.Append(row.Type switch
            {
                "finding" => $$"""
                        public Presence {{row.Member}} { get => GetFinding({{place}}); init => Record({{place++}}, value, "{{row.Label}}"); }

                    """,
                "quantity" => $$"""
                        public decimal? {{row.Member}} { get => {{row.Field}}; init => {{row.Field}} = Recorded({{quantities.IndexOf(row)}}, value, {{row.Minimum}}m, {{row.Maximum}}m, "{{row.Label}}", "{{row.Unit}}"); }

                    """,
                _ => $$"""
                        public {{row.Member}}? {{row.Member}} { get => {{row.Field}}; init => {{row.Field}} = Known(value, "{{row.Label}}", "{{string.Join(" or ", row.Values.Select(Capital))}}"); }

                    """,
            });
        }

        if (quantities.Count > 0)
        {
            text.Append("\n    internal override decimal? GetQuantity(int place) => place switch\n    {\n");
            text.Append(string.Concat(quantities.Select((row, index) => $"        {index} => {row.Member},\n")));
            text.Append("        _ => null,\n    };\n\n");
            text.Append("    private protected override void Set(int place, decimal value)\n    {\n        switch (place)\n        {\n");
            text.Append(string.Concat(quantities.Select((row, index) => $"            case {index}: {row.Field} = value; break;\n")));
            text.Append("        }\n    }\n");
        }

        if (choices.Count > 0)
        {
            text.Append("\n    internal override string? GetChoice(int place) => place switch\n    {\n");
            text.Append(string.Concat(choices.Select((row, index) => $"        {index} => {row.Member} switch\n        {{\n"
                + string.Concat(row.Values.Select(value => $"            BackPainRules.{row.Member}.{Capital(value)} => \"{value}\",\n"))
                + "            _ => null,\n        },\n")));
            text.Append("        _ => null,\n    };\n\n");
            text.Append("    private protected override void Set(int place, string value)\n    {\n        switch (place, value)\n        {\n");
            text.Append(string.Concat(choices.SelectMany((row, index) => row.Values.Select(value =>
                $"            case ({index}, \"{value}\"): {row.Field} = BackPainRules.{row.Member}.{Capital(value)}; break;\n"))));
            text.Append("        }\n    }\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Choice(Row row) =>
        Begin($"{Capital(row.Label)}: {row.Meaning}.")
            .Append($"public enum {row.Member}\n{{\n")
            .AppendJoin("\n", row.Values.Select(value => $"    /// <summary>{Capital(value)}.</summary>\n    {Capital(value)},\n"))
            .Append("}\n").ToString();

    private static string Ids(List<Row> rows)
    {
        var text = Begin("The ids of all terms, for code that names a term rather than sets a property.").Append("public static class Terms\n{\n");
        foreach (var (part, _, summary) in parts)
        {
            if (part != parts[0].Part) text.Append('\n');
            text.Append($"    /// <summary>{summary}</summary>\n    public static class {Capital(part)}\n    {{\n");
            text.Append(string.Join("\n", rows.Where(row => row.Part == part).Select(row =>
                $"        /// <summary>{row.Documentation}</summary>\n        public const string {row.Member} = \"{row.Id}\";\n")));
            text.Append("    }\n");
        }

        return text.Append("}\n").ToString();
    }

    private static StringBuilder Begin(string summary) => new StringBuilder()
        .Append("// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.\n")
        .Append("#nullable enable\n\nnamespace BackPainRules;\n\n")
        .Append($"/// <summary>{summary}</summary>\n");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private sealed record Row(string Id, string Part, string Member, string Label, string Type, string Range, string Roles, string Source, string Meaning)
    {
        public static Row Parse(string line)
        {
            var cells = line.Split('\t');
            var dot = cells[0].IndexOf('.');
            return new(cells[0], cells[0][..dot], Capital(cells[0][(dot + 1)..]), cells[1], cells[2], cells[3], cells[4], Cell(cells[5]), Cell(cells[6]));

            static string Cell(string cell) => cell == "-" ? "" : cell;
        }

        public string Field => char.ToLowerInvariant(Member[0]) + Member[1..];

        public string[] Values => Range.Split('|');

        public string Minimum => Range[..Range.IndexOf("..", StringComparison.Ordinal)];

        public string Maximum => Range[(Range.IndexOf("..", StringComparison.Ordinal) + 2)..Range.IndexOf(' ')];

        public string Unit => Range[(Range.IndexOf(' ') + 1)..];

        public string Documentation => Escape(Capital(Label) + (Meaning.Length > 0 ? ": " + Meaning : "")
            + (Type == "quantity" ? $"; {Minimum} to {Maximum} {Unit}" : "") + ".");

        public string Remarks => Escape(string.Join(" ", new[]
        {
            Roles switch
            {
                "redFlag" => "Red flag.",
                "screening" => "In the screening set.",
                "redFlag,screening" => "Red flag, in the screening set.",
                "nonorganic" => "Nonorganic sign.",
                _ => "",
            },
            Source.Length > 0 ? $"Source: {Source}." : "",
        }.Where(text => text.Length > 0)));

        private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");
    }
}
