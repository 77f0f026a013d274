namespace BackPainRules.Fhir.Reading;

/// <summary>Reads resources of one type into what they say of terms.</summary>
internal interface IResourceReader
{
    IReadOnlyList<string> Types { get; }

    void Read(Ledger ledger, Item item);
}
