using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BackPainRules.CdsHooks.Protocol;

/// <summary>How answers are written: in camel case, and no member is null or empty but <c>cards</c> and <c>services</c>.</summary>
public static class CdsHooksJson
{
    /// <summary>The options to write with.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Default,
            TypeInfoResolver = CdsHooksJsonContext.Default.WithAddedModifier(LeaveOutWhatIsEmpty),
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => !member.IsRequired))
            member.ShouldSerialize = static (_, value) => value switch
            {
                null => false,
                string text => text.Length > 0,
                ICollection collection => collection.Count > 0,
                IEnumerable<object> sequence => sequence.Any(),
                _ => true,
            };
    }
}

[JsonSerializable(typeof(CdsResponse))]
[JsonSerializable(typeof(CdsDiscovery))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class CdsHooksJsonContext : JsonSerializerContext;
