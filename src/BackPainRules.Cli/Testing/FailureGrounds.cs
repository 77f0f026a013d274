using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>Says why something came out as it did: by which rules, on which facts, or for want of which.</summary>
internal sealed class FailureGrounds(Assessment assessment)
{
    private const int most = 5;

    private readonly KnowledgeBase knowledge = assessment.Knowledge;

    public IReadOnlyList<string> Of(Expectation expectation) => expectation switch
    {
        { Kind: ExpectationKind.Criterion } => knowledge.FindCriterion(expectation.Subject) is { } criterion ? [CriterionGrounds.Of(criterion, assessment.Encounter)] : [],
        { Kind: ExpectationKind.Question } => [OfQuestion(expectation.Subject)],
        { Subject: "classification" or "category" } => OfClassification(),
        { Subject: "urgency" } => OfUrgency(),
        _ => OfOutcome(expectation.Subject),
    };

    private List<string> OfOutcome(string phrase)
    {
        if (assessment.Suspicions.FirstOrDefault(known => known.Condition.Phrase == phrase) is { } suspicion) return [.. suspicion.Because.Select(Because)];
        if (assessment.Recommendations.FirstOrDefault(known => known.Investigation.Phrase == phrase) is { } recommendation) return [.. recommendation.Because.Select(Because)];
        if (assessment.Mechanisms.FirstOrDefault(known => known.Mechanism.Phrase == phrase) is { } mechanism) return [.. mechanism.Because.Select(Because)];
        if (assessment.Contributors.FirstOrDefault(known => known.Contributor.Phrase == phrase) is { } contribution) return [.. contribution.Because.Select(Because)];
        if (assessment.Recommendations.FirstOrDefault(known => known.InsteadOf.Any(original => original.Phrase == phrase)) is { } instead)
            return [$"{instead.Investigation.Phrase} takes its place", .. instead.Because.Select(Because)];
        return WhyNot(phrase);
    }

    /// <summary>The rules that could have concluded it, those that are open before those that are not met.</summary>
    private List<string> WhyNot(string phrase)
    {
        var rules = knowledge.Rules.Where(rule => rule.Conclusions.Any(conclusion => conclusion.Outcome?.Phrase == phrase))
            .Select(rule => (Rule: rule, Truth: rule.Criterion.Evaluate(assessment.Encounter))).OrderBy(pair => pair.Truth).ToList();
        if (rules.Count == 0) return ["no rule concludes it"];
        return
        [
            .. rules.Take(most).Select(pair => $"{Named(pair.Rule)} is {ExpectationWords.Of(pair.Truth)}: {CriterionGrounds.Of(pair.Rule.Criterion, assessment.Encounter)}"),
            .. rules.Count > most ? [$"and {rules.Count - most} more rules that could conclude it are not met or open"] : Array.Empty<string>(),
        ];
    }

    private List<string> OfClassification() => assessment.Classification switch
    {
        Classification.Specific => [.. assessment.Suspicions.Select(suspicion => $"{suspicion.Condition.Phrase} is {Words.Of(suspicion.Level)}: {Because(suspicion.Because.First(reason => reason.Level == suspicion.Level))}")],
        Classification.Nonspecific => ["every screening question is answered, and nothing is suspected"],
        _ when assessment.Screening.Missing.Count > 0 => [$"nothing is suspected, and these screening questions have no answer: {string.Join(", ", assessment.Screening.Missing.Select(term => term.Label))}"],
        _ => [.. assessment.ClassificationBecause.Select(reason => $"outside the scope: {Because(reason)}")],
    };

    private List<string> OfUrgency()
    {
        List<Recommendation> highest = [.. assessment.Recommendations.Where(recommendation => recommendation.Urgency == assessment.Urgency)];
        return highest.Count == 0 ? ["nothing is recommended"]
            : [.. highest.Take(most).Select(recommendation => $"{recommendation.Investigation.Phrase} is recommended, {Words.Of(recommendation.Urgency)}: {Because(recommendation.Because.First(reason => reason.Urgency == recommendation.Urgency))}")];
    }

    private string OfQuestion(string label) => assessment.OpenQuestions.FirstOrDefault(open => open.Term.Label == label) is { } open
        ? $"the answer could change {string.Join(", ", open.CouldChange.Select(part => knowledge.Vocabulary.FindOutcome(part)?.Phrase ?? part))}"
        : knowledge.Vocabulary.Terms.Any(term => term.Label == label && assessment.Encounter.Knows(term)) ? "it is given"
        : "no answer could change the classification, a suspicion or a recommendation";

    private string Because(Reason reason) => (reason.Rule is { } rule ? Named(rule) : reason.RuleId)
        + (reason.Level is { } level ? $", {Words.Of(level)}" : "") + (reason.Urgency is { } urgency and not Urgency.None ? $", {Words.Of(urgency)}" : "")
        + (reason.Facts.Count > 0 ? $": {string.Join(", ", reason.Facts)}" : "");

    private string Named(ClinicalRule rule) => knowledge.Places.TryGetValue(rule.Id, out var place) ? $"{rule.Id} ({place.Document}:{place.Line})" : rule.Id;
}
