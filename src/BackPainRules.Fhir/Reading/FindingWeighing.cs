namespace BackPainRules.Fhir.Reading;

/// <summary>Present as soon as one current statement says so; absent only where every current one denies it, surely and without a doubt.</summary>
internal static class FindingWeighing
{
    public static TermReading Weigh(Weighing weighing, Finding finding, IReadOnlyList<Statement> statements, UnknownReason otherwise)
    {
        var currency = weighing.Bindings.CurrencyOf(finding);
        var told = statements.OfType<FindingStatement>().ToList();
        var denials = told.Where(one => !one.IsPresent && one.Doubt is null && weighing.IsSurelyCurrent(one, currency.Absent)).ToList();
        var claims = told.Where(one => one.IsPresent && weighing.MayBeCurrent(one, currency.Present)).ToList();
        var over = claims.Where(claim => currency.Present is not null && denials.Any(denial => Supersedes(denial, claim))).ToList();
        var standing = claims.Except(over).ToList();

        if (standing.Count > 0)
        {
            var against = denials.Where(denial => !standing.Any(claim => claim.When is { } when && denial.When is { } before && when.IsAfter(before))).ToList();
            return new(finding, "present", null, Weighing.Sources([.. standing, .. against]), against.Count > 0,
                Weighing.Remarks([.. standing.SelectMany(Said), .. against.Select(one => $"denied in {one.Source}; read as present")]));
        }

        return denials.Count > 0
            ? new(finding, "absent", null, Weighing.Sources(denials), false, Weighing.Remarks([.. denials.SelectMany(one => one.Remarks), .. over.Select(one => $"present before, in {one.Source}")]))
            : Weighing.Unknown(finding, statements, otherwise);
    }

    /// <summary>A later encounter that denies it is newer knowledge; within one encounter, or where none is named, it is a contradiction.</summary>
    private static bool Supersedes(FindingStatement denial, FindingStatement claim) =>
        !claim.IsStanding && claim.When is { } then && denial.When is { } now && now.FirstDay > then.LastDay
        && claim.Encounter is not null && denial.Encounter is not null && claim.Encounter != denial.Encounter;

    private static IEnumerable<string> Said(FindingStatement claim) =>
        [.. claim.Remarks, .. claim.Doubt is { } doubt ? [$"counted although {doubt}"] : Array.Empty<string>(), .. claim.When is null && !claim.IsStanding ? ["counted although it carries no date"] : Array.Empty<string>()];
}
