namespace BackPainRules.CdsHooks.Conformance;

/// <summary>What published hooks require of their context (CDS Hooks Library 1.0.1).</summary>
internal static class HookContext
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["patient-view"] = ["userId", "patientId"],
        ["order-select"] = ["userId", "patientId", "selections", "draftOrders"],
        ["order-sign"] = ["userId", "patientId", "draftOrders"],
        ["encounter-start"] = ["userId", "patientId", "encounterId"],
        ["problem-list-item-create"] = ["userId", "patientId", "conditions"],
    };

    public static void Check(JsonPlace request)
    {
        if (request.TextOf("hook") is not { } hook || !Required.TryGetValue(hook, out var fields) || !request.Has("context", out var context)) return;
        foreach (var field in fields.Where(field => !context.Members.ContainsKey(field))) context.Warning(Requirement.ContextFields, $"the hook `{hook}` has `{field}` in its context");
    }
}
