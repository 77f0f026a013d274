namespace BackPainRules.Fhir.Reading;

/// <summary>Weighs what the resources say of a term against each other, and against the calendar.</summary>
internal sealed class Weighing(FhirBindings bindings, Thresholds thresholds, DateOnly asOf)
{
    public FhirBindings Bindings { get; } = bindings;

    public Thresholds Thresholds { get; } = thresholds;

    public DateOnly AsOf { get; } = asOf;

    public TermReading Weigh(Term term, IReadOnlyList<Statement> statements, UnknownReason otherwise) => term switch
    {
        Finding finding => FindingWeighing.Weigh(this, finding, statements, otherwise),
        Quantity quantity => QuantityWeighing.Weigh(this, quantity, statements, otherwise),
        _ => ChoiceWeighing.Weigh(this, term, statements, otherwise),
    };

    /// <summary>Not certainly too old: enough to alarm.</summary>
    public bool MayBeCurrent(Statement statement, int? days) =>
        statement.IsStanding || statement.When is null || days is null || statement.When.LastDay.DayNumber >= AsOf.DayNumber - days;

    /// <summary>Certainly about now: needed to reassure.</summary>
    public bool IsSurelyCurrent(Statement statement, int? days) =>
        statement.IsStanding || (statement.When is { } when && when.FirstDay <= AsOf && (days is null || when.FirstDay.DayNumber >= AsOf.DayNumber - days));

    /// <summary>An unknown term: with what was found of it, and the reason that says most.</summary>
    public static TermReading Unknown(Term term, IReadOnlyList<Statement> statements, UnknownReason otherwise, UnknownReason? reason = null, string? remark = null)
    {
        var nothing = statements.OfType<NothingKnown>().OrderBy(one => one.Reason == UnknownReason.NotRecorded).ToList();
        var found = reason
            ?? nothing.Where(one => one.Reason != UnknownReason.NotRecorded).Select(one => (UnknownReason?)one.Reason).FirstOrDefault()
            ?? (statements.Any(one => one is not NothingKnown && one.Doubt is not null) ? UnknownReason.Unconfirmed
                : statements.Any(one => one is not NothingKnown) ? UnknownReason.OutOfDate
                : otherwise);
        return new(term, null, found, Sources(statements), false,
            Remarks([remark, .. nothing.Select(one => one.Why), .. statements.Select(one => one.Doubt), .. statements.Where(one => one is not NothingKnown && one.When is null && !one.IsStanding).Select(_ => "it carries no date")]));
    }

    public static IReadOnlyList<FhirSource> Sources(IEnumerable<Statement> statements) => [.. statements.Select(statement => statement.Source).Distinct()];

    public static IReadOnlyList<string> Remarks(IEnumerable<string?> remarks) => [.. remarks.OfType<string>().Distinct()];
}
