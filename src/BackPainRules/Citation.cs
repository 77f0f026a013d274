namespace BackPainRules;

/// <summary>Why to believe a rule: a source of the bibliography, and where in it.</summary>
/// <param name="Key">The key of an entry of the bibliography, for example <c>Chou2007</c>.</param>
/// <param name="Locator">Where in the source, for example <c>table 2</c>; empty for the whole of it.</param>
public sealed record Citation(string Key, string Locator)
{
    /// <inheritdoc/>
    public override string ToString() => Locator.Length == 0 ? Key : $"{Key} {Locator}";
}
