using System.Text.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>The values of closed sets by their ids, as an assessment has them.</summary>
internal static class Ids
{
    /// <summary>Every value with its id, in the order of the set.</summary>
    public static string[] All<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>The id of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
