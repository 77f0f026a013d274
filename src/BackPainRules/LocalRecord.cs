namespace BackPainRules;

/// <summary>What an encounter records of local terms, whichever part they belong to.</summary>
/// <remarks>Encounters without local values have none. Two that record the same of terms with the same ids are equal.</remarks>
internal sealed record LocalRecord : EncounterPart
{
    /// <summary>Nothing recorded of any local term.</summary>
    public static readonly LocalRecord None = new(new LocalTerms());

    private readonly decimal?[] quantities;
    private readonly string?[] choices;

    public LocalRecord(LocalTerms terms) =>
        (LocalTerms, quantities, choices) = (terms, new decimal?[terms.Quantities], new string?[terms.Choices]);

    /// <summary>The terms that it can record.</summary>
    public LocalTerms LocalTerms { get; }

    private protected override IEnumerable<Term> OwnTerms => LocalTerms.All;

    internal override decimal? GetQuantity(int place) => quantities[place];

    internal override string? GetChoice(int place) => choices[place];

    private protected override void Set(int place, decimal value) => quantities[place] = value;

    private protected override void Set(int place, string value) => choices[place] = value;

    public bool Equals(LocalRecord? other) => other is not null && (ReferenceEquals(this, other) || string.Equals(ByIds(), other.ByIds(), StringComparison.Ordinal));

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ByIds());

    private string ByIds() => string.Join("\n", LocalTerms.All.Select(term => (term.Id, Value: ValueOf(term))).Where(pair => pair.Value is not null)
        .OrderBy(pair => pair.Id, StringComparer.Ordinal).Select(pair => $"{pair.Id} {pair.Value}"));

    private string? ValueOf(Term term) => term switch
    {
        Finding finding => GetFinding(finding.Place) is not Presence.Unknown and var presence ? Words.Of(presence) : null,
        Quantity quantity => GetQuantity(quantity.Place) is { } value ? Numbers.Print(value) : null,
        _ => GetChoice(term.Place),
    };
}
