namespace BackPainRules.Fhir.Reading;

/// <summary>Where the rules of a knowledge base cut a quantity: what a range of values, or one of two values, means to them.</summary>
internal sealed class Thresholds
{
    private readonly ILookup<Quantity, ValueRange> ranges;

    public Thresholds(KnowledgeBase knowledge) =>
        ranges = knowledge.Rules.Select(rule => rule.Criterion).Concat(knowledge.Definitions.Select(definition => definition.Criterion)).SelectMany(Leaves)
            .Distinct().ToLookup(within => within.Quantity, within => within.Range);

    /// <summary>Every rule reads all values of the interval alike.</summary>
    public bool AreAlike(Quantity quantity, Interval values) => ranges[quantity].All(range => range.Contains(values) != Truth.Unknown);

    /// <summary>Every rule reads both values alike.</summary>
    public bool AreAlike(Quantity quantity, decimal one, decimal other) => ranges[quantity].All(range => range.Contains(Interval.At(one)) == range.Contains(Interval.At(other)));

    /// <summary>All rules ask for much, so that more is more serious.</summary>
    public bool HighAlarms(Quantity quantity) => ranges[quantity].Any() && ranges[quantity].All(range => range.Maximum is null);

    /// <summary>All rules ask for little, so that less is more serious.</summary>
    public bool LowAlarms(Quantity quantity) => ranges[quantity].Any() && ranges[quantity].All(range => range.Minimum is null);

    private static IEnumerable<Criterion.Within> Leaves(Criterion criterion) => criterion switch
    {
        Criterion.Within within => [within],
        Criterion.AtLeast(_, var members) => members.SelectMany(Leaves),
        _ => [],
    };
}
