namespace BackPainRules.Fhir.Reading;

/// <summary>The newest value; where two are as new and differ, the more serious one; where a range is known, a value of it if the rules read all of it alike.</summary>
internal static class QuantityWeighing
{
    public static TermReading Weigh(Weighing weighing, Quantity quantity, IReadOnlyList<Statement> statements, UnknownReason otherwise)
    {
        var days = weighing.Bindings.CurrencyOf(quantity).Present;
        var told = statements.OfType<QuantityStatement>().Where(one => (one.Doubt is null || !quantity.IsScreening) && weighing.MayBeCurrent(one, days)).ToList();
        var dated = told.Where(one => one.When is not null).ToList();
        var newest = dated.Where(one => !dated.Any(other => other.When!.IsAfter(one.When!))).ToList();
        List<QuantityStatement> candidates = [.. told.Where(one => one.IsStanding), .. newest.Count > 0 ? newest : told.Where(one => !one.IsStanding)];
        if (candidates.Count == 0) return Weighing.Unknown(quantity, statements, otherwise);

        var values = candidates.Select(one => AsOf(weighing, one)).Distinct().ToList();
        var remarks = candidates.SelectMany(one => one.Remarks.Append(one.Doubt is { } doubt ? $"counted although {doubt}" : null)).ToList();
        if (candidates.Any(one => one.When is { } when && IsDuration(one) && when.LastDay < weighing.AsOf)) remarks.Add("counted on from the day on which it was recorded");
        if (values.Count == 1) return Settled(weighing, quantity, values[0], candidates, remarks, false, statements, otherwise);

        var serious = weighing.Thresholds.HighAlarms(quantity) ? values.MaxBy(value => value.High)
            : weighing.Thresholds.LowAlarms(quantity) ? values.MinBy(value => value.Low)
            : values.All(value => weighing.Thresholds.AreAlike(quantity, new(Math.Min(value.Low, values[0].Low), Math.Max(value.High, values[0].High)))) ? values[0]
            : (Interval?)null;
        remarks.Add($"the record says {string.Join(" and ", values)}");
        return serious is { } chosen
            ? Settled(weighing, quantity, chosen, candidates, remarks, true, statements, otherwise)
            : Weighing.Unknown(quantity, statements, otherwise, UnknownReason.Conflicting, remarks[^1]) with { IsConflict = true };
    }

    private static TermReading Settled(Weighing weighing, Quantity quantity, Interval value, IReadOnlyList<QuantityStatement> from, List<string?> remarks, bool isConflict, IReadOnlyList<Statement> all, UnknownReason otherwise)
    {
        if (value.Low < quantity.Minimum || value.High > quantity.Maximum)
            return Weighing.Unknown(quantity, all, otherwise, UnknownReason.OutOfRange, $"{value} {quantity.Unit} is not possible");
        if (value.Low != value.High && !weighing.Thresholds.AreAlike(quantity, value))
            return Weighing.Unknown(quantity, all, otherwise, UnknownReason.Imprecise, $"between {value.Low:0.##} and {value.High:0.##} {quantity.Unit}, and thresholds lie in between") with { IsConflict = isConflict };
        if (value.Low != value.High) remarks.Add($"known as {value} {quantity.Unit}, which all rules read alike");
        return new(quantity, Values.Print(Rounded(weighing, quantity, value.Low)), null, Weighing.Sources(from), isConflict, Weighing.Remarks(remarks)) { Range = value };
    }

    /// <summary>Two decimals are enough for people, where no rule reads them differently.</summary>
    private static decimal Rounded(Weighing weighing, Quantity quantity, decimal value) =>
        Math.Round(value, 2) is var rounded && weighing.Thresholds.AreAlike(quantity, value, rounded) ? rounded : Math.Round(value, 6);

    private static Interval AsOf(Weighing weighing, QuantityStatement one) =>
        IsDuration(one) && one.When is { } when
            ? new(one.Value.Low + Math.Max(0, weighing.AsOf.DayNumber - when.LastDay.DayNumber), one.Value.High + Math.Max(0, weighing.AsOf.DayNumber - when.FirstDay.DayNumber))
            : one.Value;

    private static bool IsDuration(QuantityStatement one) => one.Quantity.Id == Terms.Presentation.SymptomDuration;
}
