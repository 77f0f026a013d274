namespace BackPainRules.Population;

/// <summary>Which rules and which findings stand behind a kind of recommendation, and how often nothing else does.</summary>
internal sealed class Drivers
{
    private readonly Dictionary<string, (int Patients, int Alone, int Serious)> rules = [];
    private readonly Dictionary<string, (int Patients, int Alone, int Serious)> findings = [];

    /// <summary>Patients with such a recommendation.</summary>
    public int Patients { get; private set; }

    public IEnumerable<(string Name, int Patients, int Alone, int Serious)> Rules => Ranked(rules);

    public IEnumerable<(string Name, int Patients, int Alone, int Serious)> Findings => Ranked(findings);

    /// <summary>Reads the reasons of everybody in a population, which takes longer than to assess them.</summary>
    public static Drivers Of(Prevalence prevalence, Recording recording, ulong seed, int patients, Func<Recommendation, bool> which, Urgency atLeast)
    {
        var drivers = new Drivers();
        for (var number = 0; number < patients; number++)
        {
            var patient = SyntheticPatient.Draw(prevalence, seed, (ulong)number);
            var reasons = BackPainAssessor.Default.Assess(recording.Record(patient, seed)).Recommendations
                .Where(recommendation => which(recommendation) && recommendation.Urgency >= atLeast)
                .SelectMany(recommendation => recommendation.Because)
                .Where(reason => reason.Urgency >= atLeast).ToArray();
            if (reasons.Length > 0) drivers.Add(reasons, Disease.IsSerious(patient.Disease));
        }

        return drivers;
    }

    private void Add(Reason[] reasons, bool serious)
    {
        Patients++;
        Add(rules, [.. reasons.Select(Behind)], serious);
        Add(findings, [.. reasons.Select(reason => reason.Facts.Select(fact => fact.Term.Label).ToArray())], serious);
    }

    /// <summary>The rules that suspect, where the recommendation rests on a suspicion; else the rule itself.</summary>
    private static string[] Behind(Reason reason) =>
        [.. reason.Through.Where(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Suspect)).Select(rule => rule.Id).DefaultIfEmpty(reason.RuleId)];

    private static void Add(Dictionary<string, (int Patients, int Alone, int Serious)> table, string[][] reasons, bool serious)
    {
        foreach (var name in reasons.SelectMany(names => names).Distinct())
        {
            var (patients, alone, ill) = table.GetValueOrDefault(name);
            table[name] = (patients + 1, alone + (reasons.All(names => names.Contains(name)) ? 1 : 0), ill + (serious ? 1 : 0));
        }
    }

    private static IEnumerable<(string Name, int Patients, int Alone, int Serious)> Ranked(Dictionary<string, (int Patients, int Alone, int Serious)> table) =>
        table.OrderByDescending(row => row.Value.Patients).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => (row.Key, row.Value.Patients, row.Value.Alone, row.Value.Serious));
}
