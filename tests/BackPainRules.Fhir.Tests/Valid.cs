using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackPainRules.Fhir.Tests;

/// <summary>Valid against R4, by the validation of the SDK: written out and read back in its strict mode.</summary>
internal static class Valid
{
    private static readonly FhirJsonDeserializer strict = new(new DeserializerSettings().UsingMode(DeserializationMode.Strict));

    public static void R4(Resource resource)
    {
        var json = FhirJsonSerializer.Default.SerializeToString(resource);
        var isValid = strict.TryDeserializeResource(json, out var back, out var issues);
        Assert.True(isValid, string.Join(Environment.NewLine, issues.Select(issue => issue.Message)));
        Assert.True(resource.IsExactly(back!));
    }
}
