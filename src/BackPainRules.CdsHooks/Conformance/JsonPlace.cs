using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>A value in a document, where it stands, and the list that issues about it go to. Reading never throws, whatever the bytes are.</summary>
internal sealed class JsonPlace(JsonElement value, Findings findings, JsonPlace? parent = null, string step = "$")
{
    private const int LongestStep = 60;
    private Dictionary<string, JsonPlace>? members;

    private JsonPlace? Parent => parent;

    private string Step => step;

    public JsonElement Value => value;

    public Findings Findings => findings;

    public JsonValueKind Kind => value.ValueKind;

    public string Path => string.Concat(Steps().Reverse());

    /// <summary>The text that stands here, or null where something else does, or what is no Unicode text.</summary>
    public string? Text => Kind == JsonValueKind.String && Read(value.GetString, out var text) ? text : null;

    /// <summary>The members that have a readable name, in the order of the document; of a repeated one the last, as most readers have it.</summary>
    public IReadOnlyDictionary<string, JsonPlace> Members => members ??= ReadMembers();

    public IEnumerable<JsonPlace> Items => Kind == JsonValueKind.Array ? value.EnumerateArray().Select((item, index) => new JsonPlace(item, findings, this, $"[{index}]")) : [];

    /// <summary>A member, whatever it holds.</summary>
    public bool Has(string name, [NotNullWhen(true)] out JsonPlace? member) => Members.TryGetValue(name, out member);

    /// <summary>The text of a member, or null where there is none.</summary>
    public string? TextOf(string name) => Has(name, out var member) ? member.Text : null;

    public IEnumerable<JsonPlace> ItemsOf(string name) => Has(name, out var member) ? member.Items : [];

    public void Error(string requirement, string message) => findings.Add(ConformanceSeverity.Error, Path, requirement, message);

    public void Warning(string requirement, string message) => findings.Add(ConformanceSeverity.Warning, Path, requirement, message);

    public void Information(string requirement, string message) => findings.Add(ConformanceSeverity.Information, Path, requirement, message);

    private static bool Read(Func<string?> read, out string? text)
    {
        try
        {
            text = read();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static string StepTo(string? name) => name switch
    {
        null => "['?']",
        { Length: > 0 and <= LongestStep } when name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') => "." + name,
        _ => $"['{new string([.. name.Take(LongestStep).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)])}']",
    };

    private Dictionary<string, JsonPlace> ReadMembers()
    {
        var found = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        if (Kind != JsonValueKind.Object) return found;
        foreach (var member in value.EnumerateObject())
        {
            if (findings.Full) break;
            var readable = Read(() => member.Name, out var name);
            var place = new JsonPlace(member.Value, findings, this, StepTo(name));
            if (!readable) place.Error(Requirement.Json, "the name of this member is not Unicode text");
            else if (!found.TryAdd(name!, place))
            {
                found[name!] = place;
                place.Warning(Requirement.Json, "this member is repeated; readers differ in which one they take");
            }
        }

        return found;
    }

    private IEnumerable<string> Steps()
    {
        for (var place = this; place is not null; place = place.Parent) yield return place.Step;
    }
}
