using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>A query that a service asks its clients to run: its tokens, and whether it stays within the subset that all clients can be expected to run.</summary>
internal static partial class PrefetchTemplate
{
    private static readonly string[] UserTokens = ["userPractitionerId", "userPractitionerRoleId", "userPatientId", "userRelatedPersonId"];

    public static void Check(JsonPlace place, string requirement)
    {
        if (!Anything.Stands(place)) return;
        Expect.Text(place, requirement);
        if (place.Text is not { } template || string.IsNullOrWhiteSpace(template)) return;
        foreach (var token in Token.Matches(template).Select(match => match.Groups[1].Value)) CheckToken(place, token);
        var query = Token.Replace(template, Placeholder);
        if (query.AsSpan().ContainsAny('{', '}')) place.Error(Requirement.TokenDelimiters, "a token stands between `{{` and `}}`");
        else PrefetchQuery.Check(place, query);
    }

    /// <summary>Stands for what the client puts in place of a token. A whole reference (<c>Practitioner/1</c>) may be put there as well as an id.</summary>
    public const string Placeholder = "~token~";

    private static void CheckToken(JsonPlace place, string token)
    {
        var known = string.Join(", ", UserTokens.Select(name => $"`{{{{{name}}}}}`"));
        if (ContextField.IsMatch(token) || UserTokens.Contains(token)) return;
        if (Deeper.IsMatch(token)) place.Error(Requirement.TokenAtRoot, $"only a field at the root of the context is a token, so `{token}` is none");
        else if (Name.IsMatch(token) && Spelling.Nearest(token, UserTokens) is { } near) place.Error(Requirement.TokenContent, $"`{token}` is not a token; did you mean `{near}`?");
        else if (Name.IsMatch(token)) place.Error(Requirement.TokenName, $"a field of the context is written `{{{{context.{token}}}}}`");
        else place.Error(Requirement.TokenContent, $"a token holds `context.` and the name of a field, or is one of {known}, without blanks; expressions are for later versions");
    }

    [GeneratedRegex(@"\{\{([^{}]*)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"\Acontext\.[A-Za-z_][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ContextField { get; }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_-]*(?:(?:\.[A-Za-z_][A-Za-z0-9_-]*|\[[0-9]+\]))+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Deeper { get; }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}
