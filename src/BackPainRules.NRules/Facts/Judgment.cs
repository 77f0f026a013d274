namespace BackPainRules.NRules.Facts;

/// <summary>That a rule, a definition or a part of a criterion is met, or is not met. While it is open there is no judgment.</summary>
/// <remarks>A linked fact: it goes when what it rests on goes. Several may say the same, each on grounds of its own, so each is identical with itself alone.</remarks>
internal sealed class Judgment(Matter matter, bool isMet)
{
    public Matter Matter { get; } = matter;

    public bool IsMet { get; } = isMet;

    public override string ToString() => $"{Matter} ({(IsMet ? "met" : "not met")})";
}

/// <summary>What is judged. Two matters are the same only when they are one.</summary>
internal sealed class Matter(int index, string text, ClinicalRule? rule = null)
{
    /// <summary>Where it stands among all matters.</summary>
    public int Index { get; } = index;

    /// <summary>Matters come in groups, so that a judgment is compared with the groups first, and then with the matters of one.</summary>
    public int Group { get; } = index / 24;

    /// <summary>The rule, where it is one.</summary>
    public ClinicalRule? Rule { get; } = rule;

    public override string ToString() => text;
}
