namespace BackPainRules.Fhir;

/// <summary>Where something was read.</summary>
/// <param name="Resource">The resource, as a relative reference: <c>Observation/temp1</c>; its type and place in the input where it has no id.</param>
/// <param name="Element">The element, as a path: <c>Observation.valueQuantity</c>.</param>
/// <param name="Date">When it was so, as written in the resource; null where it says none.</param>
public sealed record FhirSource(string Resource, string Element, string? Date = null)
{
    /// <inheritdoc/>
    public override string ToString() => Date is null ? $"{Resource}, {Element}" : $"{Resource}, {Element}, {Date}";
}
