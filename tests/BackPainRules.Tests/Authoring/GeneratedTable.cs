namespace BackPainRules.Tests.Authoring;

/// <summary>A table made up by chance, and the same rules written out one by one.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rules">Its rules as sentences.</param>
internal sealed record GeneratedTable(string Table, string Rules)
{
    private static readonly (string Head, string[] Cells)[] asks =
    [
        ("age", ["at least 50 years", "between 20 and 60.5 years", "less than 18 years"]), ("fever", ["present", "absent"]), ("sex", ["female", "male"]),
        ("symptom duration", ["at most 1 day", "more than 30 days"]), ("herpes zoster", ["suspected", "likely"]), ("pain intensity", ["at least 7"]), ("urinalysis", ["recommended"]),
        ("night pain", ["present", "absent"]),
    ];

    private static readonly (string Head, string[] Cells)[] concludes =
    [
        ("suspect spinal infection", ["possible", "likely"]), ("recommend blood cultures", ["soon", "urgent, following ACP/APS, in 4 weeks", "routine, without contrast"]),
        ("contributor nonorganic contribution", ["yes"]), ("note", ["\"A | text; with, marks - and more.\"", "\"Another.\""]), ("outside scope", ["yes"]),
        ("substitute MRI of the lumbar spine by CT of the lumbar spine", ["yes", "following ACR"]), ("recommend imaging not indicated", ["yes", "following ACP/APS"]), ("mechanism muscle strain", ["yes"]),
    ];

    private static readonly string[] items = ["leg pain is present", "stiffness is absent", "age is less than 45 years", "onset is sudden"];

    public static GeneratedTable Make(Random random)
    {
        var id = $"topic.table-{random.Next(100)}";
        var counted = items.Take(2 + random.Next(3)).ToList();
        var isCounting = random.Next(2) == 0;
        (string Head, string[] Cells)[] questions = [.. Some(asks), .. isCounting ? [("listed features", [.. Enumerable.Range(1, counted.Count).Select(count => $"at least {count}")])] : Array.Empty<(string, string[])>()];
        var conclusions = Some(concludes);
        var isCited = random.Next(2) == 0;
        var rows = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => (Asked: Row(questions), Concluded: Row(conclusions), Cite: isCited ? random.Next(3) == 0 ? "-" : "B table 2, page 3; C" : ""))
            .DistinctBy(row => string.Join("|", row.Asked)).ToList();
        var (used, usedConclusions) = (Used(questions, rows.Select(row => row.Asked)), Used(conclusions, rows.Select(row => row.Concluded)));

        // A column in which nobody says anything is a mistake.
        var lines = rows.Select((row, number) => Line([$"row-{number}", .. used.Select(i => row.Asked[i]), .. usedConclusions.Select(i => row.Concluded[i]), .. isCited ? [row.Cite] : Array.Empty<string>()])).ToList();
        isCounting &= used.Contains(questions.Length - 1);
        if (isCited && rows.All(row => row.Cite == "-")) return Make(random);
        var list = isCounting ? $"  counted listed features\n{string.Concat(counted.Select(item => $"    - {item}\n"))}" : "";
        var head = Line(["row", .. used.Select(i => questions[i].Head), .. usedConclusions.Select(i => conclusions[i].Head), .. isCited ? ["cite"] : Array.Empty<string>()]);
        return new($"table {id}\n{list}{head}\n{(random.Next(2) == 0 ? Line([.. head.Split('|')[1..^1].Select(_ => "---")]) + "\n" : "")}{string.Join("\n", lines)}\n  cite A", string.Join("\n\n", rows.Select((row, number) =>
            $"rule {id}.row-{number}\n  when all of\n{string.Concat(used.Where(i => row.Asked[i] != "-").Select(i => Criterion(questions[i].Head, row.Asked[i])))}"
            + $"  then {string.Join("\n   and ", usedConclusions.Where(i => row.Concluded[i] != "-").Select(i => Conclusion(conclusions[i].Head, row.Concluded[i])))}\n  cite {(row.Cite is "-" or "" ? "" : row.Cite + "; ")}A")));

        (string Head, string[] Cells)[] Some((string, string[])[] all)
        {
            random.Shuffle(all = [.. all]);
            return all[..(1 + random.Next(4))];
        }

        string[] Row((string Head, string[] Cells)[] columns)
        {
            var sure = random.Next(columns.Length);
            return [.. columns.Select((column, i) => i == sure || random.Next(2) == 0 ? column.Cells[random.Next(column.Cells.Length)] : "-")];
        }

        string Criterion(string head, string cell) => head != "listed features" ? $"    - {head} is {cell}\n"
            : $"    - {cell} of\n{string.Concat(counted.Select(item => $"      - {item}\n"))}";
    }

    private static List<int> Used((string, string[])[] columns, IEnumerable<string[]> rows) => [.. Enumerable.Range(0, columns.Length).Where(i => rows.Any(row => row[i] != "-"))];

    private static string Conclusion(string head, string cell) => cell == "yes" ? head : head == "note" ? $"{head} {cell}" : $"{head}, {cell}";

    private static string Line(IReadOnlyList<string> cells) => $"  | {string.Join(" | ", cells)} |";
}
