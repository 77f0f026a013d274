namespace BackPainRules.Inference;

/// <summary>What comes out for which patients, once it is known for whom each rule is met: closures, levels and substitutions as decision diagrams.</summary>
internal sealed class Consequences
{
    private readonly KnowledgeBase knowledge;
    private readonly Diagram diagram;
    private readonly IReadOnlyList<int> met;
    private readonly int complete;

    /// <param name="knowledge">The rules.</param>
    /// <param name="diagram">The diagrams that all numbers stand for.</param>
    /// <param name="met">For each rule the patients for whom it is met.</param>
    /// <param name="complete">The patients of whom every screening term is known.</param>
    public Consequences(KnowledgeBase knowledge, Diagram diagram, IReadOnlyList<int> met, int complete)
    {
        (this.knowledge, this.diagram, this.met, this.complete) = (knowledge, diagram, met, complete);
        Suspected = Where(conclusion => conclusion is Conclusion.Suspect);
        Replacements = [.. Replacing()];
        All = [.. Classifying(), .. Suspicions(), .. Recommendations()];
    }

    /// <summary>When anything is suspected.</summary>
    public int Suspected { get; }

    /// <summary>Every part of an assessment that an open question could change.</summary>
    public IReadOnlyList<Output> All { get; }

    /// <summary>Which investigation takes the place of which, and when, should that be recommended.</summary>
    public IReadOnlyList<Replacement> Replacements { get; }

    /// <summary>When some rule concludes such a thing.</summary>
    public int Where(Func<Conclusion, bool> concluded) => diagram.AnyOf(Concluding(concluded));

    private IEnumerable<Output> Classifying()
    {
        var against = diagram.Or(Suspected, diagram.AnyOf(Concluding(conclusion => conclusion is Conclusion.OutsideScope)));
        var nonspecific = diagram.And(complete, diagram.Not(against));
        var specificCause = diagram.AnyOf(Concluding(conclusion => conclusion is Conclusion.Suspect({ Category: Category.SpecificCause }, _)));
        yield return new("classification", Urgency.None, Suspected);
        yield return new("classification", Urgency.None, nonspecific);
        yield return new("category", Urgency.None, Suspected);
        yield return new("category", Urgency.None, nonspecific);
        yield return new("category", Urgency.None, specificCause);
    }

    private IEnumerable<Output> Suspicions() =>
        from condition in knowledge.Vocabulary.Conditions
        from level in new[] { SuspicionLevel.Possible, SuspicionLevel.Likely }
        select new Output(condition.Id, Urgency.None, diagram.AnyOf(
            Concluding(conclusion => conclusion is Conclusion.Suspect(var suspected, var as_) && suspected == condition && as_ >= level)));

    /// <summary>When each investigation is recommended at each urgency, after closures and substitutions.</summary>
    private IEnumerable<Output> Recommendations()
    {
        foreach (var investigation in knowledge.Vocabulary.Investigations)
        {
            if (investigation.IsNoImaging)
            {
                var imaging = Where(conclusion => conclusion is Conclusion.Recommend({ IsImaging: true }, _, _));
                yield return new(investigation.Id, Urgency.None, diagram.And(Wanted(investigation, Urgency.None), diagram.And(complete, diagram.Not(imaging))));
                continue;
            }

            foreach (var urgency in Words.Urgencies.Skip(1))
            {
                var takesPlace = Replacements.Where(replacement => replacement.By == investigation).Select(replacement => diagram.And(replacement.When, Wanted(replacement.Original, urgency)));
                yield return new(investigation.Id, urgency, diagram.Or(diagram.And(Wanted(investigation, urgency), Stays(investigation)), diagram.AnyOf(takesPlace)));
            }
        }
    }

    /// <summary>When rules recommend an investigation, at this urgency or a higher one.</summary>
    public int Wanted(Investigation wanted, Urgency urgency) =>
        Where(conclusion => conclusion is Conclusion.Recommend(var recommended, var as_, _) && recommended == wanted && as_ >= urgency);

    /// <summary>When an investigation keeps its place where it is recommended.</summary>
    public int Stays(Investigation investigation) =>
        diagram.Not(diagram.AnyOf(Replacements.Where(replacement => replacement.Original == investigation).Select(replacement => replacement.When)));

    /// <summary>When rules speak against an investigation in favor of another.</summary>
    public int Speaks(Investigation original, Investigation by) =>
        Where(conclusion => conclusion is Conclusion.Substitute(var replaced, var with_, _) && replaced == original && with_ == by);

    /// <summary>Which investigations can take the place of which: of several that are free the first by id.</summary>
    private IEnumerable<Replacement> Replacing()
    {
        var substitutes = knowledge.Rules.SelectMany(rule => rule.Conclusions.OfType<Conclusion.Substitute>())
            .Select(conclusion => (conclusion.Original, conclusion.By)).Distinct()
            .OrderBy(pair => pair.By.Id, StringComparer.Ordinal)
            .ToLookup(pair => pair.Original, pair => pair.By);
        foreach (var original in knowledge.Vocabulary.Investigations)
        {
            var earlier = diagram.Never;
            foreach (var by in substitutes[original])
            {
                var free = diagram.Not(diagram.AnyOf(substitutes[by].Select(other => Speaks(by, other))));
                var possible = diagram.And(Speaks(original, by), free);
                yield return new(original, by, diagram.And(possible, diagram.Not(earlier)));
                earlier = diagram.Or(earlier, possible);
            }
        }
    }

    private IEnumerable<int> Concluding(Func<Conclusion, bool> concluded) =>
        met.Where((_, index) => knowledge.Rules[index].Conclusions.Any(concluded));

    /// <summary>An investigation that takes the place of another for some patients.</summary>
    internal sealed record Replacement(Investigation Original, Investigation By, int When);
}
