using System.Text.Json;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>What holds of all JSON of the protocol, known or not: nothing is null, nothing is empty, text is text. FHIR resources follow the rules of FHIR and are left alone.</summary>
internal static class Anything
{
    /// <summary>Whether something stands here; if not, that is reported.</summary>
    public static bool Stands(JsonPlace place, ConformanceSeverity empty = ConformanceSeverity.Error)
    {
        var (requirement, message) = place.Kind switch
        {
            JsonValueKind.Null => (Requirement.NoNull, "null is not allowed here; leave the member out where it has no value"),
            JsonValueKind.String when place.Text is null => (Requirement.Json, "this is not Unicode text"),
            JsonValueKind.String when place.Text is "" => (Requirement.NothingEmpty, "an empty string is not allowed here; leave the member out where it has no value"),
            JsonValueKind.Array when place.Value.GetArrayLength() == 0 => (Requirement.NothingEmpty, "an empty array is not allowed here; leave the member out where it has no value"),
            JsonValueKind.Object when !place.Value.EnumerateObject().Any() => (Requirement.NothingEmpty, "an empty object is not allowed here; leave the member out where it has no value"),
            _ => ("", ""),
        };
        if (requirement.Length == 0) return true;
        place.Findings.Add(requirement == Requirement.NothingEmpty ? empty : ConformanceSeverity.Error, place.Path, requirement, message);
        return false;
    }

    /// <summary>Looks through all that stands here.</summary>
    public static void Scan(JsonPlace place, ConformanceSeverity empty = ConformanceSeverity.Error) => Scan(place, empty, JsonInput.MaxDepth);

    private static void Scan(JsonPlace place, ConformanceSeverity empty, int deeper)
    {
        if (place.Findings.Full || !Stands(place, empty)) return;
        if (place.Kind is not (JsonValueKind.Array or JsonValueKind.Object)) return;
        if (deeper == 0) place.Error(Requirement.Json, $"this is nested deeper than {JsonInput.MaxDepth}, and was not checked");
        else if (place.Kind == JsonValueKind.Array) ScanAll(place.Items);
        else if (place.TextOf("resourceType") is null) ScanAll(place.Members.Values);

        void ScanAll(IEnumerable<JsonPlace> places)
        {
            foreach (var inner in places.TakeWhile(_ => !place.Findings.Full)) Scan(inner, empty, deeper - 1);
        }
    }
}
