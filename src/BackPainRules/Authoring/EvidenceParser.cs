namespace BackPainRules.Authoring;

internal sealed record EvidenceSyntax(Phrase Rule, string Subject, IReadOnlyList<Figure> Figures, string Setting, EvidenceGrade Grade, bool Unverified, IReadOnlyList<CitationSyntax> Citations);

/// <summary>Reads the figures that stand beside rules.</summary>
internal sealed class EvidenceParser(Fence fence, Diagnostics diagnostics) : TokenReader(fence, diagnostics)
{
    /// <summary>The measures, and whether they are given in percent.</summary>
    internal static readonly IReadOnlyDictionary<string, bool> Measures = new Dictionary<string, bool>
    {
        ["sensitivity"] = true,
        ["specificity"] = true,
        ["positive likelihood ratio"] = false,
        ["negative likelihood ratio"] = false,
        ["base rate"] = true,
        ["post-test probability"] = true,
    };

    public List<EvidenceSyntax> Read()
    {
        var all = new List<EvidenceSyntax>();
        ReadBlocks(AtBlock, "evidence", () => all.Add(ReadEvidence()));
        return all;
    }

    private bool AtBlock() => Starts("evidence");

    private EvidenceSyntax ReadEvidence()
    {
        Take();
        if (!Accept("for")) Unexpected("'for'", "for example: evidence for malignancy.history-of-cancer");
        var rule = Words("the id of the rule");
        EndOfLine("the id");
        var subject = Accept("of") ? Text("what the figures are of").Text : "";
        var figures = new List<Figure>();
        while (Measures.Keys.FirstOrDefault(Accept) is { } measure)
            figures.Add(ReadFigure(measure));
        if (figures.Count == 0 && !Starts("grade")) Unexpected("a figure", $"begin a line with {string.Join(", ", Measures.Keys)}");
        var setting = Accept("in") ? Text("the setting").Text : "";
        var grade = Accept("grade") ? ReadGrade() : EvidenceGrade.Ungraded;
        var unverified = Accept("unverified");
        return new(rule, subject, figures, setting, grade, unverified, ReadCite(rule, AtBlock,
            "a figure, 'in', 'grade', 'unverified' or 'cite' at the beginning of this line", $"a figure begins with {string.Join(", ", Measures.Keys)}"));
    }

    private EvidenceGrade ReadGrade()
    {
        var word = Words("a grade", "unverified");
        if (UrgencyPolicy.Grades.TryGetValue(word.Text.ToLowerInvariant(), out var grade) && grade != EvidenceGrade.Ungraded) return grade;
        Fail("BPR026", word.Span, $"'{word.Text}' is not a grade of evidence", "evidence is of high, moderate, low or very low certainty: grade low");
        return default;
    }

    private Figure ReadFigure(string measure)
    {
        var low = Number();
        var high = Accept("to") ? Number() : low;
        var isPercent = Measures[measure];
        if (isPercent && !Accept("percent")) Unexpected("'percent'", $"write for example: {measure} 31 percent");
        if (low.Value > high.Value) Fail("BPR018", low.Span, $"the range from {Numbers.Print(low.Value)} to {Numbers.Print(high.Value)} is empty", "write the lower number first");
        if (isPercent && high.Value > 100) Fail("BPR006", high.Span, $"a {measure} cannot be {Numbers.Print(high.Value)} percent", "it lies between 0 and 100 percent");
        EndOfLine("the figure");
        return new(measure, low.Value, high.Value, isPercent);
    }
}
