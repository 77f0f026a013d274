using System.Runtime.CompilerServices;

namespace BackPainRules.Cohorts;

/// <summary>How the runtime is to compile what is worked through for every patient.</summary>
internal static class Speed
{
    /// <summary>
    /// Fully, at the first call: a registry is assessed once, and most of it would be done in slow code before the runtime noticed that it is worth more.
    /// </summary>
    public const MethodImplOptions AtOnce =
#if NET
        MethodImplOptions.AggressiveOptimization;
#else
        default;
#endif
}
