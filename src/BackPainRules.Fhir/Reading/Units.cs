using BackPainRules.Fhir.Terminology;

namespace BackPainRules.Fhir.Reading;

/// <summary>Finds how to bring a FHIR quantity to the unit of a term. A unit that the table does not know for the term is not guessed.</summary>
internal static class Units
{
    /// <summary>Our own codes and questions are asked in the unit of the vocabulary.</summary>
    public static readonly Conversion Own = new([('*', 1)]);

    public static Conversion? Find(FhirBindings bindings, string termId, string toUnit, Node quantity)
    {
        var (system, code, unit) = (quantity.TextOf("system"), quantity.TextOf("code"), quantity.TextOf("unit"));
        if (system is not null && code is not null) return bindings.Convert(bindings.System(system), code, termId, toUnit);
        return new[] { code, unit }.OfType<string>().Select(written => bindings.Convert("text", written.Trim(), termId, toUnit) ?? bindings.Convert("ucum", written.Trim(), termId, toUnit))
            .FirstOrDefault(conversion => conversion is not null);
    }

    public static string Spoken(Node quantity) => quantity.TextOf("code") ?? quantity.TextOf("unit") ?? "without a unit";

    /// <summary>A value with a comparator is a range, as far as the term goes.</summary>
    public static Interval Compared(Node quantity, decimal value, Quantity term) => quantity.TextOf("comparator") switch
    {
        "<" or "<=" => new(term.Minimum, value),
        ">" or ">=" => new(value, term.Maximum),
        null => Interval.At(value),
        _ => new(term.Minimum, term.Maximum),
    };
}
