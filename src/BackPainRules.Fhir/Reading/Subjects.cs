namespace BackPainRules.Fhir.Reading;

/// <summary>Whose record it is, and what in it is about somebody else.</summary>
internal sealed class Subjects
{
    private readonly HashSet<string> own;
    private readonly HashSet<string> addresses;

    public Subjects(IReadOnlyList<Item> items, string? patientId, List<string> problems)
    {
        var patients = items.Where(item => item.Type == "Patient").ToList();
        var ids = patients.Select(IdOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var named = items.Select(SubjectOf).OfType<string>().Select(Last).Distinct(StringComparer.Ordinal).ToList();
        var chosen = patientId is { Length: > 0 } ? Last(patientId) : Single(ids, named);
        if (patients.Count == 0)
            problems.Add("the record holds no patient: age and sex are not known from it");
        if (chosen is null && ids.Count + named.Count > 0)
        {
            IsUncertain = true;
            problems.Add("the record names several patients, or others than it holds, and nobody said which one is meant: what alarms counts, what reassures does not");
        }

        addresses = [.. patients.Select(item => item.FullUrl).OfType<string>()];
        own = chosen is null ? [] : [chosen, .. patients.Where(item => IdOf(item) == chosen).Select(item => item.FullUrl).OfType<string>().Select(Last)];
    }

    /// <summary>Several patients, and no word which one is meant.</summary>
    public bool IsUncertain { get; }

    /// <summary>Whether the resource is about somebody else than the patient, or about a thing.</summary>
    public bool IsOther(Item item) =>
        item.Type == "Patient" ? own.Count > 0 && IdOf(item) is { } id && !own.Contains(id)
        : item.Node.Has("focus") || (SubjectOf(item) is { } subject && !IsLost(subject) && own.Count > 0 && !own.Contains(Last(subject)));

    /// <summary>Whether it can be told whom the resource is about. One of which that cannot be told may alarm and must not reassure.</summary>
    public bool IsNamed(Item item) => item.Type == "Patient" || (SubjectOf(item) is { } subject && (!IsLost(subject) || own.Contains(Last(subject))));

    /// <summary>An address that holds within a bundle alone, and whose entry did not come, or came broken.</summary>
    private bool IsLost(string subject) => subject.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) && !addresses.Contains(subject);

    /// <summary>The one patient that the record holds, where others do not speak of another one.</summary>
    private static string? Single(List<string> ids, List<string> named) =>
        ids is [var only] ? (named.Count == 0 || named.Contains(only) ? only : null)
        : ids.Count == 0 && named is [var mentioned] ? mentioned
        : null;

    private static string? IdOf(Item patient) => patient.Id ?? (patient.FullUrl is { } url ? Last(url) : null);

    private static string? SubjectOf(Item item) => item.Type == "Patient" ? null : (item.Node["subject"] ?? item.Node["patient"])?.TextOf("reference");

    /// <summary>The id at the end of a reference or an address, a version left out.</summary>
    private static string Last(string reference)
    {
        var whole = reference.IndexOf("/_history", StringComparison.Ordinal) is > 0 and var at ? reference[..at] : reference;
        return whole[(whole.LastIndexOfAny(['/', ':', '#']) + 1)..];
    }
}
