using System.Diagnostics;

namespace BackPainRules.Interviewing;

/// <summary>What is different in one assessment from another, in words; what matters most first.</summary>
internal static class Comparison
{
    public static IReadOnlyList<AssessmentChange> Of(Assessment before, Assessment after) =>
        [.. Urgency(before, after), .. Classification(before, after), .. Suspicions(before, after), .. Withdrawn(before, after), .. Recommendations(before, after), .. Removed(before, after)];

    private static IEnumerable<AssessmentChange> Urgency(Assessment before, Assessment after)
    {
        if (after.Urgency > before.Urgency)
            yield return new(AssessmentChangeKind.UrgencyRaised, null, $"The urgency rises from {Words.Of(before.Urgency)} to {Words.Of(after.Urgency)}: {When(after.Urgency)}");
        else if (after.Urgency < before.Urgency)
            yield return new(AssessmentChangeKind.UrgencyLowered, null, $"The urgency falls from {Words.Of(before.Urgency)} to {Words.Of(after.Urgency)}");
    }

    private static IEnumerable<AssessmentChange> Classification(Assessment before, Assessment after)
    {
        if (after.Classification != before.Classification)
            yield return new(AssessmentChangeKind.Classification, null, $"The pain is now classified as {Words.Of(after.Classification)} (before: {Words.Of(before.Classification)})");
        else if (after.Category != before.Category)
            yield return new(AssessmentChangeKind.Category, null, $"The guideline category is now {Words.Of(after.Category)} (before: {Words.Of(before.Category)})");
    }

    private static IEnumerable<AssessmentChange> Suspicions(Assessment before, Assessment after)
    {
        foreach (var suspicion in after.Suspicions)
        {
            var earlier = before.Suspicions.FirstOrDefault(other => other.Condition == suspicion.Condition);
            if (earlier is null)
                yield return new(AssessmentChangeKind.SuspicionAdded, suspicion.Condition, $"Suspected: {suspicion.Condition.Phrase}, {Words.Of(suspicion.Level)}");
            else if (suspicion.Level > earlier.Level)
                yield return new(AssessmentChangeKind.SuspicionStrengthened, suspicion.Condition, $"Suspected more strongly: {suspicion.Condition.Phrase}, now {Words.Of(suspicion.Level)}");
            else if (suspicion.Level < earlier.Level)
                yield return new(AssessmentChangeKind.SuspicionWeakened, suspicion.Condition, $"Suspected less strongly: {suspicion.Condition.Phrase}, now {Words.Of(suspicion.Level)}");
        }
    }

    private static IEnumerable<AssessmentChange> Withdrawn(Assessment before, Assessment after) =>
        from earlier in before.Suspicions
        where after.Suspicions.All(later => later.Condition != earlier.Condition)
        select new AssessmentChange(AssessmentChangeKind.SuspicionWithdrawn, earlier.Condition, $"No longer suspected: {earlier.Condition.Phrase}");

    private static IEnumerable<AssessmentChange> Recommendations(Assessment before, Assessment after)
    {
        foreach (var recommendation in after.Recommendations)
        {
            var (investigation, urgency) = (recommendation.Investigation, Words.Of(recommendation.Urgency));
            var earlier = before.Recommendations.FirstOrDefault(other => other.Investigation == investigation);
            var replaced = recommendation.InsteadOf.Where(original => earlier is null || !earlier.InsteadOf.Contains(original)).Select(original => original.Phrase).ToList();
            if (replaced.Count > 0)
                yield return new(AssessmentChangeKind.RecommendationReplaced, investigation, $"Recommended: {investigation.Phrase}, {urgency}, instead of {string.Join(" and ", replaced)}, which is contraindicated");
            else if (earlier is null)
                yield return new(AssessmentChangeKind.RecommendationAdded, investigation, investigation.IsNoImaging ? "Imaging is not indicated" : $"Recommended: {investigation.Phrase}, {urgency}");
            else if (recommendation.Urgency > earlier.Urgency)
                yield return new(AssessmentChangeKind.RecommendationMoreUrgent, investigation, $"Recommended more urgently: {investigation.Phrase}, now {urgency}");
            else if (recommendation.Urgency < earlier.Urgency)
                yield return new(AssessmentChangeKind.RecommendationLessUrgent, investigation, $"Recommended less urgently: {investigation.Phrase}, now {urgency}");
        }
    }

    private static IEnumerable<AssessmentChange> Removed(Assessment before, Assessment after) =>
        from earlier in before.Recommendations
        where after.Recommendations.All(later => later.Investigation != earlier.Investigation && !later.InsteadOf.Contains(earlier.Investigation))
        select new AssessmentChange(AssessmentChangeKind.RecommendationRemoved, earlier.Investigation, earlier.Investigation.IsNoImaging
            ? "No longer said: imaging is not indicated" : $"No longer recommended: {earlier.Investigation.Phrase}");

    private static string When(Urgency urgency) => urgency switch
    {
        BackPainRules.Urgency.Emergency => "act now",
        BackPainRules.Urgency.Urgent => "act within 24 hours",
        BackPainRules.Urgency.Soon => "act within days",
        BackPainRules.Urgency.Routine => "follow up at the next visit",
        _ => throw new UnreachableException(),
    };
}
