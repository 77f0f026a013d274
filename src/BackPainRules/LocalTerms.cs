namespace BackPainRules;

/// <summary>The terms that documents of one knowledge base add, and how many values of each type an encounter keeps of them.</summary>
/// <remarks>Filled while the vocabulary is made, and never changed afterwards.</remarks>
internal sealed class LocalTerms
{
    /// <summary>As many findings as a part of an encounter has bits for.</summary>
    public const int MostFindings = 64;

    /// <summary>As many quantities as a part of an encounter has bits for.</summary>
    public const int MostQuantities = 32;

    private readonly List<Term> all = [];

    /// <summary>In the order of the vocabulary.</summary>
    public IReadOnlyList<Term> All => all;

    public int Findings { get; private set; }

    public int Quantities { get; private set; }

    public int Choices { get; private set; }

    /// <summary>Adds a term that was made for the next place of its type.</summary>
    public void Add(Term term)
    {
        all.Add(term);
        if (term is Finding) Findings++;
        if (term is Quantity) Quantities++;
        if (term is Choice) Choices++;
    }

    /// <summary>The term with this id, or null.</summary>
    public Term? Find(string id) => all.Find(term => term.Id == id);
}
