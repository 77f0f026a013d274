namespace BackPainRules.Cli.Reference;

/// <summary>What a rule rests on: definitions, and other rules.</summary>
/// <param name="Definitions">All that it uses, also those that these use, each before those that it uses.</param>
/// <param name="Rules">The rules whose conclusions it asks for, by id.</param>
internal sealed record RuleBasis(IReadOnlyList<Definition> Definitions, IReadOnlyList<ClinicalRule> Rules)
{
    public static RuleBasis Of(ClinicalRule rule)
    {
        var (definitions, rules) = (new List<Definition>(), new SortedDictionary<string, ClinicalRule>(StringComparer.Ordinal));
        Visit(rule.Criterion);
        return new(definitions, [.. rules.Values]);

        void Visit(Criterion criterion)
        {
            foreach (var other in BuildsOn(criterion)) rules[other.Id] = other;
            if (criterion is Criterion.AtLeast(_, var members))
                foreach (var member in members) Visit(member);
            if (criterion is Criterion.Defined(var definition) && !definitions.Contains(definition))
            {
                definitions.Add(definition);
                Visit(definition.Criterion);
            }
        }
    }

    private static IReadOnlyList<ClinicalRule> BuildsOn(Criterion criterion) => criterion switch
    {
        Criterion.Suspected(_, _, var by) => by,
        Criterion.Recommended(_, var by) => by,
        Criterion.Specific(var by) => by,
        Criterion.Nonspecific(_, var against) => against,
        _ => [],
    };
}
