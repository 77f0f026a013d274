namespace BackPainRules.Inference;

/// <summary>The one pass in which contraindicated investigations give their place to others: simultaneous, and never chained.</summary>
internal sealed class Substitutions(IEnumerable<(ClinicalRule Rule, Conclusion.Substitute Conclusion)> active)
{
    private readonly ILookup<Investigation, (ClinicalRule Rule, Conclusion.Substitute Conclusion)> active = active.ToLookup(pair => pair.Conclusion.Original);

    /// <summary>What takes the place of an investigation: itself, unless it is contraindicated and a substitute is not.</summary>
    /// <remarks>Of several substitutes the first by id.</remarks>
    public Investigation PlaceOf(Investigation original) =>
        active[original].Select(pair => pair.Conclusion.By).Where(by => !active.Contains(by)).OrderBy(by => by.Id, StringComparer.Ordinal).FirstOrDefault() ?? original;

    /// <summary>Whether it is contraindicated and so is everything that could take its place.</summary>
    public bool HasNoPlace(Investigation original) => active.Contains(original) && PlaceOf(original) == original;

    /// <summary>The rules that put an investigation in the place of others.</summary>
    public IReadOnlyList<(ClinicalRule Rule, Conclusion.Substitute Conclusion)> Replacing(IEnumerable<Investigation> originals, Investigation by) =>
        [.. originals.SelectMany(original => active[original]).Where(pair => pair.Conclusion.By == by)];

    /// <summary>The rules that speak against an investigation and against what could take its place.</summary>
    public IEnumerable<ClinicalRule> Against(Investigation kept) =>
        active[kept].Concat(active[kept].SelectMany(pair => active[pair.Conclusion.By])).Select(pair => pair.Rule);

    /// <summary>Says why an investigation keeps its place although it is contraindicated.</summary>
    public string WhyKept(Investigation kept)
    {
        var others = string.Join(" and ", active[kept].Select(pair => pair.Conclusion.By.Phrase).Distinct().OrderBy(phrase => phrase, StringComparer.Ordinal));
        return $"{kept.Phrase} is contraindicated here, and so is {others}, which would take its place: decide together with the radiologist.";
    }
}
