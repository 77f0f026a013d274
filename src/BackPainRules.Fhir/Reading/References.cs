namespace BackPainRules.Fhir.Reading;

/// <summary>Finds what a reference points to, in the same resource or the same input. Nothing is fetched.</summary>
internal static class References
{
    public static Node? Resolve(IReadOnlyList<Item> items, Item from, string? reference) =>
        reference is null ? null
        : reference.StartsWith('#') ? from.Node.Each("contained").Where(inner => inner.TextOf("id") == reference[1..]).Select(inner => (Node?)inner).FirstOrDefault()
        : items.FirstOrDefault(item => item.FullUrl == reference || item.Reference == reference || reference.EndsWith("/" + item.Reference, StringComparison.Ordinal))?.Node;
}
