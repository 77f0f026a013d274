namespace BackPainRules.Population;

/// <summary>The generator of Steele, Lea and Flood: small, and the same numbers on every runtime, which <see cref="Random"/> does not promise.</summary>
internal struct SplitMix64(ulong state)
{
    private ulong state = state;

    /// <summary>A stream of its own for each patient and purpose, so that the order in which patients are made does not matter.</summary>
    public static SplitMix64 For(ulong seed, ulong patient, ulong purpose) => new(Mix(seed ^ Mix((patient * 16) + purpose + 1)));

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to just under 1.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
