namespace BackPainRules.Fhir.Reading;

/// <summary>The newest value; unknown where two are as new and differ.</summary>
internal static class ChoiceWeighing
{
    public static TermReading Weigh(Weighing weighing, Term choice, IReadOnlyList<Statement> statements, UnknownReason otherwise)
    {
        var days = weighing.Bindings.CurrencyOf(choice).Present;
        var told = statements.OfType<ChoiceStatement>().Where(one => (one.Doubt is null || !choice.IsScreening) && weighing.MayBeCurrent(one, days)).ToList();
        var candidates = told.Where(one => one.IsStanding || !told.Any(other => other.When is { } later && (one.When is null || later.IsAfter(one.When)))).ToList();
        var values = candidates.Select(one => one.Value).Distinct().ToList();
        return values switch
        {
            [] => Weighing.Unknown(choice, statements, otherwise),
            [var only] => new(choice, only, null, Weighing.Sources(candidates), false, Weighing.Remarks(candidates.Select(one => one.Doubt is { } doubt ? $"counted although {doubt}" : null))),
            _ => Weighing.Unknown(choice, statements, otherwise, UnknownReason.Conflicting, $"the record says {string.Join(" and ", values)}") with { IsConflict = true },
        };
    }
}
