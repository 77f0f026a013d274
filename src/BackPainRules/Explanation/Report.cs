namespace BackPainRules.Explanation;

/// <summary>An assessment as blocks of text, in the order in which a clinician wants to read it. The forms differ only in how they write blocks.</summary>
internal sealed class Report
{
    private readonly List<Block> blocks = [];
    private readonly HashSet<string> rulesShown = new(StringComparer.Ordinal);

    private Report(Assessment assessment) => Assessment = assessment;

    /// <summary>What is reported.</summary>
    public Assessment Assessment { get; }

    /// <summary>What this is and what to do; why; what else; what to ask; what it rests on.</summary>
    public static IReadOnlyList<Block> Of(Assessment assessment, string whereTheRestIs)
    {
        if (assessment is null) throw new ArgumentNullException(nameof(assessment));
        var report = new Report(assessment);
        var conditions = new ByWeight(assessment);
        Headline.Write(report, conditions);
        Actions.Write(report);
        Why.Write(report, conditions);
        Background.Write(report);
        NextQuestions.Write(report, whereTheRestIs);
        Studies.Write(report);
        Closing.Write(report);
        return report.blocks;
    }

    /// <summary>What fits on a card: how soon, what to do, what is suspected because of what, what to heed, what to ask.</summary>
    public static IReadOnlyList<Block> Brief(Assessment assessment, string whereTheRestIs)
    {
        if (assessment is null) throw new ArgumentNullException(nameof(assessment));
        var report = new Report(assessment);
        Headline.WriteLead(report);
        Actions.Write(report);
        Why.WriteSuspicions(report, new(assessment));
        Background.WriteNotes(report);
        NextQuestions.Write(report, whereTheRestIs, fewest: true);
        Closing.WriteOrigin(report);
        return report.blocks;
    }

    public void Title(string text, Urgency urgency) => blocks.Add(new(BlockKind.Title, [text], urgency));

    public void Section(string text) => blocks.Add(new(BlockKind.Section, [text]));

    public void Group(string text, Urgency urgency = Urgency.None) => blocks.Add(new(BlockKind.Group, [English.Capital(text)], urgency));

    public void Paragraph(params Run[] runs) => blocks.Add(new(BlockKind.Paragraph, runs));

    public void Lead(string text, Urgency urgency) => blocks.Add(new(BlockKind.Paragraph, [text], urgency));

    public void Item(params IEnumerable<Run> runs) => blocks.Add(new(BlockKind.Item, [.. runs]));

    public void Question(int number, string text) => blocks.Add(new(BlockKind.Question, [text], Number: number));

    /// <summary>" [rule: citations]"; the citations only the first time that the rule is spoken of, and whether it is a local one.</summary>
    public IEnumerable<Run> Reference(Reason reason)
    {
        var cited = rulesShown.Add(reason.RuleId) ? $": {English.Cite(reason.Citations)}" : ", see above";
        return [" [", new(reason.RuleId, RunKind.Rule), $"{(reason.Rule is { IsLocal: true } ? ", local" : "")}{cited}]"];
    }
}
