namespace BackPainRules.Population;

/// <summary>A generated patient: the disease, and everything there is to find, asked for or not.</summary>
/// <remarks>Synthetic. Findings are independent given the disease, except where a figure is given for another finding, age or sex.</remarks>
internal sealed class SyntheticPatient
{
    private readonly Dictionary<Term, object> truth;

    private SyntheticPatient(ulong number, string disease, Dictionary<Term, object> truth) => (Number, Disease, this.truth) = (number, disease, truth);

    public ulong Number { get; }

    public string Disease { get; }

    public object? this[Term term] => truth.GetValueOrDefault(term);

    public IEnumerable<KeyValuePair<Term, object>> Truth => truth;

    /// <summary>The patient with this number in the population of this seed, with the disease that chance gives, or with a chosen one.</summary>
    public static SyntheticPatient Draw(Prevalence prevalence, ulong seed, ulong number, string? disease = null)
    {
        var random = SplitMix64.For(seed, number, purpose: 0);
        var chance = random.NextUnit();
        disease ??= prevalence.Diseases.FirstOrDefault(figure => (chance -= figure.Probability) < 0)?.Value ?? Prevalence.NoDisease;
        var truth = new Dictionary<Term, object>(prevalence.Terms.Count);
        foreach (var term in prevalence.Terms)
            truth.Add(term.Term, term.Draw(disease, known => truth.GetValueOrDefault(known), ref random));
        return new(number, disease, truth);
    }
}
