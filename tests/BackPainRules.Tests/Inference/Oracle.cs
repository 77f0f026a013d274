namespace BackPainRules.Tests.Inference;

/// <summary>
/// What an assessment should decide, worked out from the definition of a criterion and the words of the design, as plainly as possible and without
/// any of the library's own combining.
/// </summary>
internal static class Oracle
{
    /// <summary>Every part that an open question could change, by id: its value.</summary>
    public static SortedDictionary<string, string> Decide(KnowledgeBase knowledge, Encounter encounter)
    {
        var conclusions = knowledge.Rules.Where(rule => rule.Criterion.Evaluate(encounter) == Truth.True).SelectMany(rule => rule.Conclusions).ToList();
        var suspected = conclusions.OfType<Conclusion.Suspect>().ToList();
        var complete = knowledge.Vocabulary.Terms.Where(term => term.Roles.HasFlag(TermRoles.Screening)).All(encounter.Knows);
        var nonspecific = complete && suspected.Count == 0 && !conclusions.OfType<Conclusion.OutsideScope>().Any();
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["classification"] = suspected.Count > 0 ? "specific" : nonspecific ? "nonspecific" : "undetermined",
            ["category"] = suspected.Any(suspicion => suspicion.Condition.Category == Category.SpecificCause) ? "specific cause"
                : suspected.Count > 0 ? "radiculopathy or stenosis" : nonspecific ? "nonspecific" : "undetermined",
        };
        foreach (var suspicion in suspected)
            parts[suspicion.Condition.Id] = parts.GetValueOrDefault(suspicion.Condition.Id) == "Likely" ? "Likely" : suspicion.Level.ToString();
        foreach (var (investigation, urgency) in Recommendations(conclusions, complete))
            parts[investigation.Id] = urgency.ToString();
        return parts;
    }

    private static Dictionary<Investigation, Urgency> Recommendations(List<Conclusion> conclusions, bool complete)
    {
        var wanted = new Dictionary<Investigation, Urgency>();
        foreach (var recommend in conclusions.OfType<Conclusion.Recommend>())
            if (!wanted.TryGetValue(recommend.Investigation, out var urgency) || recommend.Urgency > urgency) wanted[recommend.Investigation] = recommend.Urgency;
        var imaging = wanted.Keys.Any(investigation => investigation.Group == "imaging" && investigation.Id != "noImaging");
        foreach (var none in wanted.Keys.Where(investigation => investigation.Id == "noImaging" && (imaging || !complete)).ToList())
            wanted.Remove(none);

        var contraindicated = conclusions.OfType<Conclusion.Substitute>().ToList();
        var final = new Dictionary<Investigation, Urgency>();
        foreach (var (investigation, urgency) in wanted)
        {
            var free = contraindicated.Where(substitute => substitute.Original == investigation && contraindicated.All(other => other.Original != substitute.By))
                .Select(substitute => substitute.By).OrderBy(by => by.Id, StringComparer.Ordinal).FirstOrDefault();
            var place = free ?? investigation;
            if (!final.TryGetValue(place, out var known) || urgency > known) final[place] = urgency;
        }

        return final;
    }

    /// <summary>The same parts, read off an assessment.</summary>
    public static SortedDictionary<string, string> Read(Assessment assessment)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["classification"] = assessment.Classification.ToString().ToLowerInvariant(),
            ["category"] = assessment.Category switch
            {
                Category.SpecificCause => "specific cause",
                Category.RadiculopathyOrStenosis => "radiculopathy or stenosis",
                Category.Nonspecific => "nonspecific",
                _ => "undetermined",
            },
        };
        foreach (var suspicion in assessment.Suspicions) parts.Add(suspicion.Condition.Id, suspicion.Level.ToString());
        foreach (var recommendation in assessment.Recommendations) parts.Add(recommendation.Investigation.Id, recommendation.Urgency.ToString());
        return parts;
    }
}
