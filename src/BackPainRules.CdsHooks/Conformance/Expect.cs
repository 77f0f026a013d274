using System.Text.Json;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>What a member may hold.</summary>
internal static class Expect
{
    /// <summary>Text that a person or a program reads.</summary>
    public static void Text(JsonPlace place, string requirement)
    {
        if (place.Kind != JsonValueKind.String) place.Error(requirement, "a string is expected");
        else if (string.IsNullOrWhiteSpace(place.Text)) place.Error(requirement, "this is blank");
    }

    public static void Boolean(JsonPlace place, string requirement)
    {
        if (place.Kind is not (JsonValueKind.True or JsonValueKind.False)) place.Error(requirement, "true or false is expected, without quotes");
    }

    public static void PositiveInteger(JsonPlace place, string requirement)
    {
        if (place.Kind != JsonValueKind.Number || !place.Value.TryGetInt64(out var number) || number <= 0) place.Error(requirement, "a whole number above zero is expected, without quotes");
    }

    /// <summary>An absolute address that a browser can load.</summary>
    public static void Url(JsonPlace place, string requirement) => Address(place, requirement, "http", "https");

    /// <summary>An absolute address of a picture.</summary>
    public static void Picture(JsonPlace place, string requirement) => Address(place, requirement, "http", "https", "data");

    public static Check OneOf(params string[] words) => (place, requirement) =>
    {
        if (place.Text is not { } text || !words.Contains(text)) place.Error(requirement, $"one of these is expected: {string.Join(", ", words.Select(word => $"`{word}`"))}");
    };

    public static Check ListOf(Check item) => (place, requirement) =>
    {
        if (place.Kind != JsonValueKind.Array) place.Error(requirement, "an array is expected");
        foreach (var inner in place.Items.TakeWhile(inner => !inner.Findings.Full).Where(inner => Anything.Stands(inner))) item(inner, requirement);
    };

    public static Check ListOf(Shape shape) => ListOf(shape.Check);

    /// <summary>An object whose members have names of the sender's choice.</summary>
    public static Check MapOf(Check value) => (place, requirement) =>
    {
        if (place.Kind != JsonValueKind.Object) place.Error(requirement, "an object is expected");
        foreach (var (name, inner) in place.Members.TakeWhile(_ => !place.Findings.Full))
        {
            if (name == "extension") Extension.Check(inner);
            else value(inner, requirement);
        }
    };

    private static void Address(JsonPlace place, string requirement, params string[] schemes)
    {
        if (place.Text is not { } text || text.Any(letter => letter <= ' ') || !Uri.TryCreate(text, UriKind.Absolute, out var address) || !schemes.Contains(address.Scheme))
            place.Error(requirement, $"an absolute address is expected ({string.Join(", ", schemes)})");
    }
}
