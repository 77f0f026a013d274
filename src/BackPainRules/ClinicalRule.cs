namespace BackPainRules;

/// <summary>When the criterion is met, then the conclusions, on the authority of the citations.</summary>
/// <param name="Id">Topic, dot, name: <c>cauda-equina.retention-and-numbness</c>.</param>
/// <param name="Document">The file name of the document that holds it.</param>
/// <param name="Criterion">What it asks. A rule whose criterion is open concludes nothing.</param>
/// <param name="Conclusions">What follows, at least one.</param>
/// <param name="Citations">Why to believe it, at least one.</param>
public sealed record ClinicalRule(
    string Id, string Document, Criterion Criterion, IReadOnlyList<Conclusion> Conclusions, IReadOnlyList<Citation> Citations)
{
    /// <summary>What studies found about what it asks for. It decides nothing.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Whether it stands in a document that adapts other knowledge to a place, and not in that knowledge.</summary>
    public bool IsLocal { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
