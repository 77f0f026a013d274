using System.Text.Json;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>What is said of <c>extension</c>, which any object may have.</summary>
internal static class Extension
{
    public static void Check(JsonPlace extension)
    {
        if (extension.Kind is not (JsonValueKind.Object or JsonValueKind.Null)) extension.Error(Requirement.Extension, "an extension is an object");
        Anything.Scan(extension);
        foreach (var (_, member) in extension.Members.Where(member => !member.Key.Contains('.')))
            member.Warning(Requirement.ExtensionNames, "name what you add to the protocol so that nobody else does: `org.example.name`");
    }
}
