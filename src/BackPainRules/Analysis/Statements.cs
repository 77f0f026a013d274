namespace BackPainRules.Analysis;

/// <summary>Goes through what criteria ask.</summary>
internal static class Statements
{
    /// <summary>Every comparison of a quantity in these criteria and in all that they build on.</summary>
    public static IReadOnlyCollection<Criterion.Within> ComparisonsOf(IEnumerable<Criterion> criteria)
    {
        var (found, seen) = (new HashSet<Criterion.Within>(), new HashSet<object>(ByReference.Instance));
        foreach (var criterion in criteria) Visit(criterion);
        return found;

        void Visit(Criterion criterion)
        {
            if (!seen.Add(criterion)) return;
            if (criterion is Criterion.Within within) found.Add(within);
            foreach (var other in BuildsOn(criterion)) Visit(other);
        }
    }

    private static IEnumerable<Criterion> BuildsOn(Criterion criterion) => criterion switch
    {
        Criterion.AtLeast(_, var members) => members,
        Criterion.Defined(var definition) => [definition.Criterion],
        Criterion.Suspected(_, _, var by) => by.Select(rule => rule.Criterion),
        Criterion.Recommended(_, var by) => by.Select(rule => rule.Criterion),
        Criterion.Specific(var by) => by.Select(rule => rule.Criterion),
        Criterion.Nonspecific(_, var against) => against.Select(rule => rule.Criterion),
        _ => [],
    };

    /// <summary>The statements that a criterion is put together from, each with the places of the lists that it stands in.</summary>
    public static IEnumerable<(int[] Path, Criterion Statement)> Of(Criterion criterion, params int[] path) => criterion is Criterion.AtLeast(_, var members)
        ? members.SelectMany((member, index) => Of(member, [.. path, index]))
        : [(path, criterion)];
}
