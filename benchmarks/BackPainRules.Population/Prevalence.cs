using System.Globalization;

namespace BackPainRules.Population;

/// <summary>One figure: how often a term has a value, in patients with a disease, given other findings.</summary>
internal sealed record Figure(
    string Term, string Disease, string Given, string Value, double Probability, string Source, string Tag, string Remark)
{
    public bool IsAssumption => Tag == "assumption";

    public Item[] Conditions { get; } = Given == "-" ? [] : [.. Given.Split(',').Select(Item.Parse)];
}

/// <summary>The figures of <c>prevalence.tsv</c>. Of the rows of a term that fit the patient, those of the disease go first, then the topmost.</summary>
internal sealed class Prevalence
{
    public const string NoDisease = "none";

    private Prevalence(IReadOnlyList<Figure> figures)
    {
        Figures = figures;
        Diseases = [.. figures.Where(figure => figure.Term == "disease")];
        Terms = [.. figures.Where(figure => figure.Term != "disease").GroupBy(figure => figure.Term).Select(rows => new TermFigures(rows.Key, [.. rows]))];
    }

    public static Prevalence Cited { get; } = new([.. Table.Read("prevalence.tsv").Select(row => new Figure(
        row[0], row[1], row[2], row[3], double.Parse(row[4], CultureInfo.InvariantCulture), row[5], row[6], row[7]))]);

    public IReadOnlyList<Figure> Figures { get; }

    public IReadOnlyList<Figure> Diseases { get; }

    public IReadOnlyList<TermFigures> Terms { get; }

    /// <summary>The same table with other figures for some findings: what hangs on them?</summary>
    public Prevalence With(Func<Figure, bool> which, Func<double, double> change) => new([.. Figures.Select(figure =>
        figure is { Value: "present", Term: not "disease" } && which(figure) ? figure with { Probability = Math.Min(1, change(figure.Probability)) } : figure)]);
}

/// <summary>All figures of one term, and how to draw its value.</summary>
internal sealed class TermFigures(string id, IReadOnlyList<Figure> figures)
{
    private readonly Dictionary<string, Figure[]> byDisease = figures.GroupBy(figure => figure.Disease).ToDictionary(rows => rows.Key, rows => rows.ToArray());

    public Term Term { get; } = Vocabulary.BuiltIn.FindTerm(id) ?? throw new FormatException($"'{id}' is not a term");

    public object Draw(string disease, Func<Term, object?> known, ref SplitMix64 random)
    {
        var (which, within) = (random.NextUnit(), random.NextUnit());
        var first = Array.Find(Rows(disease), figure => Fits(figure, known));
        if (Term is Finding) return which < (first?.Probability ?? 0) ? Presence.Present : Presence.Absent;
        var chosen = Array.FindAll(Rows(disease), figure => figure.Given == first!.Given);
        var row = Array.Find(chosen, figure => (which -= figure.Probability) < 0) ?? chosen[^1];
        return Term is Choice ? row.Value : Between(row.Value, within);
    }

    private Figure[] Rows(string disease) => byDisease.GetValueOrDefault(disease) ?? byDisease.GetValueOrDefault("any") ?? [];

    private static bool Fits(Figure figure, Func<Term, object?> known)
    {
        foreach (var condition in figure.Conditions)
            if (!condition.Holds(known(condition.Term))) return false;
        return true;
    }

    /// <summary>A value of a band, each as likely as the others; in tenths where the band is written in tenths.</summary>
    private static decimal Between(string band, double within)
    {
        var step = band.Split("..")[0].Contains('.') ? 0.1m : 1m;
        var ends = band.Split("..").Select(end => decimal.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        var steps = (int)((ends[1] - ends[0]) / step) + 1;
        return ends[0] + (step * (int)(within * steps));
    }
}
