using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>A query with its tokens replaced: a relative address, and preferably one that uses no more of FHIR than the text recommends.</summary>
internal static partial class PrefetchQuery
{
    private static readonly string[] Results = ["_count", "_sort"], Searches = ["_id", "_lastUpdated", "_profile", "_security", "_tag"];

    public static void Check(JsonPlace place, string query)
    {
        if (Absolute.IsMatch(query)) place.Error(Requirement.RelativeQuery, "a query is relative to the FHIR server of the client");
        else if (query.Any(letter => letter is <= ' ' or '#')) place.Error(Requirement.RelativeQuery, "this is not the address of a query: it has blanks or a `#`");
        else if (query.Split('?', 2) is [var type, var parameters]) Search(place, type, parameters);
        else if (!WholeReference.IsMatch(query) && !Read.IsMatch(query)) place.Warning(Requirement.ReadOrSearch, "clients are only expected to read a resource (`Patient/{{context.patientId}}`), or to search for one type");
    }

    private static void Search(JsonPlace place, string type, string parameters)
    {
        if (!ResourceType.IsMatch(type)) place.Warning(Requirement.ReadOrSearch, "clients are only expected to search for one type: `Observation?patient={{context.patientId}}`");
        foreach (var parameter in parameters.Split('&')) Parameter(place, parameter);
    }

    private static void Parameter(JsonPlace place, string parameter)
    {
        if (Named.Match(parameter) is not { Success: true } match)
        {
            place.Error(Requirement.RelativeQuery, $"`{Shown(parameter)}` is not a parameter with a name and a value");
            return;
        }

        var (name, modifier, value) = (match.Groups["name"].Value, match.Groups["modifier"].Value, match.Groups["value"].Value);
        if (name[0] == '_' && !Results.Contains(name) && !Searches.Contains(name)) place.Warning(Requirement.ResultParameters, $"of `_count` and `_sort` only, clients are expected to know what they do; not of `{Shown(name)}`");
        else if (name == "_count" && !Count.IsMatch(value)) place.Error(Requirement.ResultParameters, "`_count` is a whole number");
        else if (name.Contains('.')) place.Warning(Requirement.TokenParameters, $"clients are not expected to follow `{Shown(name)}` through a reference");
        else if (modifier is not ("" or "in")) place.Warning(Requirement.TokenParameters, $"clients are only expected to know the modifier `:in`, not `:{Shown(modifier)}`");
        else if (RarePrefix.IsMatch(value)) place.Warning(Requirement.DatePrefixes, $"clients are only expected to know the prefixes eq, lt, gt, ge and le of a date, not `{value[..2]}`");
    }

    private static string Shown(string text) => text.Replace(PrefetchTemplate.Placeholder, "{{…}}") is var whole && whole.Length > 60 ? whole[..60] + "…" : whole;

    [GeneratedRegex(@"\A(?:/|[A-Za-z][A-Za-z0-9+.-]*:/)", RegexOptions.CultureInvariant)]
    private static partial Regex Absolute { get; }

    [GeneratedRegex(@"\A~token~\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeReference { get; }

    [GeneratedRegex(@"\A[A-Z][A-Za-z]+/(?:~token~|[A-Za-z0-9.-]{1,64})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Read { get; }

    [GeneratedRegex(@"\A[A-Z][A-Za-z]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceType { get; }

    [GeneratedRegex(@"\A(?<name>[A-Za-z_][A-Za-z0-9_.-]*)(?::(?<modifier>[A-Za-z-]+))?=(?<value>.+)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"\A[0-9]{1,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Count { get; }

    [GeneratedRegex(@"\A(?:ne|sa|eb|ap)[0-9~]", RegexOptions.CultureInvariant)]
    private static partial Regex RarePrefix { get; }
}
