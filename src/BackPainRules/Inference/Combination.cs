namespace BackPainRules.Inference;

/// <summary>Combines what the met rules conclude, and adds what the engine adds: three closures, substitutions, coverage.</summary>
/// <remarks>
/// Everything combines in lattices (the strongest level, the highest urgency, all reasons), so the order of rules never matters. Whoever finds the
/// met rules, the result is the same.
/// </remarks>
internal sealed class Combination(KnowledgeBase knowledge, Lazy<OpenQuestions> questions)
{
    public Assessment Combine(Encounter encounter, bool[] met)
    {
        var rules = knowledge.Rules.Where((_, index) => met[index]).ToList();
        var explainer = new Explainer(knowledge, encounter, rules);
        var screening = new Screening([.. knowledge.Vocabulary.Screening.Where(term => !encounter.Knows(term))]);
        var suspicions = Suspicions(rules, explainer);
        var outsideScope = rules.Where(rule => rule.Conclusions.OfType<Conclusion.OutsideScope>().Any()).ToList();
        var classification = suspicions.Count > 0 ? Classification.Specific
            : screening.Complete && outsideScope.Count == 0 ? Classification.Nonspecific
            : Classification.Undetermined;
        var (recommendations, notes) = Recommendations(rules, screening, explainer);
        return new(
            () => classification switch
            {
                Classification.Specific => explainer.Suspecting(_ => true),
                Classification.Nonspecific => explainer.Nonspecific(),
                _ => explainer.Because(outsideScope),
            },
            () => questions.Value.Of(encounter))
        {
            Encounter = encounter,
            Knowledge = knowledge,
            Classification = classification,
            Category = suspicions.Count > 0 ? suspicions.Max(suspicion => suspicion.Condition.Category)
                : classification == Classification.Nonspecific ? Category.Nonspecific
                : Category.Undetermined,
            Urgency = recommendations.Count > 0 ? recommendations[0].Urgency : Urgency.None,
            Screening = screening,
            Suspicions = suspicions,
            Recommendations = recommendations,
            Mechanisms = Mechanisms(rules, classification, explainer),
            Contributors = [.. Concluding<Conclusion.HasContributor, Contributor>(rules, conclusion => conclusion.Contributor)
                .OrderBy(group => group.Key.Id, StringComparer.Ordinal).Select(group => new Contribution(group.Key, () => explainer.Because(group)))],
            ExpectedCourse = [.. Remarks<Conclusion.ExpectCourse>(rules, conclusion => conclusion.Text, explainer)],
            Notes = [.. Remarks<Conclusion.Note>(rules, conclusion => conclusion.Text, explainer), .. notes],
        };
    }

    private static List<Suspicion> Suspicions(List<ClinicalRule> rules, Explainer explainer) =>
    [
        .. Of<Conclusion.Suspect>(rules).GroupBy(pair => pair.Conclusion.Condition)
            .Select(group => new Suspicion(group.Key, group.Max(pair => pair.Conclusion.Level), () => explainer.Suspecting(condition => condition == group.Key)))
            .OrderByDescending(suspicion => suspicion.Level).ThenBy(suspicion => suspicion.Condition.Id, StringComparer.Ordinal),
    ];

    private List<ProbableMechanism> Mechanisms(List<ClinicalRule> rules, Classification classification, Explainer explainer)
    {
        List<ProbableMechanism> mechanisms = [.. Concluding<Conclusion.HasMechanism, Mechanism>(rules, conclusion => conclusion.Mechanism)
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal).Select(group => new ProbableMechanism(group.Key, () => explainer.Because(group)))];
        if (mechanisms.Count == 0 && classification == Classification.Nonspecific)
            mechanisms.Add(new(knowledge.Vocabulary.CauseUnknown, explainer.CauseUnknown));
        return mechanisms;
    }

    private static IEnumerable<Remark> Remarks<T>(List<ClinicalRule> rules, Func<T, string> text, Explainer explainer) where T : Conclusion =>
        Concluding(rules, text).Select(group => (group, first: group.First().Id))
            .OrderBy(remark => remark.first, StringComparer.Ordinal).ThenBy(remark => remark.group.Key, StringComparer.Ordinal)
            .Select(remark => new Remark(remark.group.Key, () => explainer.Because(remark.group)));

    private (List<Recommendation> Recommendations, List<Remark> Notes) Recommendations(List<ClinicalRule> rules, Screening screening, Explainer explainer)
    {
        var wanted = Of<Conclusion.Recommend>(rules).ToLookup(pair => pair.Conclusion.Investigation);
        var noImaging = !screening.Complete || wanted.Any(group => group.Key.IsImaging) ? knowledge.Vocabulary.NoImaging : null;
        var substitutions = new Substitutions(Of<Conclusion.Substitute>(rules));
        var placed = wanted.Where(group => group.Key != noImaging).GroupBy(group => substitutions.PlaceOf(group.Key)).Select(group => (
            Investigation: group.Key,
            Urgency: group.Max(original => original.Max(pair => pair.Conclusion.Urgency)),
            Originals: group.Select(original => original.Key).ToList())).ToList();
        var covered = placed.ToDictionary(place => place.Investigation, place => Coverage.Of(
            place.Investigation, place.Urgency, [.. placed.Select(other => (other.Investigation, other.Urgency))]));
        List<Recommendation> recommendations = [.. placed.Select(place =>
        {
            var insteadOf = place.Originals.Where(original => original != place.Investigation).OrderBy(original => original.Id, StringComparer.Ordinal).ToList();
            var replacing = substitutions.Replacing(insteadOf, place.Investigation);
            var attributes = place.Originals.SelectMany(original => wanted[original]).SelectMany(pair => pair.Conclusion.Attributes)
                .Concat(replacing.SelectMany(pair => pair.Conclusion.Attributes)).Distinct()
                .OrderBy(attribute => attribute.Name, StringComparer.Ordinal).ThenBy(attribute => attribute.Value, StringComparer.Ordinal).ToList();
            return new Recommendation(place.Investigation, place.Urgency, attributes, insteadOf, covered[place.Investigation],
                () => explainer.Recommending(place.Originals, replacing.Select(pair => pair.Rule)));
        }).OrderByDescending(place => place.Urgency).ThenBy(place => place.Investigation.Id, StringComparer.Ordinal)];
        return (recommendations, [.. wanted.Select(group => group.Key).Where(substitutions.HasNoPlace).OrderBy(kept => kept.Id, StringComparer.Ordinal)
            .Select(kept => new Remark(substitutions.WhyKept(kept), () => explainer.Because(substitutions.Against(kept))))]);
    }

    private static IEnumerable<IGrouping<TKey, ClinicalRule>> Concluding<T, TKey>(List<ClinicalRule> rules, Func<T, TKey> key) where T : Conclusion =>
        Of<T>(rules).GroupBy(pair => key(pair.Conclusion), pair => pair.Rule);

    private static IEnumerable<(ClinicalRule Rule, T Conclusion)> Of<T>(List<ClinicalRule> rules) where T : Conclusion =>
        rules.SelectMany(rule => rule.Conclusions.OfType<T>().Select(conclusion => (rule, conclusion)));
}
