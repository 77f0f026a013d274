using System.Text.Json;

namespace BackPainRules.CdsHooks.Protocol;

/// <summary>A call, as the client sent it. Members that nobody knows, and extensions, are left alone.</summary>
/// <remarks>The access token of a client is never read: everything comes by prefetch. Valid as long as the JSON that it was read from.</remarks>
public sealed class CdsRequest
{
    private readonly JsonElement prefetch;

    private CdsRequest(string hook, string? hookInstance, JsonElement context, JsonElement prefetch) =>
        (Hook, HookInstance, Context, this.prefetch) = (hook, hookInstance, context, prefetch);

    /// <summary>The hook that triggered the call.</summary>
    public string Hook { get; }

    /// <summary>The call's own id, where the client sent a UUID.</summary>
    public string? HookInstance { get; }

    /// <summary>What the hook is about: a JSON object.</summary>
    public JsonElement Context { get; }

    /// <summary>The keys of the queries that something came for.</summary>
    public IEnumerable<string> PrefetchKeys => prefetch.ValueKind == JsonValueKind.Object ? prefetch.EnumerateObject().Select(member => OrNull(() => member.Name)).OfType<string>() : [];

    /// <summary>A member of the context that is text, or null where it is missing or something else.</summary>
    public string? ContextText(string name) => Text(Context, name);

    /// <summary>The texts in a list of the context; none where it is missing or something else.</summary>
    public IReadOnlyList<string> ContextTexts(string name) => Context.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(Text).OfType<string>()] : [];

    /// <summary>What came for a query. A JSON null is something that came.</summary>
    public bool TryGetPrefetch(string key, out JsonElement value)
    {
        if (prefetch.ValueKind == JsonValueKind.Object) return prefetch.TryGetProperty(key, out value);
        value = default;
        return false;
    }

    /// <summary>Reads a call.</summary>
    /// <param name="json">The body.</param>
    /// <param name="hook">The hook that the service is for.</param>
    /// <exception cref="CdsRequestException">It is not a call for that hook; all mistakes are listed.</exception>
    public static CdsRequest Read(JsonElement json, string hook)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new CdsRequestException(CdsRequestProblem.Malformed, [new("$", "a JSON object is expected")]);
        var mistakes = new List<CdsRequestMistake>();
        var called = Text(json, "hook");
        if (called is null) mistakes.Add(new("$.hook", $"a string is expected: \"{hook}\""));
        else if (called != hook) mistakes.Add(new("$.hook", $"this service is for the hook \"{hook}\""));
        if (!json.TryGetProperty("context", out var context) || context.ValueKind != JsonValueKind.Object) mistakes.Add(new("$.context", "an object is expected"));
        if (json.TryGetProperty("prefetch", out var prefetch) && prefetch.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)) mistakes.Add(new("$.prefetch", "an object is expected, or nothing"));
        if (mistakes.Count > 0) throw new CdsRequestException(CdsRequestProblem.Malformed, mistakes);
        var instance = Text(json, "hookInstance");
        return new(hook, Guid.TryParse(instance, out _) ? instance : null, context, prefetch);
    }

    /// <summary>The text of a JSON string, or null for anything else.</summary>
    internal static string? Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? OrNull(json.GetString) : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var member) && Text(member) is { Length: > 0 } text ? text : null;

    /// <summary>JSON can spell half of a character, which no text can hold.</summary>
    private static string? OrNull(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
