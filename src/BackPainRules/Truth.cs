namespace BackPainRules;

/// <summary>The value of a criterion in strong Kleene logic.</summary>
/// <remarks><see cref="Unknown"/> means that what is not recorded could still decide either way. It never counts as false.</remarks>
public enum Truth
{
    /// <summary>Open: what is unknown could still decide it.</summary>
    Unknown,

    /// <summary>Met, whatever the unknown findings turn out to be.</summary>
    True,

    /// <summary>Not met, whatever the unknown findings turn out to be.</summary>
    False,
}

/// <summary>Reads and negates three-valued truth.</summary>
internal static class TruthExtensions
{
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;

    /// <summary>Whether the finding is present: unknown stays unknown.</summary>
    public static Truth ToTruth(this Presence presence) => presence switch
    {
        Presence.Present => Truth.True,
        Presence.Absent => Truth.False,
        _ => Truth.Unknown,
    };

    public static Truth Negate(this Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    /// <summary>At least <paramref name="count"/> of <paramref name="members"/>: true when so many are, false when too few still could be.</summary>
    public static Truth AtLeast(int count, IEnumerable<Truth> members)
    {
        int met = 0, possible = 0;
        foreach (var member in members)
        {
            if (member == Truth.True) met++;
            if (member != Truth.False) possible++;
        }

        return met >= count ? Truth.True : possible < count ? Truth.False : Truth.Unknown;
    }
}
