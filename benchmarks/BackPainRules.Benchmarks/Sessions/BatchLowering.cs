using BackPainRules.NRules.Facts;
using BackPainRules.NRules.Lowering;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace BackPainRules.Benchmarks.Sessions;

/// <summary>Writes a judgment as one would by hand: the first pattern finds a fact of somebody, and every other joins those of the same patient.</summary>
internal static class BatchLowering
{
    public static IRuleDefinition ToRule(Matter matter, bool isMet, Grounds grounds, Action<RuleBuilder> describe)
    {
        var rule = new RuleBuilder();
        rule.Name(matter.ToString());
        describe(rule);
        AddGrounds(rule.LeftHandSide(), grounds);
        rule.RightHandSide().Action((IContext context) => context.InsertAllLinked(PatientPatterns.Follow(matter, isMet, context.Match)), ActionTrigger.Activated);
        return rule.Build();
    }

    private static void AddGrounds(GroupBuilder when, Grounds grounds)
    {
        if (grounds.TakesAll)
        {
            var first = AddAll(when, [.. grounds.Signs.Distinct()]);
            if (grounds.Without is { } without) when.Not().Pattern(without.ToPatternOfAnybody("without").OfSamePatientAs(first));
        }
        else if (grounds.TakesAny)
        {
            var any = when.Group(GroupType.Or);
            foreach (var sign in grounds.Signs.Distinct()) AddAll(any.Group(GroupType.And), [sign]);
        }
        else
        {
            var tally = new Tally(grounds.Count, grounds.Signs.Cast<Sign.Judged>());
            var patient = AddAll(when, []);
            var collected = when.Pattern(typeof(IEnumerable<Of<Judgment>>), "judgments")
                .Where<IEnumerable<Of<Judgment>>>(judgments => tally.IsReachedBy(judgments.Select(judgment => judgment.Fact))).Aggregate();
            collected.Collect();
            collected.Pattern(typeof(Of<Judgment>), "judgment").Where<Of<Judgment>>(judgment => tally.Lists(judgment.Fact)).OfSamePatientAs(patient);
        }
    }

    /// <summary>Where no sign is borne by one fact at most, the first pattern finds the patient.</summary>
    private static Declaration AddAll(GroupBuilder group, IReadOnlyList<Sign> signs)
    {
        var one = signs.FirstOrDefault(sign => sign.IsUnique);
        var first = one?.ToPatternOfAnybody(one.Name) ?? new PatternBuilder(typeof(Patient), "patient");
        group.Pattern(first);
        foreach (var (sign, place) in signs.Where(sign => sign != one).Select((sign, place) => (sign, place)))
        {
            var other = sign.ToPatternOfAnybody($"{sign.Name}{place}").OfSamePatientAs(first.Declaration);
            if (sign.IsUnique) group.Pattern(other);
            else group.Exists().Pattern(other);
        }

        return first.Declaration;
    }
}
