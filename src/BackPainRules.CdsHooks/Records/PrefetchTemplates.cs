using BackPainRules.Fhir;

namespace BackPainRules.CdsHooks.Records;

/// <summary>The queries that a client is asked to run: the patient, and one search for each type of resource that something is read from.</summary>
/// <remarks>
/// Instance reads, and searches by patient in the order of time: the subset that CDS Hooks 2.0 recommends, and no more than every server knows. There is no filter by code, since hundreds of codes do not fit into an address,
/// nor by date, since that subset has no token for today. The newest come first, so that a client which cuts off cuts off what is old; that it did is read as such.
/// </remarks>
internal sealed class PrefetchTemplates
{
    /// <summary>The key of the query for the patient.</summary>
    public const string Patient = "patient";

    /// <summary>The search parameter for the time of each type that has one.</summary>
    private static readonly IReadOnlyDictionary<string, string> times = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AllergyIntolerance"] = "date",
        ["Condition"] = "recorded-date",
        ["MedicationAdministration"] = "effective-time",
        ["MedicationRequest"] = "authoredon",
        ["MedicationStatement"] = "effective",
        ["Observation"] = "date",
        ["Procedure"] = "date",
        ["QuestionnaireResponse"] = "authored",
        ["ServiceRequest"] = "authored",
    };

    /// <summary>The queries, some of them replaced.</summary>
    /// <exception cref="ArgumentException">A replacement is for no query, or is empty.</exception>
    public PrefetchTemplates(IEnumerable<KeyValuePair<string, string>> replacements)
    {
        // A Medication is not searched for by patient: where a medicine is not coded in place, its resource has to be contained, or stays unread.
        Types = FhirIntake.ResourceTypes.Where(type => type != "Medication").ToDictionary(KeyOf, StringComparer.Ordinal);
        var queries = Types.ToDictionary(pair => pair.Key, pair => QueryOf(pair.Value), StringComparer.Ordinal);
        foreach (var (key, query) in replacements)
            queries[key] = Types.ContainsKey(key) && !string.IsNullOrWhiteSpace(query) ? query
                : throw new ArgumentException($"a query template is given for '{key}'; there are {string.Join(", ", Types.Keys)}, and none may be empty", nameof(replacements));
        Queries = queries;
    }

    /// <summary>The type of resource that each key brings.</summary>
    public IReadOnlyDictionary<string, string> Types { get; }

    /// <summary>The template of each key.</summary>
    public IReadOnlyDictionary<string, string> Queries { get; }

    /// <summary>What a key brings, for people.</summary>
    public static string InWords(string key) => key switch
    {
        Patient => "who the patient is",
        "conditions" => "problems and diagnoses",
        "medicationAdministrations" => "medicines given",
        "medicationRequests" => "medicines prescribed",
        "medicationStatements" => "medicines taken",
        "questionnaireResponses" => "answers to questionnaires",
        "serviceRequests" => "earlier orders",
        _ => key,
    };

    private static string KeyOf(string type) => type switch
    {
        "Patient" => Patient,
        "AllergyIntolerance" => "allergies",
        _ => char.ToLowerInvariant(type[0]) + type[1..] + "s",
    };

    private static string QueryOf(string type) => type == "Patient" ? "Patient/{{context.patientId}}"
        : $"{type}?patient={{{{context.patientId}}}}{(times.TryGetValue(type, out var time) ? "&_sort=-" + time : "")}";
}
