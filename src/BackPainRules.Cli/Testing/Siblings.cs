namespace BackPainRules.Cli.Testing;

/// <summary>What stands next to something in the vocabulary, and could be written in its place by mistake.</summary>
internal static class Siblings
{
    /// <summary>The next condition of the same category.</summary>
    public static Condition Of(Vocabulary vocabulary, Condition condition) => Next([.. vocabulary.Conditions.Where(other => other.Category == condition.Category)], condition);

    /// <summary>The next investigation of the same group.</summary>
    public static Investigation Of(Vocabulary vocabulary, Investigation investigation)
    {
        List<Investigation> group = [.. vocabulary.Investigations.Where(other => other.Group == investigation.Group && !other.IsNoImaging)];
        return Next(group.Count > 1 || investigation.IsNoImaging ? group : [.. vocabulary.Investigations.Where(other => !other.IsNoImaging)], investigation);
    }

    public static Mechanism Of(Vocabulary vocabulary, Mechanism mechanism) => Next([.. vocabulary.Mechanisms.Where(other => !other.IsUnknown)], mechanism);

    public static Contributor Of(Vocabulary vocabulary, Contributor contributor) => Next(vocabulary.Contributors, contributor);

    private static T Next<T>(IReadOnlyList<T> all, T one) where T : class
    {
        for (var i = 0; i < all.Count; i++)
            if (all[i] == one) return all[(i + 1) % all.Count];
        return all[0];
    }
}
