using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace BackPainRules.Fhir.Reading;

/// <summary>Takes JSON apart into resources, one by one, so that a broken one hides no other. No input makes it fail.</summary>
internal sealed class Harvest
{
    private const int Depth = 128;
    private static readonly JsonDocumentOptions strict = new() { MaxDepth = Depth, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions lenient = new() { MaxDepth = Depth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly HashSet<(string, string)> seen = [];
    private bool isPart;

    public List<Item> Items { get; } = [];

    public List<string> Problems { get; } = [];

    public List<IgnoredData> Ignored { get; } = [];

    /// <summary>No page is missing, and nothing was malformed or no resource.</summary>
    public bool IsWhole => !isPart && Problems.Count == 0 && Ignored.All(one => one.Reason == IgnoredReason.Duplicate);

    /// <summary>A bundle, a resource, a list of resources, or one resource a line.</summary>
    public void AddText(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        if (TryParse(bytes, strict) is { } clean)
            Add(clean, null);
        else if (Lines(json) is { } lines)
            lines.ForEach(line => Add(line, null));
        else if (TryParse(bytes, lenient with { AllowDuplicateProperties = false }) is { } untidy)
        {
            Problems.Add("the JSON has comments, or commas too many: what it denies is not relied on");
            Add(untidy, "the JSON is not well formed");
        }
        else if (TryParse(bytes, lenient) is { } ambiguous)
            AddAmbiguous(ambiguous);
        else
            Salvage(bytes);
    }

    /// <summary>JSON that somebody else has parsed, who may have let members through that stand in it twice.</summary>
    public void AddParsed(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Undefined || IsSound(JsonMarshal.GetRawUtf8Value(json).ToArray())) Add(json, null);
        else AddAmbiguous(json);
    }

    private void AddAmbiguous(JsonElement json)
    {
        Problems.Add("the JSON has members twice, names that are no text, or too many levels: what it denies is not relied on");
        Take(json, "the JSON can be read in more than one way");
    }

    private void Add(JsonElement json, string? doubt, int depth = 0)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in json.EnumerateArray()) Add(one, doubt, depth + 1);
            return;
        }

        var node = new Node(json, "");
        if (node.TextOf("resourceType") is not { Length: > 0 } type)
            Ignored.Add(new(new($"item {Items.Count + Ignored.Count + 1}", "resourceType"), IgnoredReason.Unparseable, "it is no resource: it names no type"));
        else if (type == "Bundle" && depth <= 8)
            AddBundle(new(json, "Bundle"), doubt, depth);
        else
            AddResource(new(json, type), type, null, doubt);
    }

    /// <summary>Whether a bundle holds less than was found: it links to a next page, or counts more than it has.</summary>
    public static bool IsPart(Node bundle) =>
        bundle.Each("link").Any(link => link.TextOf("relation") == "next") || bundle["total"]?.Number > bundle.Each("entry").Count();

    private void AddBundle(Node bundle, string? doubt, int depth)
    {
        isPart |= IsPart(bundle);
        if (IsPart(bundle)) doubt ??= "it is on the first of several pages, and the others may say otherwise";
        foreach (var entry in bundle.Each("entry"))
        {
            if (entry["resource"] is not { } resource)
                Ignored.Add(new(new(entry.Path, entry.Path), IgnoredReason.Unparseable, "the entry holds no resource"));
            else if (resource.TextOf("resourceType") == "Bundle")
                Add(resource.Json, doubt, depth + 1);
            else if (resource.TextOf("resourceType") is { Length: > 0 } type)
                AddResource(new(resource.Json, type), type, entry.TextOf("fullUrl"), doubt);
            else
                Ignored.Add(new(new(entry.Path, entry.Path + ".resource"), IgnoredReason.Unparseable, "it is no resource: it names no type"));
        }
    }

    private void AddResource(Node node, string type, string? fullUrl, string? doubt)
    {
        var reference = node.TextOf("id") is { Length: > 0 } id ? $"{type}/{id}" : $"{type} (item {Items.Count + 1})";
        if (!seen.Add((type + fullUrl + node.TextOf("id"), node.Json.GetRawText())))
            Ignored.Add(new(new(reference, type), IgnoredReason.Duplicate, "the same resource came before"));
        else
            Items.Add(new(node, type, reference, fullUrl, doubt ?? Modified(node)));
    }

    /// <summary>A modifier that nobody here knows may turn the meaning round.</summary>
    private static string? Modified(Node node) =>
        node.Has("modifierExtension") ? "it carries a modifier that is not understood"
        : node.Has("implicitRules") ? "it follows rules that are not known"
        : null;

    private static bool IsSound(ReadOnlyMemory<byte> json) => TryParse(json, strict, _ => true);

    private static JsonElement? TryParse(ReadOnlyMemory<byte> json, JsonDocumentOptions options) => TryParse(json, options, root => (JsonElement?)root.Clone());

    private static T? TryParse<T>(ReadOnlyMemory<byte> json, JsonDocumentOptions options, Func<JsonElement, T> take)
    {
        try
        {
            using var document = JsonDocument.Parse(json, options);
            return take(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Where members are compared, a name that holds half of a surrogate pair is no string.
            return default;
        }
    }

    private static List<JsonElement>? Lines(string json)
    {
        var all = new List<JsonElement>();
        foreach (var line in json.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (TryParse(Encoding.UTF8.GetBytes(line), strict) is not { ValueKind: JsonValueKind.Object } one) return null;
            all.Add(one);
        }

        return all.Count > 1 ? all : null;
    }

    /// <summary>Malformed JSON: whatever is a whole object in it is looked at. What is denied there is not relied on, since what was around it is lost.</summary>
    private void Salvage(byte[] json)
    {
        var before = Items.Count;
        var budget = 64L * json.Length + 1_000_000;
        for (var place = Array.IndexOf(json, (byte)'{'); place >= 0 && budget > 0; place = Array.IndexOf(json, (byte)'{', place))
        {
            var (whole, length) = Whole(json.AsSpan(place));
            budget -= length;
            if (whole is { } found) Take(found, "the JSON around it is malformed");
            place += whole is null ? 1 : length;
            if (place >= json.Length) break;
        }

        Problems.Add($"the JSON is malformed or cut off: {Items.Count - before} whole resources were found in it, and what they deny is not relied on");
    }

    /// <summary>Every resource in it, however deep: where a bracket is lost, one entry swallows the next; of a member that stands there twice, both.</summary>
    private void Take(JsonElement found, string doubt, string? fullUrl = null)
    {
        if (found.ValueKind == JsonValueKind.Array)
            foreach (var one in found.EnumerateArray()) Take(one, doubt);
        if (found.ValueKind != JsonValueKind.Object) return;

        var node = new Node(found, "");
        if (node.TextOf("resourceType") is { Length: > 0 } type && type != "Bundle") AddResource(new(found, type), type, fullUrl, doubt);
        foreach (var member in found.EnumerateObject().Where(member => !JsonMarshal.GetRawUtf8PropertyName(member).SequenceEqual("contained"u8))) Take(member.Value, doubt, node.TextOf("fullUrl"));
    }

    /// <summary>The object that starts here, or nothing, and how many bytes were read to know.</summary>
    private static (JsonElement? Whole, int Length) Whole(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Depth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > 0) continue;
                var length = (int)reader.BytesConsumed;
                return (TryParse(json[..length].ToArray(), lenient), length);
            }
        }
        catch (JsonException)
        {
            // What starts here is not whole.
        }

        return (null, Math.Max(1, (int)reader.BytesConsumed));
    }
}
