using System.Reflection;
using BackPainRules.CdsHooks.Conformance;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>The requirements as the document has them, and as the validator names them.</summary>
internal static class Matrix
{
    public static IReadOnlyList<string> NamedByTheValidator { get; } =
        [.. typeof(Requirement).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];
}
