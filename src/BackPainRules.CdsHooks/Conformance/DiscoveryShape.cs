using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>What a server says of its services.</summary>
internal static partial class DiscoveryShape
{
    public static Shape Service { get; } = new(
    [
        new("hook", Requirement.ServiceHook, HookName) { Missing = ConformanceSeverity.Error },
        new("title", Requirement.ServiceTitle, Expect.Text) { Missing = ConformanceSeverity.Warning },
        new("description", Requirement.ServiceDescription, Expect.Text) { Missing = ConformanceSeverity.Error },
        new("id", Requirement.ServiceId, Id) { Missing = ConformanceSeverity.Error },
        new("prefetch", Requirement.ServicePrefetch, Expect.MapOf(PrefetchTemplate.Check)),
        new("usageRequirements", Requirement.UsageRequirements, Expect.Text),
    ]);

    public static Shape Discovery { get; } = new(
        [new("services", Requirement.Discovery, Expect.ListOf((place, _) => Service.Check(place, Requirement.ServiceEntry))) { Missing = ConformanceSeverity.Error, MayBeEmpty = true }],
        IdsAreUsedOnce);

    private static void HookName(JsonPlace place, string requirement)
    {
        Expect.Text(place, requirement);
        if (place.Text is { } text && !NounVerb.IsMatch(text)) place.Warning(Requirement.HookName, "hooks are named like `patient-view`, and those of one organization like `org.example.patient-view`");
    }

    private static void Id(JsonPlace place, string requirement)
    {
        Expect.Text(place, requirement);
        if (place.Text is { } text && (!Segment.IsMatch(text) || text is "." or "..")) place.Error(requirement, "this is the last part of the address of the service: letters, digits, hyphens");
    }

    private static void IdsAreUsedOnce(JsonPlace discovery)
    {
        var hooks = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var service in discovery.ItemsOf("services"))
        {
            if (service.TextOf("id") is not { Length: > 0 } id || service.TextOf("hook") is not { Length: > 0 } hook) continue;
            if (!hooks.TryGetValue(id, out var others)) hooks[id] = [hook];
            else if (!others.Add(hook)) service.Error(Requirement.IdOncePerHook, "another service has the same id for the same hook");
            else service.Information(Requirement.IdOncePerHook, "another service has this id for another hook, so that each answer replaces the one before; there are clients that only keep the last service of an id");
        }
    }

    [GeneratedRegex(@"\A(?:[a-z0-9-]+\.)*[a-z][a-z0-9]*(?:-[a-z0-9]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex NounVerb { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9._~!$&'()*+,;=:@-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Segment { get; }
}
