namespace BackPainRules.Explanation;

/// <summary>Facts in clinical words, with value and threshold, in the order in which a clinician takes a history.</summary>
internal sealed class Findings
{
    private const string asked = " is ";

    private Findings(IReadOnlyList<string> present, IReadOnlyList<string> absent) => (Present, Absent) = (present, absent);

    /// <summary>What was found, measured or chosen.</summary>
    public IReadOnlyList<string> Present { get; }

    /// <summary>What was looked for and not found.</summary>
    public IReadOnlyList<string> Absent { get; }

    /// <summary>These facts, each said once.</summary>
    public static Findings Of(IEnumerable<Fact> facts)
    {
        var inOrder = facts.Distinct().OrderBy(fact => fact.Term.Index).ThenBy(fact => fact.Criterion, StringComparer.Ordinal).ToList();
        var absent = inOrder.Where(fact => fact is { Term: Finding, Value: "absent" }).Select(fact => fact.Term.Label).Distinct().ToList();
        var present = inOrder.Where(fact => fact is not { Term: Finding, Value: "absent" }).GroupBy(Subject).Select(InWords).ToList();
        return new(present, absent);
    }

    /// <summary>Found, then looked for and not found.</summary>
    public override string ToString() => string.Join("; ", new[]
    {
        string.Join(", ", Present),
        Absent.Count > 0 ? "absent: " + string.Join(", ", Absent) : "",
    }.Where(part => part.Length > 0));

    /// <summary>A recorded value, for example "38.6 degrees Celsius".</summary>
    public static string Value(Fact fact) => fact.Term is not Quantity quantity ? fact.Value
        : fact.Value == "1" && quantity.Unit.EndsWith("s", StringComparison.Ordinal) ? $"1 {quantity.Unit.Substring(0, quantity.Unit.Length - 1)}"
        : quantity.WithUnit(fact.Value);

    /// <summary>What a fact is about: its term, or the derived quantity that it was used for.</summary>
    private static string Subject(Fact fact) => IsDerived(fact) ? fact.Criterion.Substring(0, Asked(fact) - asked.Length) : fact.Term.Label;

    private static bool IsDerived(Fact fact) =>
        fact.Term is Quantity && !fact.Criterion.StartsWith(fact.Term.Label + asked, StringComparison.Ordinal);

    private static string InWords(IGrouping<string, Fact> same)
    {
        var first = same.First();
        if (IsDerived(first))
            return $"{same.Key} {English.And([.. same.Select(fact => fact.Criterion.Substring(Asked(fact))).Distinct()])} "
                + $"(from {English.And([.. same.Select(fact => $"{fact.Term.Label} {Value(fact)}").Distinct()])})";
        if (first.Term is Finding) return first.Term.Label;
        if (first.Term is Choice) return $"{first.Value} {first.Term.Label}";
        var thresholds = same.Select(Threshold).Where(threshold => threshold.Length > 0).Distinct().ToList();
        return $"{first.Term.Label} {Value(first)}{(thresholds.Count > 0 ? $" ({string.Join("; ", thresholds)})" : "")}";
    }

    /// <summary>"at least 38" from "temperature is at least 38 degrees Celsius"; what only has to be known has none.</summary>
    private static string Threshold(Fact fact)
    {
        var threshold = fact.Criterion.Substring(Asked(fact));
        return threshold == "known" ? ""
            : fact.Term is Quantity quantity && threshold.EndsWith(" " + quantity.Unit, StringComparison.Ordinal)
                ? threshold.Substring(0, threshold.Length - quantity.Unit.Length - 1)
            : threshold;
    }

    /// <summary>Where in the criterion it says what was asked.</summary>
    private static int Asked(Fact fact) => fact.Criterion.IndexOf(asked, StringComparison.Ordinal) + asked.Length;
}
