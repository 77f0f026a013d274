using System.Diagnostics;

namespace BackPainRules.Cohorts;

/// <summary>A knowledge base as a circuit: a gate for each rule, and ladders for what the rules come to.</summary>
/// <remarks>
/// Only what decides is in it, so a criterion is either met or not: whether it is otherwise not met or open makes no difference, since nothing is concluded
/// from either.
/// </remarks>
internal sealed class Decider
{
    private readonly KnowledgeBase knowledge;
    private readonly CohortLayout layout = CohortLayout.BuiltIn;
    private readonly Dictionary<object, int> known = [];

    public Decider(KnowledgeBase knowledge)
    {
        this.knowledge = knowledge;
        var complete = AllKnown(knowledge.Vocabulary.Screening);
        var specific = Concluding<Conclusion.Suspect>(_ => true);
        var nonspecific = Circuit.AndNot(complete, Circuit.Or(specific, Concluding<Conclusion.OutsideScope>(_ => true)));
        ScreeningComplete = new(false, [(true, complete)]);
        Classifications = new(Classification.Undetermined, [(Classification.Nonspecific, Circuit.Or(nonspecific, specific)), (Classification.Specific, specific)]);
        Categories = new(Category.Undetermined, new[] { Category.Nonspecific, Category.RadiculopathyOrStenosis, Category.SpecificCause }.Select(category => (category, Circuit.Or(
            Concluding<Conclusion.Suspect>(suspect => suspect.Condition.Category >= category),
            category == Category.Nonspecific ? nonspecific : Circuit.Never))));
        Suspicions = Conclusions<Conclusion.Suspect>().Select(suspect => suspect.Condition).Distinct().ToDictionary(condition => condition.Id, condition =>
            new Ladder<SuspicionLevel?>(null, new[] { SuspicionLevel.Possible, SuspicionLevel.Likely }.Select(level => ((SuspicionLevel?)level,
                Concluding<Conclusion.Suspect>(suspect => suspect.Condition == condition && suspect.Level >= level)))), StringComparer.Ordinal);

        var placed = Place(complete);
        Urgencies = new(Urgency.None, Words.Urgencies.Skip(1).Select(urgency => (urgency, Circuit.AnyOf(placed.Values.Select(place => place[(int)urgency])))));
        Recommendations = placed.ToDictionary(place => place.Key.Id, place =>
            new Ladder<Urgency?>(null, Words.Urgencies.Select(urgency => ((Urgency?)urgency, place.Value[(int)urgency]))), StringComparer.Ordinal);
    }

    public Circuit Circuit { get; } = new();

    public Ladder<bool> ScreeningComplete { get; }

    public Ladder<Classification> Classifications { get; }

    public Ladder<Category> Categories { get; }

    public Ladder<Urgency> Urgencies { get; }

    public Dictionary<string, Ladder<SuspicionLevel?>> Suspicions { get; }

    public Dictionary<string, Ladder<Urgency?>> Recommendations { get; }

    /// <summary>Every gate that some decision reads.</summary>
    public IEnumerable<int> Outputs => new[] { ScreeningComplete.Gates, Classifications.Gates, Categories.Gates, Urgencies.Gates }
        .Concat(Suspicions.Values.Select(ladder => ladder.Gates)).Concat(Recommendations.Values.Select(ladder => ladder.Gates))
        .SelectMany(gates => gates).Distinct();

    /// <summary>For each investigation and urgency the gate that says: recommended, this urgently or more, after substitution.</summary>
    private Dictionary<Investigation, int[]> Place(int complete)
    {
        var wanted = Conclusions<Conclusion.Recommend>().Select(recommend => recommend.Investigation).Distinct().ToDictionary(wish => wish, wish =>
            Words.Urgencies.Select(urgency => Concluding<Conclusion.Recommend>(recommend => recommend.Investigation == wish && recommend.Urgency >= urgency)).ToArray());
        var imaging = Circuit.AnyOf(wanted.Where(wish => wish.Key.IsImaging).Select(wish => wish.Value[0]));
        var mayAdviseAgainst = Circuit.AndNot(complete, imaging);
        var placed = new Dictionary<Investigation, int[]>();
        foreach (var wish in wanted)
        {
            var levels = wish.Key.IsNoImaging ? [.. wish.Value.Select(level => Circuit.And(level, mayAdviseAgainst))] : wish.Value;
            foreach (var (place, when) in PlacesOf(wish.Key))
            {
                if (!placed.TryGetValue(place, out var all)) placed.Add(place, all = new int[levels.Length]);
                for (var i = 0; i < all.Length; i++) all[i] = Circuit.Or(all[i], Circuit.And(levels[i], when));
            }
        }

        return placed;
    }

    /// <summary>Where an investigation can end up, and when: with the first substitute by id that is not itself contraindicated, or where it was.</summary>
    private IEnumerable<(Investigation Place, int When)> PlacesOf(Investigation original)
    {
        var taken = Circuit.Never;
        foreach (var by in Conclusions<Conclusion.Substitute>().Where(substitute => substitute.Original == original).Select(substitute => substitute.By)
            .Distinct().OrderBy(by => by.Id, StringComparer.Ordinal))
        {
            var free = Circuit.AndNot(Concluding<Conclusion.Substitute>(substitute => substitute.Original == original && substitute.By == by), Contraindicated(by));
            yield return (by, Circuit.AndNot(free, taken));
            taken = Circuit.Or(taken, free);
        }

        yield return (original, Circuit.AndNot(Circuit.Always, taken));
    }

    private int Contraindicated(Investigation investigation) => Concluding<Conclusion.Substitute>(substitute => substitute.Original == investigation);

    private IEnumerable<T> Conclusions<T>() where T : Conclusion => knowledge.Rules.SelectMany(rule => rule.Conclusions.OfType<T>());

    /// <summary>Some rule that concludes such a thing is met.</summary>
    private int Concluding<T>(Func<T, bool> which) where T : Conclusion =>
        AnyOf(knowledge.Rules.Where(rule => rule.Conclusions.OfType<T>().Any(which)));

    private int AnyOf(IEnumerable<ClinicalRule> rules) => Circuit.AnyOf(rules.Select(IsMet));

    private int IsMet(ClinicalRule rule) => Once(rule, () => IsMet(rule.Criterion));

    private int IsMet(Criterion criterion) => criterion switch
    {
        Criterion.IsPresent(var finding) => Circuit.Read(new Source.Recorded(layout.Present(finding))),
        Criterion.IsAbsent(var finding) => Circuit.Read(new Source.Recorded(layout.Absent(finding))),
        Criterion.Is(var choice, var value) => Circuit.Read(new Source.Recorded(layout.FirstOf(choice) + CohortLayout.IndexOf(choice, value))),
        Criterion.Within(var quantity, var range) => Circuit.Read(new Source.Compared(new(quantity, range))),
        Criterion.AtLeast(var count, var members) => Circuit.AtLeast(count, [.. members.Select(IsMet)]),
        Criterion.Defined(var definition) => Once(definition, () => IsMet(definition.Criterion)),
        Criterion.Suspected(_, _, var by) => AnyOf(by),
        Criterion.Recommended(_, var by) => AnyOf(by),
        Criterion.Specific(var by) => AnyOf(by),
        Criterion.Nonspecific(var screening, var against) => Circuit.AndNot(AllKnown(screening), AnyOf(against)),
        _ => throw new UnreachableException(),
    };

    private int AllKnown(IEnumerable<Term> terms) => Circuit.AllOf(terms.Select(IsKnown));

    private int IsKnown(Term term) => term switch
    {
        Finding finding => Circuit.Or(Circuit.Read(new Source.Recorded(layout.Present(finding))), Circuit.Read(new Source.Recorded(layout.Absent(finding)))),
        Choice choice => Circuit.AnyOf(choice.Values.Select((_, index) => Circuit.Read(new Source.Recorded(layout.FirstOf(choice) + index)))),
        Quantity quantity => Circuit.Read(new Source.Compared(new(quantity, null))),
        _ => throw new UnreachableException(),
    };

    private int Once(object key, Func<int> make)
    {
        if (known.TryGetValue(key, out var gate)) return gate;
        return known[key] = make();
    }
}
