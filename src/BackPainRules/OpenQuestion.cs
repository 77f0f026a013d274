namespace BackPainRules;

/// <summary>An unrecorded term that could still change the assessment.</summary>
/// <remarks>
/// Two encounters that extend this one and differ only in this term differ in the classification, the category, a suspicion or its level, or a
/// recommendation or its urgency. Every such term is listed, and no other.
/// </remarks>
/// <param name="Term">What to ask.</param>
/// <param name="CouldChange"><c>classification</c>, <c>category</c>, then ids of conditions, then ids of investigations.</param>
/// <param name="Urgency">The most urgent recommendation that it could bring about or change.</param>
public sealed record OpenQuestion(Term Term, IReadOnlyList<string> CouldChange, Urgency Urgency)
{
    /// <summary>The question in plain words.</summary>
    public string Question => Term.Question;

    /// <inheritdoc/>
    public override string ToString() => Question;
}
