namespace BackPainRules.Cli.Registries;

/// <summary>Which patients are to be looked at: those with something to do at least so urgent, and those with one of some suspicions.</summary>
internal sealed record Flag(Urgency AtLeast, IReadOnlyList<string> Suspicions)
{
    public bool Raises(Assessment assessment)
    {
        if (assessment.Urgency >= AtLeast) return true;
        if (Suspicions.Count == 0) return false;
        foreach (var suspicion in assessment.Suspicions)
            if (Suspicions.Contains(suspicion.Condition.Id)) return true;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", [Ids.Of(AtLeast), .. Suspicions]);
}
