namespace BackPainRules.Benchmarks.Floor;

/// <summary>Which rules must be decided before which: a rule that asks what others conclude stands a level above them.</summary>
internal sealed class Dependence
{
    private readonly Dictionary<ClinicalRule, int> levels = [];

    public Dependence(KnowledgeBase knowledge)
    {
        foreach (var rule in knowledge.Rules) LevelOf(rule);
    }

    public int Levels => levels.Values.Max() + 1;

    public int LevelOf(ClinicalRule rule) => levels.TryGetValue(rule, out var level) ? level : levels[rule] = LevelOf(rule.Criterion);

    public int LevelOf(Criterion criterion) => criterion switch
    {
        Criterion.AtLeast(_, var members) => members.Max(LevelOf),
        Criterion.Defined(var definition) => LevelOf(definition.Criterion),
        _ => Rules(criterion) is { } rules ? rules.Select(LevelOf).DefaultIfEmpty(-1).Max() + 1 : 0,
    };

    /// <summary>The rules whose conclusion a criterion asks for; null where it asks for none.</summary>
    public static IReadOnlyList<ClinicalRule>? Rules(Criterion criterion) => criterion switch
    {
        Criterion.Suspected(_, _, var by) => by,
        Criterion.Recommended(_, var by) => by,
        Criterion.Specific(var by) => by,
        Criterion.Nonspecific(_, var against) => against,
        _ => null,
    };

    /// <summary>Everything that criteria of rules and definitions ask of other rules.</summary>
    public static IEnumerable<Criterion> References(KnowledgeBase knowledge) =>
        knowledge.Rules.Select(rule => rule.Criterion).Concat(knowledge.Definitions.Select(definition => definition.Criterion))
            .SelectMany(Leaves).Where(criterion => Rules(criterion) is not null);

    private static IEnumerable<Criterion> Leaves(Criterion criterion) =>
        criterion is Criterion.AtLeast(_, var members) ? members.SelectMany(Leaves) : [criterion];
}
