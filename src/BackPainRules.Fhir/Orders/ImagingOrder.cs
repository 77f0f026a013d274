using System.Text.Json;
using BackPainRules.Fhir.Reading;
using BackPainRules.Fhir.Terminology;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackPainRules.Fhir.Orders;

/// <summary>An order, and which investigation of the vocabulary it asks for. Only codes decide; text is reported and not interpreted.</summary>
/// <param name="Reference">The order as a relative reference: <c>ServiceRequest/ct</c>; its type and place where it has no id.</param>
/// <param name="Investigation">What is ordered, or null where no code of it is bound.</param>
/// <param name="Codes">The codes that it carries, as system and code.</param>
/// <param name="Text">Its text, as written; null where it has none.</param>
/// <param name="Status">Its status, as written: <c>draft</c>.</param>
public sealed record ImagingOrder(string Reference, Investigation? Investigation, IReadOnlyList<string> Codes, string? Text, string? Status)
{
    /// <summary>An investigation that takes a picture.</summary>
    public bool IsImaging => Investigation is { IsImaging: true };

    /// <summary>The order has an id, so that <see cref="Reference"/> is one; without it that is its place in the input, for people, and nothing can be done to the order by it.</summary>
    public bool HasId { get; init; }

    /// <summary>Perhaps of the back: it gives a reason that is bound to the back, in itself or in the same input, or its text, which is not interpreted further, uses a word for it. Worth a remark where the order is not understood, so that nobody takes silence for consent.</summary>
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
        [.. input.Items.Where(item => item.Type == "ServiceRequest" && item.Status is not ("entered-in-error" or "revoked") && item.Node["doNotPerform"]?.Bool != true).Select(item => Of(item, vocabulary ?? Vocabulary.BuiltIn, bindings ?? FhirBindings.BuiltIn, input))];

    private static ImagingOrder Of(Item item, Vocabulary vocabulary, FhirBindings bindings, FhirInput input)
    {
        var code = item.Node["code"];
        var codings = code?.Each("coding").ToList() ?? [];
        var meant = codings.SelectMany(coding => Meant(coding, bindings)).Select(vocabulary.FindOutcome).OfType<Investigation>().FirstOrDefault();
        return new(item.Reference, meant, [.. codings.Select(coding => $"{coding.TextOf("system")}|{coding.TextOf("code")}")], code?.TextOf("text"), item.Status)
        {
            HasId = item.Id is { Length: > 0 },
            MayBeOfTheBack = IsPerhapsOfTheBack(item, bindings, input),
        };
    }

    private static bool IsPerhapsOfTheBack(Item order, FhirBindings bindings, FhirInput input)
    {
        var reasons = order.Node.Each("reasonReference").ToList();
        List<Node> concepts =
        [
            .. new[] { "code", "orderDetail", "bodySite", "reasonCode" }.SelectMany(order.Node.Each),
            .. order.Node.Each("contained").SelectMany(inner => inner.Each("code")),
            .. reasons.Select(reason => References.Resolve(input.Items, order, reason.TextOf("reference"))).OfType<Node>().SelectMany(reason => reason.Each("code")),
        ];
        return concepts.SelectMany(concept => concept.Each("coding")).Any(coding => BackPainMentions.SpeaksOfIt(bindings, coding))
            || concepts.Any(BackWords.AreIn) || reasons.Any(reason => BackWords.AreIn(reason.TextOf("display")));
    }

    private static IEnumerable<string> Meant(Node coding, FhirBindings bindings)
    {
        var (system, code) = (coding.TextOf("system"), coding.TextOf("code"));
        return system == bindings.OutcomeSystem && code is not null ? [code] : bindings.Find("order", system, code).Where(rule => rule.Fit != Fit.Broader).Select(rule => rule.Means);
    }
}
