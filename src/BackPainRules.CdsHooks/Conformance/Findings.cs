namespace BackPainRules.CdsHooks.Conformance;

/// <summary>The issues of one check, in the order in which they were found.</summary>
internal sealed class Findings
{
    /// <summary>Enough to mend; whoever sends more has not read the first.</summary>
    public const int Most = 1000;

    private readonly List<ConformanceIssue> issues = [];

    public IReadOnlyList<ConformanceIssue> Issues => issues;

    public bool Full => issues.Count > Most;

    public void Error(string path, string requirement, string message) => Add(ConformanceSeverity.Error, path, requirement, message);

    public void Add(ConformanceSeverity severity, string path, string requirement, string message)
    {
        if (issues.Count < Most) issues.Add(new(severity, path, message, requirement));
        else if (issues.Count == Most) issues.Add(new(ConformanceSeverity.Error, "$", $"there are more than {Most} issues; the others are not listed", Requirement.Json));
    }
}
