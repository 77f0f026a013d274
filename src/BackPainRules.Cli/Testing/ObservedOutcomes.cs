namespace BackPainRules.Cli.Testing;

/// <summary>What an assessment comes to, as an example would expect it.</summary>
internal static class ObservedOutcomes
{
    /// <summary>Enough to tell two assessments apart, and not so much that nobody reads it.</summary>
    private const int most = 3;

    /// <summary>What the one assessment says otherwise than the other, as expectations that the first fulfils and the second does not; what is suspected before what follows from it.</summary>
    public static IEnumerable<string> Apart(Assessment one, Assessment other) => Of(one).Zip(Of(other)).Where(pair => pair.First != pair.Second).Select(pair => pair.First).Take(most);

    private static IEnumerable<string> Of(Assessment assessment)
    {
        var vocabulary = assessment.Knowledge.Vocabulary;
        foreach (var condition in vocabulary.Conditions)
            yield return $"{condition.Phrase} is {(assessment.Suspicions.FirstOrDefault(known => known.Condition == condition) is { } suspicion ? Words.Of(suspicion.Level) : "not suspected")}";
        foreach (var mechanism in vocabulary.Mechanisms)
            yield return $"{mechanism.Phrase} is {(assessment.Mechanisms.Any(known => known.Mechanism == mechanism) ? "concluded" : "not concluded")}";
        foreach (var contributor in vocabulary.Contributors)
            yield return $"{contributor.Phrase} is {(assessment.Contributors.Any(known => known.Contributor == contributor) ? "concluded" : "not concluded")}";
        yield return $"classification is {Words.Of(assessment.Classification)}";
        yield return $"category is {Words.Of(assessment.Category)}";
        yield return $"urgency is {Words.Of(assessment.Urgency)}";
        foreach (var investigation in vocabulary.Investigations)
            yield return $"{investigation.Phrase} is {Recommended(assessment.Recommendations.FirstOrDefault(known => known.Investigation == investigation))}";
    }

    private static string Recommended(Recommendation? recommendation) => recommendation is null ? "not recommended"
        : $"recommended, {Words.Of(recommendation.Urgency)}"
            + string.Concat(recommendation.InsteadOf.Take(1).Select(original => $", instead of {original.Phrase}"))
            + (recommendation.CoveredBy is { } covering ? $", covered by {covering.Phrase}" : "");
}
