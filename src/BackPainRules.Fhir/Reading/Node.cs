using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace BackPainRules.Fhir.Reading;

/// <summary>An element of a resource with its path. Asking for what is not there, or is of another type, gives nothing and never fails.</summary>
internal readonly record struct Node(JsonElement Json, string Path)
{
    /// <summary>The member, or null where it is missing or null.</summary>
    public Node? this[string member] =>
        Json.ValueKind == JsonValueKind.Object && TryMember(member, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? new(value, $"{Path}.{member}")
            : null;

    /// <summary>The items of a list; a single item where somebody forgot the list.</summary>
    public IEnumerable<Node> Each(string member)
    {
        if (this[member] is not { } node) yield break;
        if (node.Json.ValueKind != JsonValueKind.Array)
        {
            yield return node;
            yield break;
        }

        var place = 0;
        foreach (var item in node.Json.EnumerateArray())
            yield return new(item, $"{node.Path}[{place++}]");
    }

    public string? Text => Json.ValueKind == JsonValueKind.String && TryString(out var text) ? text : null;

    public bool? Bool => Json.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>A number; also one that was written as text, which dirty exports do.</summary>
    public decimal? Number => Json.ValueKind switch
    {
        JsonValueKind.Number when Json.TryGetDecimal(out var value) => value,
        JsonValueKind.String when decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public string? TextOf(string member) => this[member]?.Text;

    public bool Has(string member) => this[member] is not null;

    /// <summary>Where a name beside it holds half of a surrogate pair, names are compared as they are written.</summary>
    private bool TryMember(string name, out JsonElement value)
    {
        try
        {
            return Json.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            var written = Encoding.UTF8.GetBytes(name);
            value = Json.EnumerateObject().LastOrDefault(member => JsonMarshal.GetRawUtf8PropertyName(member).SequenceEqual(written)).Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    /// <summary>Text that holds half of a surrogate pair cannot be had as a string.</summary>
    private bool TryString(out string? text)
    {
        try
        {
            text = Json.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }
}
