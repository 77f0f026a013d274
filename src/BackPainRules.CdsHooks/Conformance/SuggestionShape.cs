using System.Text.Json;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>A suggestion and its actions, and the actions that stand beside the cards.</summary>
internal static class SuggestionShape
{
    private static readonly Member[] ActionMembers =
    [
        new("type", Requirement.ActionType, Expect.OneOf("create", "update", "delete")) { Missing = ConformanceSeverity.Error },
        new("resource", Requirement.CreatedResource, (_, _) => { }),
        new("resourceId", Requirement.DeletedResource, Relative),
    ];

    private static readonly Shape Action = new(
        [.. ActionMembers, new("description", Requirement.ActionDescription, Expect.Text) { Missing = ConformanceSeverity.Error }], HoldsWhatItsTypeNeeds);

    /// <summary>An action that the client may apply unseen. The text requires a description of every action and shows one of these without.</summary>
    public static Shape SystemAction { get; } = new(
        [.. ActionMembers, new("description", Requirement.ActionDescription, Expect.Text) { Missing = ConformanceSeverity.Information }], HoldsWhatItsTypeNeeds);

    public static Shape Suggestion { get; } = new(
    [
        new("label", Requirement.SuggestionLabel, Expect.Text) { Missing = ConformanceSeverity.Error },
        new("uuid", Requirement.SuggestionUuid, Uuids.Identifier),
        new("isRecommended", Requirement.Recommended, Expect.Boolean),
        new("actions", Requirement.Actions, Expect.ListOf(Action)),
    ]);

    private static void HoldsWhatItsTypeNeeds(JsonPlace action)
    {
        switch (action.TextOf("type"))
        {
            case "create": HoldsResource(action, Requirement.CreatedResource, "the new resource"); break;
            case "update": HoldsResource(action, Requirement.UpdatedResource, "the whole changed resource"); break;
            case "delete": NamesResource(action); break;
        }
    }

    private static void HoldsResource(JsonPlace action, string requirement, string which)
    {
        if (!action.Has("resource", out var resource)) action.Error(requirement, $"`resource` is required: {which}");
        else if (resource.Kind == JsonValueKind.Object && resource.TextOf("resourceType") is not { Length: > 0 }) resource.Error(requirement, "a FHIR resource has a `resourceType`");
        else if (resource.Kind is not (JsonValueKind.Object or JsonValueKind.Null)) resource.Error(requirement, $"an object is expected: {which}");
        else if (requirement == Requirement.UpdatedResource && resource.TextOf("id") is not { Length: > 0 }) resource.Warning(requirement, "without an `id` nobody can tell which resource is replaced");
        if (action.Has("resourceId", out var id)) id.Information(Requirement.DeletedResource, "this is for the deletion of a resource; here `resource` says all");
    }

    private static void NamesResource(JsonPlace action)
    {
        if (action.Has("resourceId", out _)) return;
        if (action.TextOf("resource") is { Length: > 0 }) action.Warning(Requirement.DeletedResource, "what is deleted is named by `resourceId`; an id in `resource` is deprecated");
        else action.Error(Requirement.DeletedResource, "`resourceId` is expected: what is deleted");
    }

    private static void Relative(JsonPlace place, string requirement)
    {
        if (place.Text is not { } text || !RelativeReference.IsOne(text)) place.Error(requirement, "a relative reference is expected: `ServiceRequest/example`");
    }
}
