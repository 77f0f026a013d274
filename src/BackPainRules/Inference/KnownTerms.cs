namespace BackPainRules.Inference;

/// <summary>Tells at once whether every term of a set is recorded.</summary>
internal sealed class KnownTerms
{
    private readonly ulong[] findings;
    private readonly uint[] quantities;
    private readonly Choice[] choices;

    public KnownTerms(IReadOnlyList<Term> terms)
    {
        var parts = Encounter.LocalPart;
        foreach (var term in terms)
            if (term.IsLocal) parts = Encounter.LocalPart + 1;
        (findings, quantities) = (new ulong[parts], new uint[parts]);
        foreach (var term in terms)
        {
            if (term is Finding) findings[term.PartIndex] |= 1UL << term.Place;
            if (term is Quantity) quantities[term.PartIndex] |= 1u << term.Place;
        }

        choices = [.. terms.OfType<Choice>()];
    }

    public bool AreKnownIn(Encounter encounter)
    {
        for (var i = 0; i < findings.Length; i++)
        {
            var part = encounter.PartAt(i);
            if ((findings[i] & ~(part.Present | part.Absent)) != 0 || (quantities[i] & ~part.Quantities) != 0) return false;
        }

        foreach (var choice in choices)
            if (encounter[choice] is null) return false;
        return true;
    }
}
