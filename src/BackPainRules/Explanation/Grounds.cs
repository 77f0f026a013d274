namespace BackPainRules.Explanation;

/// <summary>On what a conclusion rests directly: what other rules concluded, and facts of its own.</summary>
/// <remarks>
/// A <see cref="Reason"/> holds all facts, those of the rules that it builds on too. A reader who has just read why a condition is suspected wants
/// "because it is suspected" and what is added to that.
/// </remarks>
internal sealed class Grounds
{
    private readonly Dictionary<Condition, SuspicionLevel> suspected = [];
    private readonly HashSet<Investigation> recommended = [];
    private readonly List<string> others = [];
    private readonly List<Fact> facts = [];
    private bool specific;

    /// <summary>What the reasons rest on, taken together.</summary>
    public Grounds(IEnumerable<Reason> reasons, Encounter encounter)
    {
        foreach (var reason in reasons)
            if (reason.Rule is { } rule) Add(rule.Criterion, reason, encounter);
    }

    /// <summary>The suspicions that they rest on.</summary>
    public IEnumerable<Condition> Conditions => suspected.Keys;

    /// <summary>The recommendations that they rest on.</summary>
    public IEnumerable<Investigation> Investigations => recommended;

    /// <summary>Rests on other conclusions and on nothing else.</summary>
    public bool AreOnlyClaims => facts.Count == 0 && Claims().Count > 0;

    /// <summary>Rests on nothing but that something is suspected, which the first line has said.</summary>
    public bool AreOnlyThatItIsSpecific => specific && AreOnlyClaims && suspected.Count == 0 && others.Count == 0;

    /// <summary>Rests on other conclusions, perhaps among other things.</summary>
    public bool HaveClaims => Claims().Count > 0;

    /// <summary>", because cauda equina syndrome is suspected", or nothing where there is nothing to say.</summary>
    public string Because()
    {
        var (claims, findings) = (Claims(), Findings.Of(facts));
        var (present, without) = (English.And(findings.Present), $", without {English.Or(findings.Absent)}");
        return (claims.Count, findings.Present.Count, findings.Absent.Count) switch
        {
            (0, 0, 0) => "",
            (0, 0, var count) => $", because {English.And(findings.Absent)} {English.Are(count)} absent",
            (0, _, 0) => $", because of {present}",
            (0, _, _) => $", because of {present}{without}",
            (_, 0, 0) => $", because {English.And(claims)}",
            (_, 0, _) => $", because {English.And(claims)}{without}",
            (_, _, 0) => $", because {English.And(claims)}, with {present}",
            _ => $", because {English.And(claims)}, with {present}{without}",
        };
    }

    /// <summary>As a list: what is suspected, what was found, what is absent.</summary>
    public override string ToString() =>
        string.Join("; ", Claims().Append(Findings.Of(facts).ToString()).Where(part => part.Length > 0));

    private List<string> Claims()
    {
        var claims = suspected.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)
            .GroupBy(pair => pair.Value, pair => pair.Key.Phrase)
            .Select(level => $"{English.And([.. level])} {English.Are(level.Count())} {(level.Key == SuspicionLevel.Likely ? "likely" : "suspected")}").ToList();
        if (specific && claims.Count == 0) claims.Add("a specific cause is suspected");
        claims.AddRange(others.Distinct());
        return claims;
    }

    /// <summary>Adds what is true on a true path, and stops where another rule's conclusion is asked for.</summary>
    private void Add(Criterion criterion, Reason reason, Encounter encounter)
    {
        switch (criterion)
        {
            case Criterion.AtLeast(_, var members):
                foreach (var member in members.Where(member => member.Evaluate(encounter) == Truth.True)) Add(member, reason, encounter);
                break;
            case Criterion.Defined(var definition):
                Add(definition.Criterion, reason, encounter);
                break;
            case Criterion.Suspected(var condition, var level, _):
                if (!suspected.TryGetValue(condition, out var known) || known < level) suspected[condition] = level;
                break;
            case Criterion.Recommended(var investigation, _):
                if (recommended.Add(investigation)) others.Add($"{investigation.Phrase} is recommended");
                break;
            case Criterion.Specific:
                specific = true;
                break;
            case Criterion.Nonspecific:
                others.Add("the pain is nonspecific");
                break;
            default:
                facts.AddRange(reason.Facts.Where(fact => fact.Criterion == criterion.ToString()));
                break;
        }
    }
}
