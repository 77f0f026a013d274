namespace BackPainRules.Inference;

/// <summary>Sees to it that nobody is sent twice: an investigation may make another unnecessary at the same or a higher urgency.</summary>
internal static class Coverage
{
    /// <summary>What covers the recommendation: of several, one that nothing else covers, the first by id; or null.</summary>
    public static Investigation? Of(Recommendation recommendation, IReadOnlyList<Recommendation> all)
    {
        Recommendation? first = null, uncovered = null;
        foreach (var other in all)
        {
            if (!Covers(other, recommendation)) continue;
            if (IsBefore(other, first)) first = other;
            if (!IsCovered(other, all) && IsBefore(other, uncovered)) uncovered = other;
        }

        return (uncovered ?? first)?.Investigation;
    }

    private static bool IsCovered(Recommendation recommendation, IReadOnlyList<Recommendation> all)
    {
        foreach (var other in all)
            if (Covers(other, recommendation)) return true;
        return false;
    }

    private static bool Covers(Recommendation other, Recommendation covered) =>
        other.Urgency >= covered.Urgency && other.Investigation.Covers.Contains(covered.Investigation.Id);

    private static bool IsBefore(Recommendation other, Recommendation? known) =>
        known is null || string.CompareOrdinal(other.Investigation.Id, known.Investigation.Id) < 0;
}
