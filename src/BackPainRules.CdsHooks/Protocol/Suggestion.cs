using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPainRules.CdsHooks.Protocol;

/// <summary>A change that the user may accept as a whole.</summary>
/// <param name="Label">What stands on the button.</param>
/// <param name="Uuid">Identifies it in feedback.</param>
public sealed record Suggestion(string Label, Guid Uuid)
{
    /// <summary>Whether it is the one, or one of those, that the service would choose.</summary>
    public bool? IsRecommended { get; init; }

    /// <summary>What is done, all of it, when the user accepts.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }
}

/// <summary>A single change of the record.</summary>
/// <param name="Type">What is done.</param>
/// <param name="Description">The same in words.</param>
public sealed record CardAction(ActionType Type, string Description)
{
    /// <summary>The whole FHIR resource to create, or to replace another by.</summary>
    public JsonElement? Resource { get; init; }

    /// <summary>What is deleted, as a relative reference: <c>ServiceRequest/1</c>.</summary>
    public string? ResourceId { get; init; }
}

/// <summary>What an action does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActionType>))]
public enum ActionType
{
    /// <summary>Creates a resource.</summary>
    [JsonStringEnumMemberName("create")]
    Create,

    /// <summary>Replaces a resource.</summary>
    [JsonStringEnumMemberName("update")]
    Update,

    /// <summary>Deletes a resource.</summary>
    [JsonStringEnumMemberName("delete")]
    Delete,
}
