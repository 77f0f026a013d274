using System.Text.Json;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>The call of a client.</summary>
internal static class RequestShape
{
    private static readonly Shape Authorization = new(
        [
            new("access_token", Requirement.AccessToken, Expect.Text) { Missing = ConformanceSeverity.Error },
            new("token_type", Requirement.TokenType, Expect.OneOf("Bearer")) { Missing = ConformanceSeverity.Error },
            new("expires_in", Requirement.ExpiresIn, Expect.PositiveInteger) { Missing = ConformanceSeverity.Error },
            new("scope", Requirement.Scope, Expect.Text) { Missing = ConformanceSeverity.Error },
            new("subject", Requirement.Subject, Expect.Text) { Missing = ConformanceSeverity.Error },
            new("patient", Requirement.PatientOfScopes, Expect.Text),
        ],
        PatientScopesNameThePatient,
        TokensAreShortLived);

    public static Shape Request { get; } = new(
        [
            new("hook", Requirement.RequestHook, Expect.Text) { Missing = ConformanceSeverity.Error },
            new("hookInstance", Requirement.HookInstance, Uuids.Unguessable) { Missing = ConformanceSeverity.Error },
            new("fhirServer", Requirement.FhirServer, FhirServer),
            new("fhirAuthorization", Requirement.FhirAuthorization, Authorization.Check),
            new("context", Requirement.Context, Context) { Missing = ConformanceSeverity.Error },
            new("prefetch", Requirement.RequestPrefetch, Expect.MapOf(Prefetched)),
        ],
        AuthorizationNamesTheServer,
        HookContext.Check);

    /// <summary>Whether a call is for a service, and brings only what the service asked for.</summary>
    public static void IsFor(JsonPlace request, JsonPlace service)
    {
        if (service.TextOf("hook") is { } hook && request.Has("hook", out var called) && called.Text != hook) called.Error(Requirement.RequestHook, "this service is for another hook");
        if (!request.Has("prefetch", out var prefetch)) return;
        var asked = service.Has("prefetch", out var templates) ? templates.Members.Keys.ToHashSet() : [];
        foreach (var (_, unasked) in prefetch.Members.Where(member => !asked.Contains(member.Key))) unasked.Error(Requirement.OnlyWhatWasAsked, "the service did not ask for this");
    }

    private static void FhirServer(JsonPlace place, string requirement)
    {
        Expect.Url(place, requirement);
        if (place.Text is { } text && text.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) place.Warning(Requirement.FhirServerByHttps, "data of real patients takes https");
    }

    private static void Context(JsonPlace place, string requirement)
    {
        if (place.Kind != JsonValueKind.Object) place.Error(requirement, "an object is expected");
        Anything.Scan(place, empty: ConformanceSeverity.Warning);
    }

    private static void Prefetched(JsonPlace place, string requirement)
    {
        if (place.Kind == JsonValueKind.Null || !Anything.Stands(place)) return;
        if (place.TextOf("resourceType") is not { Length: > 0 }) place.Warning(Requirement.PrefetchedResource, "a FHIR resource is expected, or null where there is none");
    }

    private static void AuthorizationNamesTheServer(JsonPlace request)
    {
        if (request.Has("fhirAuthorization", out _) && !request.Has("fhirServer", out _)) request.Error(Requirement.FhirServer, "`fhirServer` is required where there is a `fhirAuthorization`");
    }

    private static void PatientScopesNameThePatient(JsonPlace authorization)
    {
        if (authorization.TextOf("scope") is { } scope && scope.Contains("patient/", StringComparison.Ordinal) && !authorization.Has("patient", out _))
            authorization.Warning(Requirement.PatientOfScopes, "`patient` is recommended where a scope is about one patient");
    }

    private static void TokensAreShortLived(JsonPlace authorization)
    {
        if (authorization.Has("expires_in", out var lifetime) && lifetime.Kind == JsonValueKind.Number && lifetime.Value.TryGetInt64(out var seconds) && seconds > 3600)
            lifetime.Warning(Requirement.ShortLived, "this is more than an hour, and a token is for one call");
    }
}
