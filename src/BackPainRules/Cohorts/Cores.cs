namespace BackPainRules.Cohorts;

/// <summary>How many cores may be used.</summary>
internal static class Cores
{
    public static ParallelOptions Of(int? maxCores, CancellationToken cancellationToken) => maxCores < 1
        ? throw new ArgumentOutOfRangeException(nameof(maxCores), maxCores, "At least one core is needed.")
        : new() { MaxDegreeOfParallelism = maxCores ?? -1, CancellationToken = cancellationToken };
}
