using System.Text.Json;
using System.Text.RegularExpressions;
using BackPainRules.Fhir.Reading;
using BackPainRules.Fhir.Terminology;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackPainRules.Fhir.Orders;

/// <summary>An order, and which investigation of the vocabulary it asks for. Only codes decide; text is reported and not interpreted.</summary>
/// <param name="Reference">The order as a relative reference: <c>ServiceRequest/ct</c>.</param>
/// <param name="Investigation">What is ordered, or null where no code of it is bound.</param>
/// <param name="Codes">The codes that it carries, as system and code.</param>
/// <param name="Text">Its text, as written; null where it has none.</param>
/// <param name="Status">Its status, as written: <c>draft</c>.</param>
public sealed partial record ImagingOrder(string Reference, Investigation? Investigation, IReadOnlyList<string> Codes, string? Text, string? Status)
{
    /// <summary>An investigation that takes a picture.</summary>
    public bool IsImaging => Investigation is { IsImaging: true };

    /// <summary>Perhaps of the back: it gives a reason that is bound to the back, or its text, which is not interpreted further, uses a word for it. Worth a remark where the order is not understood, so that nobody takes silence for consent.</summary>
    public bool MayBeOfTheBack { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Reference}: {Investigation?.Phrase ?? $"not known ({string.Join(", ", Codes)})"}";

    /// <summary>The orders in JSON: a ServiceRequest, or a bundle of draft orders. Orders of other kinds, withdrawn ones, and those that forbid are left out. No input makes it fail.</summary>
    public static IReadOnlyList<ImagingOrder> Read(string json, Vocabulary? vocabulary = null, FhirBindings? bindings = null) => Read(new FhirInput().Add(json), vocabulary, bindings);

    /// <summary>The orders in JSON that was parsed already.</summary>
    public static IReadOnlyList<ImagingOrder> Read(JsonElement json, Vocabulary? vocabulary = null, FhirBindings? bindings = null) => Read(new FhirInput().Add(json), vocabulary, bindings);

    /// <summary>The orders in a resource or bundle of the Firely SDK.</summary>
    public static IReadOnlyList<ImagingOrder> Read(Resource resource, Vocabulary? vocabulary = null, FhirBindings? bindings = null) => Read(FhirJsonSerializer.Default.SerializeToString(resource), vocabulary, bindings);

    private static IReadOnlyList<ImagingOrder> Read(FhirInput input, Vocabulary? vocabulary, FhirBindings? bindings) =>
        [.. input.Items.Where(item => item.Type == "ServiceRequest" && item.Status is not ("entered-in-error" or "revoked") && item.Node["doNotPerform"]?.Bool != true).Select(item => Of(item, vocabulary ?? Vocabulary.BuiltIn, bindings ?? FhirBindings.BuiltIn))];

    private static ImagingOrder Of(Item item, Vocabulary vocabulary, FhirBindings bindings)
    {
        var code = item.Node["code"];
        var codings = code?.Each("coding").ToList() ?? [];
        var meant = codings.SelectMany(coding => Meant(coding, bindings)).Select(vocabulary.FindOutcome).OfType<Investigation>().FirstOrDefault();
        return new(item.Reference, meant, [.. codings.Select(coding => $"{coding.TextOf("system")}|{coding.TextOf("code")}")], code?.TextOf("text"), item.Status) { MayBeOfTheBack = IsPerhapsOfTheBack(item.Node, bindings) };
    }

    private static bool IsPerhapsOfTheBack(Node order, FhirBindings bindings)
    {
        List<Node> concepts = [.. order.Each("code"), .. order.Each("orderDetail"), .. order.Each("bodySite"), .. order.Each("reasonCode"), .. order.Each("contained").SelectMany(inner => inner.Each("code"))];
        return concepts.SelectMany(concept => concept.Each("coding")).Any(coding => BackPainMentions.SpeaksOfIt(bindings, coding))
            || concepts.SelectMany(Texts).Concat(order.Each("reasonReference").Select(reference => reference.TextOf("display"))).Any(text => text is not null && Back().IsMatch(text));
    }

    private static IEnumerable<string?> Texts(Node concept) => concept.Each("coding").Select(coding => coding.TextOf("display")).Append(concept.TextOf("text"));

    [GeneratedRegex(@"\b(lumb\w*|l[- ]?spine|spine|spinal|vertebr\w*|sacr\w*|sciati\w*|back)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    private static IEnumerable<string> Meant(Node coding, FhirBindings bindings)
    {
        var (system, code) = (coding.TextOf("system"), coding.TextOf("code"));
        return system == bindings.OutcomeSystem && code is not null ? [code] : bindings.Find("order", system, code).Where(rule => rule.Fit != Fit.Broader).Select(rule => rule.Means);
    }
}
