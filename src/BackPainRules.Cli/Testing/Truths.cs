namespace BackPainRules.Cli.Testing;

/// <summary>For which encounters of a panel a criterion is met, and for which it is not met: a bit for each. For the others it is open.</summary>
internal sealed record Truths(ulong[] Met, ulong[] NotMet)
{
    public Truth At(int encounter) => Has(Met, encounter) ? Truth.True : Has(NotMet, encounter) ? Truth.False : Truth.Unknown;

    public bool IsAs(Truths other) => Met.AsSpan().SequenceEqual(other.Met) && NotMet.AsSpan().SequenceEqual(other.NotMet);

    /// <summary>The same truth everywhere.</summary>
    public static Truths Always(Truth truth, int encounters)
    {
        var (met, notMet) = (new ulong[Words(encounters)], new ulong[Words(encounters)]);
        for (var i = 0; i < encounters; i++) Set(met, notMet, i, truth);
        return new(met, notMet);
    }

    /// <summary>What each encounter makes of a criterion.</summary>
    public static Truths Of(IReadOnlyList<Encounter> encounters, Func<Encounter, Truth> evaluate)
    {
        var (met, notMet) = (new ulong[Words(encounters.Count)], new ulong[Words(encounters.Count)]);
        for (var i = 0; i < encounters.Count; i++) Set(met, notMet, i, evaluate(encounters[i]));
        return new(met, notMet);
    }

    /// <summary>At least so many of the members; not met where too few are left that could be.</summary>
    public static Truths AtLeast(int count, IReadOnlyList<Truths> members, int encounters) =>
        new(Counted(count, members, member => member.Met, encounters), Counted(members.Count - count + 1, members, member => member.NotMet, encounters));

    public static bool Has(ulong[] set, int number) => (set[number >> 6] >> number & 1) != 0;

    public static int Words(int encounters) => (encounters + 63) / 64;

    private static void Set(ulong[] met, ulong[] notMet, int encounter, Truth truth)
    {
        if (truth == Truth.True) met[encounter >> 6] |= 1UL << encounter;
        if (truth == Truth.False) notMet[encounter >> 6] |= 1UL << encounter;
    }

    /// <summary>The encounters that stand in at least so many of the sets.</summary>
    private static ulong[] Counted(int count, IReadOnlyList<Truths> members, Func<Truths, ulong[]> set, int encounters)
    {
        var words = Words(encounters);
        var result = new ulong[words];
        if (count > members.Count) return result;
        var reached = new ulong[count + 1];
        for (var word = 0; word < words; word++)
        {
            reached.AsSpan().Clear();
            reached[0] = ulong.MaxValue;
            foreach (var member in members)
                for (var k = count; k > 0; k--) reached[k] |= reached[k - 1] & set(member)[word];
            result[word] = reached[count];
        }

        if (count <= 0 && encounters % 64 != 0) result[words - 1] &= (1UL << encounters % 64) - 1;
        return result;
    }
}
