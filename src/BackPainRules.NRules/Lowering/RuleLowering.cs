using BackPainRules.NRules.Facts;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace BackPainRules.NRules.Lowering;

/// <summary>Writes a judgment that rests on these grounds as a rule of NRules, and what there is to say about it.</summary>
internal delegate IRuleDefinition RuleWriter(Matter matter, bool isMet, Grounds grounds, Action<RuleBuilder> describe);

/// <summary>Writes one judgment as a rule of NRules, for sessions that hold one encounter: its grounds on the left, the linked facts on the right.</summary>
internal static class RuleLowering
{
    /// <summary>The rule. It has no priority: whatever order rules fire in, the same facts are there in the end.</summary>
    public static IRuleDefinition ToRule(Matter matter, bool isMet, Grounds grounds, Action<RuleBuilder> describe)
    {
        var rule = new RuleBuilder();
        rule.Name(isMet ? matter.ToString() : $"{matter} (not met)");
        describe(rule);
        AddGrounds(rule.LeftHandSide(), grounds);

        // Only when the grounds come to be there: a count that rises from three to four concludes nothing new.
        rule.RightHandSide().Action((IContext context) => context.InsertAllLinked(Follow(matter, isMet)), ActionTrigger.Activated);
        return rule.Build();
    }

    /// <summary>What follows: the judgment, and the conclusions of a rule that is met.</summary>
    public static IEnumerable<KeyValuePair<object, object>> Follow(Matter matter, bool isMet)
    {
        yield return new(matter, new Judgment(matter, isMet));
        if (!isMet || matter.Rule is not { } rule) yield break;
        foreach (var conclusion in rule.Conclusions)
            yield return new(conclusion, new Consequence(rule, conclusion));
    }

    /// <remarks>
    /// Of what several facts can bear, it is asked only whether one is there, so that several grounds multiply nothing. "Any" alone on the left is one
    /// branch for each member and no more; a count is taken of all judgments together, since to spell out each choice of members would explode.
    /// </remarks>
    private static void AddGrounds(GroupBuilder when, Grounds grounds)
    {
        if (grounds.TakesAll)
        {
            AddEach(when, grounds.Signs);
        }
        else if (grounds.TakesAny)
        {
            AddEach(when.Group(GroupType.Or), grounds.Signs);
        }
        else
        {
            var tally = new Tally(grounds.Count, grounds.Signs.Cast<Sign.Judged>());
            var collected = when.Pattern(typeof(IEnumerable<Judgment>), "judgments").Where<IEnumerable<Judgment>>(judgments => tally.IsReachedBy(judgments)).Aggregate();
            collected.Collect();
            collected.Pattern(typeof(Judgment), "judgment").Where<Judgment>(judgment => tally.Lists(judgment));
        }

        if (grounds.Without is { } without) when.Not().Pattern(without.ToPattern(without.Name));
    }

    private static void AddEach(GroupBuilder group, IReadOnlyList<Sign> signs)
    {
        var names = new HashSet<string>();
        foreach (var sign in signs.Distinct())
        {
            var name = sign.Name;
            while (!names.Add(name)) name += "Too";
            if (sign.IsUnique) group.Pattern(sign.ToPattern(name));
            else group.Exists().Pattern(sign.ToPattern(name));
        }
    }
}
