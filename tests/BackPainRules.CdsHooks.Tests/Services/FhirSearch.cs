using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>A server of FHIR that knows what the subset of CDS Hooks needs: reading by id, and searching one type by patient in the order of a time. Whatever else it is asked, it refuses.</summary>
internal static partial class FhirSearch
{
    public static JsonNode? Run(string template, string patientId, IReadOnlyList<JsonNode> resources)
    {
        var query = template.Replace("{{context.patientId}}", patientId, StringComparison.Ordinal);
        if (Reading().Match(query) is { Success: true } read)
            return resources.FirstOrDefault(resource => Text(resource, "resourceType") == read.Groups["type"].Value && Text(resource, "id") == read.Groups["id"].Value)?.DeepClone();
        var search = Searching().Match(query);
        if (!search.Success) throw new InvalidOperationException($"not in the subset: {template}");
        var found = resources.Where(resource => Text(resource, "resourceType") == search.Groups["type"].Value && Subject(resource) == "Patient/" + search.Groups["id"].Value).ToList();
        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "searchset",
            ["total"] = found.Count,
            ["entry"] = new JsonArray([.. found.Select(resource => new JsonObject { ["resource"] = resource.DeepClone() })]),
        };
    }

    private static string? Subject(JsonNode resource) => Text(resource["subject"] ?? resource["patient"], "reference");

    private static string? Text(JsonNode? node, string member) => node is JsonObject json && json[member] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    [GeneratedRegex(@"^(?<type>[A-Z]\w+)/(?<id>[A-Za-z0-9.-]+)$")]
    private static partial Regex Reading();

    [GeneratedRegex(@"^(?<type>[A-Z]\w+)\?patient=(?<id>[A-Za-z0-9.-]+)(&_sort=-[a-z-]+)?$")]
    private static partial Regex Searching();
}
