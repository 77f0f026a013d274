namespace BackPainRules.Inference;

/// <summary>Sees to it that nobody is sent twice: an investigation may make another unnecessary at the same or a higher urgency.</summary>
internal static class Coverage
{
    /// <summary>What covers the investigation: of several, one that nothing else covers, the first by id; or null.</summary>
    public static Investigation? Of(Investigation investigation, Urgency urgency, IReadOnlyList<(Investigation Investigation, Urgency Urgency)> all)
    {
        var covering = Covering(investigation, urgency);
        return covering.FirstOrDefault(pair => Covering(pair.Investigation, pair.Urgency).Count == 0).Investigation ?? covering.FirstOrDefault().Investigation;

        List<(Investigation Investigation, Urgency Urgency)> Covering(Investigation covered, Urgency atLeast) =>
            [.. all.Where(other => other.Urgency >= atLeast && other.Investigation.Covers.Contains(covered.Id)).OrderBy(other => other.Investigation.Id, StringComparer.Ordinal)];
    }
}
