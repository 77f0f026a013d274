using BackPainRules.Population;

namespace BackPainRules.Benchmarks;

/// <summary>Synthetic patients of the population that docs/restraint.md describes, the same in every run.</summary>
internal static class Patients
{
    private const ulong seed = 2007;

    /// <summary>Seen by a clinician who asks the screening set: what most benchmarks assess, one after the other.</summary>
    public static Encounter[] Screened(int count) => Seen(Recording.Of("screened"), count);

    /// <summary>As registries have them.</summary>
    public static Encounter[] Usual(int count) => Seen(Recording.Of("usual"), count);

    /// <summary>With everything there is to find, to answer questions from.</summary>
    public static SyntheticPatient Patient(int number) => SyntheticPatient.Draw(Prevalence.Cited, seed, (ulong)number);

    private static Encounter[] Seen(Recording recording, int count)
    {
        var encounters = new Encounter[count];
        Parallel.For(0, count, number => encounters[number] = recording.Record(Patient(number), seed));
        return encounters;
    }
}
