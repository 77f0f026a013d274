using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Protocol;

/// <summary>How a resource is named relative to its server: <c>ServiceRequest/ct</c>.</summary>
internal static partial class RelativeReference
{
    public static bool IsOne(string text) => Form.IsMatch(text);

    [GeneratedRegex(@"\A[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
