using System.Text;
using System.Text.Json;
using BackPainRules.Fhir.Reading;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace BackPainRules.Fhir;

/// <summary>What is to be read of one patient: bundles, resources, JSON, or what a client sent for the queries that it was asked to run. In any number and any order.</summary>
/// <remarks>Nothing that is added makes it fail: what cannot be read is told in the report. Not safe for several threads.</remarks>
public sealed class FhirInput
{
    private readonly Harvest harvest = new();
    private readonly List<PrefetchReading> prefetch = [];

    internal IReadOnlyList<Item> Items => harvest.Items;

    internal IReadOnlyList<IgnoredData> Ignored => harvest.Ignored;

    internal IReadOnlyList<string> Problems => harvest.Problems;

    internal IReadOnlyList<PrefetchReading> Prefetch => prefetch;

    /// <summary>Adds JSON: a bundle, a resource, a list of resources, or one resource a line. Malformed JSON is searched for resources that are whole.</summary>
    public FhirInput Add(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        harvest.AddText(json);
        return this;
    }

    /// <summary>Adds JSON from a stream, in UTF-8, or in what its byte order mark says.</summary>
    public FhirInput Add(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var reader = new StreamReader(json, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return Add(reader.ReadToEnd());
    }

    /// <summary>Adds a bundle or a resource that was parsed already.</summary>
    public FhirInput Add(JsonElement json)
    {
        harvest.AddParsed(json);
        return this;
    }

    /// <summary>Adds a bundle or a resource of the Firely SDK.</summary>
    public FhirInput Add(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Add(FhirJsonSerializer.Default.SerializeToString(resource));
    }

    /// <summary>Adds what came for a query: a resource, a bundle, an OperationOutcome, or null. What is not there is unknown, and the report says in which way.</summary>
    /// <param name="key">The name of the query.</param>
    /// <param name="value">What came; <c>null</c> where the client sent a JSON null.</param>
    /// <param name="resourceTypes">The types of resources that the query was to bring: <c>Observation</c>.</param>
    public FhirInput AddPrefetch(string key, JsonElement? value, params string[] resourceTypes)
    {
        var state = StateOf(value);
        prefetch.Add(new(key, state, resourceTypes));
        if (state is PrefetchState.Supplied or PrefetchState.Truncated) harvest.AddParsed(value!.Value);
        return this;
    }

    /// <summary>Adds that nothing came for a query: its key is missing.</summary>
    /// <param name="key">The name of the query.</param>
    /// <param name="resourceTypes">The types of resources that the query was to bring.</param>
    public FhirInput AddMissing(string key, params string[] resourceTypes)
    {
        prefetch.Add(new(key, PrefetchState.Missing, resourceTypes));
        return this;
    }

    /// <summary>Nothing was lost on the way: the JSON was sound, and everything in it was a resource, on a page that is the only one.</summary>
    internal bool IsWhole => harvest.IsWhole && prefetch.All(query => query.State != PrefetchState.Unparseable);

    private static PrefetchState StateOf(JsonElement? value)
    {
        if (value is not { } json || json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return PrefetchState.Null;
        var node = new Node(json, "");
        return node.TextOf("resourceType") switch
        {
            null or "" => PrefetchState.Unparseable,
            "OperationOutcome" => PrefetchState.Failed,
            "Bundle" => StateOf(node),
            _ => PrefetchState.Supplied,
        };
    }

    /// <summary>A bundle may hold the outcome of a search that failed in part.</summary>
    private static PrefetchState StateOf(Node bundle)
    {
        var entries = bundle.Each("entry").ToList();
        var isOutcome = entries.Select(entry => entry["resource"]?.TextOf("resourceType") == "OperationOutcome").ToList();
        var hasData = isOutcome.Contains(false);
        return Harvest.IsPart(bundle) ? PrefetchState.Truncated
            : hasData ? PrefetchState.Supplied
            : isOutcome.Count > 0 ? PrefetchState.Failed
            : PrefetchState.Empty;
    }
}
