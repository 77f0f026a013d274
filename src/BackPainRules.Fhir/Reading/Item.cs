namespace BackPainRules.Fhir.Reading;

/// <summary>A resource of the input.</summary>
/// <param name="Node">Its JSON; paths start with its type.</param>
/// <param name="Type">The type that it names.</param>
/// <param name="Reference">Its type and id; its type and place where it has no id.</param>
/// <param name="FullUrl">Its address in the bundle.</param>
/// <param name="Doubt">Why it may alarm and must not reassure, whatever it says; null where there is no reason.</param>
internal sealed record Item(Node Node, string Type, string Reference, string? FullUrl, string? Doubt)
{
    public string? Id => Node.TextOf("id");

    public string? Status => Node.TextOf("status");

    public string? Encounter => Node["encounter"]?.TextOf("reference") ?? Node["context"]?.TextOf("reference");

    public FhirSource Source(Node? at = null, When? when = null) => new(Reference, at?.Path ?? Type, when?.Text);
}
