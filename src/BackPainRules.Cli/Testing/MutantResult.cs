namespace BackPainRules.Cli.Testing;

/// <summary>What became of a deliberate mistake.</summary>
/// <param name="Mutant">The mistake.</param>
/// <param name="Fate">Whether it was noticed.</param>
/// <param name="By">The example that noticed it, or the code of the diagnostic that caught it.</param>
/// <param name="Patient">Where nobody noticed: a patient who tells the mistake from what is written; null where none could be worked out.</param>
/// <param name="Expectations">What the rules as they are make of this patient, and the mistake would not.</param>
internal sealed record MutantResult(Mutant Mutant, Fate Fate, string By = "", Encounter? Patient = null, IReadOnlyList<string>? Expectations = null);

/// <summary>Whether a deliberate mistake was noticed, and by what.</summary>
internal enum Fate
{
    /// <summary>An example fails.</summary>
    Noticed,

    /// <summary>The documents no longer pass <c>backpain check</c>.</summary>
    CaughtByCheck,

    /// <summary>There is no patient for whom it changes anything that an example can speak of.</summary>
    NoDifference,

    /// <summary>Nobody would have noticed: an example is missing.</summary>
    Unnoticed,
}
