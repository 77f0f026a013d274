using System.Globalization;

namespace BackPainRules.Cli.Registries;

/// <summary>What was counted, in tables for people.</summary>
internal static class SummaryText
{
    /// <summary>What nobody may read into the counts.</summary>
    public static IReadOnlyList<string> Remarks { get; } =
    [
        "Undetermined is not nonspecific: nothing is suspected, but a screening question is unanswered or the patient is outside the scope.",
        "Urgency none is no reassurance while screening is incomplete; category and urgency are lower bounds.",
        "This supports a clinician's judgement and replaces none of it; nothing was ordered.",
    ];

    public static string Write(Counts counts)
    {
        var good = counts.Rows - counts.Bad;
        var knowledge = counts.Outcomes.Knowledge;
        List<string> lines =
        [
            $"{Number(counts.Rows)} rows screened, {Number(counts.Bad)} of them bad (their errors stand in their places), {Number(counts.Flagged)} flagged",
            $"Knowledge: {knowledge.Name} {knowledge.Version} ({knowledge.Sha256})",
            "",
            .. Table("Classification", good, Ids.All<Classification>().Zip(counts.Classifications).Reverse()),
            .. Table("Category", good, Ids.All<Category>().Zip(counts.Categories).Reverse()),
            .. Table("Urgency", good, Ids.All<Urgency>().Zip(counts.Urgencies).Reverse()),
            .. Table("Suspected", good, Several(counts.Outcomes.Conditions, Ids.All<SuspicionLevel>(), counts.Suspicions)),
            .. Table("Recommended", good, Several(counts.Outcomes.Investigations, Ids.All<Urgency>(), counts.Recommendations)),
            .. Table("Screening incomplete", good, [("rows", counts.Incomplete), ("of these, nothing advised", counts.NothingAdvisedWhileIncomplete),
                .. counts.Outcomes.Screening.Zip(counts.Missing).Where(pair => pair.Second > 0).OrderByDescending(pair => pair.Second).Take(5).Select(pair => ($"without {pair.First.Id}", pair.Second))]),
            .. Remarks.Select(remark => Lines.Wrap(remark, 0, 0)),
        ];
        return string.Join('\n', lines);
    }

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static IEnumerable<(string, long)> Several(IReadOnlyList<Outcome> outcomes, string[] inner, long[] counts) =>
        from outcome in Enumerable.Range(0, outcomes.Count)
        from which in Enumerable.Range(0, inner.Length).Reverse()
        let count = counts[(outcome * inner.Length) + which]
        where count > 0
        select ($"{outcomes[outcome].Id}, {inner[which]}", count);

    private static IEnumerable<string> Table(string title, long all, IEnumerable<(string What, long Count)> rows)
    {
        var cells = rows.Select(row => (string[])[$"  {row.What}", Number(row.Count).PadLeft(11), $"{(all == 0 ? 0 : 100.0 * row.Count / all).ToString("0.0", CultureInfo.InvariantCulture),5} %"]).ToList();
        return cells.Count == 0 ? [] : [title, .. Lines.Columns(cells), ""];
    }
}
