using BackPainRules.NRules.Facts;

namespace BackPainRules.Benchmarks.Sessions;

/// <summary>One of the patients of a batch. Identical with itself alone: two of them may have the same recorded.</summary>
internal sealed class Patient(int number)
{
    /// <summary>Where the encounter stands in the batch, from 0.</summary>
    public int Number { get; } = number;
}

/// <summary>A fact about one of the patients of a batch.</summary>
internal abstract class Of(Patient patient)
{
    public Patient Patient { get; } = patient;

    public static Of The(Patient patient, object said) => said switch
    {
        Judgment judgment => new Of<Judgment>(patient, judgment),
        Consequence consequence => new Of<Consequence>(patient, consequence),
        Observation observation => new Of<Observation>(patient, observation),
        _ => throw new ArgumentOutOfRangeException(nameof(said)),
    };
}

/// <summary>A fact about one of the patients of a batch, by its type, which is what NRules asks for first.</summary>
internal sealed class Of<T>(Patient patient, T fact) : Of(patient)
    where T : class
{
    public T Fact { get; } = fact;
}
