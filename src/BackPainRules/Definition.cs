namespace BackPainRules;

/// <summary>A criterion with a name, so that rules can share it.</summary>
/// <param name="Name">The phrase that rules use.</param>
/// <param name="Document">The file name of the document that defines it.</param>
/// <param name="Criterion">What it stands for.</param>
/// <param name="Citations">Why it is drawn there.</param>
public sealed record Definition(string Name, string Document, Criterion Criterion, IReadOnlyList<Citation> Citations)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
