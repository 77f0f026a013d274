using FsCheck;
using FsCheck.Fluent;

namespace BackPainRules.Tests.Inference;

/// <summary>Encounters for the built-in knowledge: sparse and dense, healthy and ill, with values at and around every threshold.</summary>
public static class BuiltInEncounters
{
    private static readonly ILookup<Quantity, decimal> thresholds = Leaves(KnowledgeBase.BuiltIn).OfType<Criterion.Within>()
        .SelectMany(within => new[] { within.Range.Minimum, within.Range.Maximum }.OfType<decimal>().Select(value => (within.Quantity, value)))
        .ToLookup(pair => pair.Quantity, pair => pair.value);

    public static Arbitrary<Encounter> Encounter() => Arb.From(
        from recorded in Gen.Choose(0, 100)
        from present in Gen.Elements(2, 10, 30, 50)
        from screened in Gen.Choose(0, 1)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Make(new(seed), recorded, present, screened == 1));

    public static IEnumerable<Criterion> Leaves(KnowledgeBase knowledge) => knowledge.Rules.Select(rule => rule.Criterion).Concat(knowledge.Definitions.Select(definition => definition.Criterion)).SelectMany(Leaves);

    private static IEnumerable<Criterion> Leaves(Criterion criterion) => criterion is Criterion.AtLeast(_, var members) ? members.SelectMany(Leaves) : [criterion];

    private static Encounter Make(Random random, int recorded, int present, bool screened)
    {
        var builder = new EncounterBuilder();
        foreach (var term in Vocabulary.BuiltIn.Terms)
        {
            if (random.Next(100) >= recorded && !(screened && term.IsScreening)) continue;
            builder = term switch
            {
                Finding => builder.Set(term.Id, random.Next(100) < present ? Presence.Present : Presence.Absent),
                Choice choice => builder.Set(term.Id, choice.Values[random.Next(choice.Values.Count)]),
                _ => builder.Set(term.Id, Value((Quantity)term, random)),
            };
        }

        return builder.Build();
    }

    private static decimal Value(Quantity quantity, Random random)
    {
        var near = thresholds[quantity].SelectMany(threshold => new[] { threshold - 0.1m, threshold, threshold + 0.1m, threshold - 1, threshold + 1 })
            .Append(quantity.Minimum).Append(quantity.Maximum).Append(Math.Round((quantity.Minimum + quantity.Maximum) / 3)).Where(value => value >= quantity.Minimum && value <= quantity.Maximum).ToList();
        return near[random.Next(near.Count)];
    }

    /// <summary>The encounter with one term recorded anew.</summary>
    internal static Encounter With(Encounter encounter, Term term, object value)
    {
        var changed = encounter with
        {
            Patient = encounter.Patient with { },
            Presentation = encounter.Presentation with { },
            History = encounter.History with { },
            Examination = encounter.Examination with { },
            Tests = encounter.Tests with { },
        };
        changed.PartOf(term).Record(term, value);
        return changed;
    }
}
